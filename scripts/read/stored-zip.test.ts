import { expect, test } from "vitest";
import { storedZip } from "./stored-zip.ts";
import { zip } from "./testing/zip.ts";
import { readZipEntries } from "./zip-guard.ts";

function contents(bytes: Uint8Array) {
  return readZipEntries(bytes, "a.zip").value?.map((file) => [file.name, Buffer.from(file.bytes()).toString()]);
}

test.each([
  [
    "several files, one of them empty",
    [
      { name: "表/a.csv", content: "業況,好転\n" },
      { name: "b", content: "" },
    ],
  ],
  ["no file", []],
])("an archive of %s holds the same files when nothing is packed", (_, entries) => {
  const packed = zip(entries);
  const stored = storedZip(readZipEntries(packed, "a.zip").value ?? []);
  expect(contents(stored)).toStrictEqual(contents(packed));
  expect(contents(stored)).toHaveLength(entries.length);
});
