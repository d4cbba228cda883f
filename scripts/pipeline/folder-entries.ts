import { readdirSync } from "node:fs";

/** What stands in a folder, by name (NFC); empty where there is no such folder or it cannot be read. */
export function entriesOf(place: string): readonly { readonly name: string; readonly isFolder: boolean }[] {
  try {
    return readdirSync(place, { withFileTypes: true })
      .map((entry) => ({ name: entry.name.normalize("NFC"), isFolder: entry.isDirectory() }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}
