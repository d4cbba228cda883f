import { fold } from "../text/fold.ts";

/** A name without spaces and company words, so that （株）A and 株式会社 A compare as equal. */
export function compactName(name: string): string {
  return fold(name).replaceAll(/株式会社|有限会社|合同会社|合資会社|\(株\)|\(有\)|\(同\)|\s/gu, "");
}
