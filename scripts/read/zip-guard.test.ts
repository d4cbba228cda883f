import { expect, test } from "vitest";
import { zip } from "./testing/zip.ts";
import { readZipEntries } from "./zip-guard.ts";

const TEXT = { name: "表/a.csv", content: "業況,好転\n" };

function read(bytes: Uint8Array) {
  const { value, findings } = readZipEntries(bytes, "a.zip");
  return value
    ? value.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes())])
    : findings.map(({ code }) => code);
}

test("the files of an honest archive come out whole, folders left out", () => {
  const folder = { name: "表/", content: "", odd: { method: 0 } };
  const stored = { name: "b.csv", content: "1", odd: { method: 0 } };
  expect(read(zip([folder, TEXT, stored], "a comment"))).toStrictEqual([
    ["表/a.csv", TEXT.content],
    ["b.csv", "1"],
  ]);
});

test.each([
  ["flagged UTF-8", "企業数.csv", "企業数.csv"],
  ["CP932 without a flag", Uint8Array.from([0x8a, 0xe9, 0x8b, 0xc6, 0x2e, 0x63, 0x73, 0x76]), "企業.csv"],
  ["UTF-8 without a flag", new TextEncoder().encode("企業.csv"), "企業.csv"],
  ["decomposed", "カ\u3099.csv", "ガ.csv"],
  ["with backslashes", "a\\b.csv", "a/b.csv"],
])("a name %s is read", (_, name, expected) => {
  expect(read(zip([{ name, content: "1" }]))).toStrictEqual([[expected, "1"]]);
});

test.each([
  ["an entry of 300 MB", [{ name: "a", content: new Uint8Array(1000), odd: { size: 300_000_000 } }], "E-SEC-11"],
  [
    "many entries that are 60 MB together",
    Array.from({ length: 60 }, (_, index) => ({ name: `${index}`, content: noise(), odd: { size: 1_048_576 } })),
    "E-SEC-11",
  ],
  ["more than a hundredfold", [{ name: "a", content: new Uint8Array(1_000_000) }], "E-SEC-11"],
  ["more than it declares", [{ name: "a", content: new Uint8Array(1_000_000), odd: { size: 1000 } }], "E-SEC-14"],
  ["less than it declares", [{ name: "a", content: "12", odd: { size: 3 } }], "E-FILE-06"],
  ["a wrong check sum", [{ name: "a", content: "12", odd: { crc: 1 } }], "E-FILE-06"],
  ["201 entries", Array.from({ length: 201 }, (_, index) => ({ name: `${index}`, content: "" })), "E-SEC-12"],
  ["an encrypted entry", [{ name: "a", content: "1", odd: { flags: 1 } }], "E-SEC-13"],
  ["another compression", [{ name: "a", content: "1", odd: { method: 12 } }], "E-SEC-15"],
  ["Zip64 sizes", [{ name: "a", content: "1", odd: { size: 0xffffffff } }], "E-SEC-15"],
  ["the same name twice", [TEXT, TEXT], "E-SEC-14"],
  [
    "names that differ in capitals",
    [
      { name: "A", content: "1" },
      { name: "a", content: "2" },
    ],
    "E-SEC-14",
  ],
  [
    "two entries of the same bytes",
    [
      { name: "a", content: "1" },
      { name: "a2", content: "1", odd: { shares: 0 } },
    ],
    "E-SEC-14",
  ],
  ["another name in the local header", [{ name: "a", content: "1", odd: { localName: "b" } }], "E-SEC-14"],
  ["an absolute name", [{ name: "/etc/a", content: "1" }], "E-SEC-14"],
  ["a name with a drive", [{ name: "C:\\a", content: "1" }], "E-SEC-14"],
  ["a name that climbs out", [{ name: "a/../../b", content: "1" }], "E-SEC-14"],
  ["a name with NUL", [{ name: "a\0b", content: "1" }], "E-SEC-14"],
])("%s is refused", (_, entries, code) => {
  expect(read(zip(entries))).toStrictEqual([code]);
});

test.each([
  ["cut off", zip([TEXT]).subarray(0, -30)],
  ["with something behind its end", Buffer.concat([zip([TEXT]), Buffer.alloc(10)])],
  ["with something before its start", Buffer.concat([Buffer.alloc(10), zip([TEXT])])],
  ["that is none", new Uint8Array(100)],
])("an archive %s is refused", (_, bytes) => {
  expect(read(bytes)).toStrictEqual(["E-FILE-06"]);
});

/** Bytes that do not shrink. */
function noise(): Uint8Array {
  return Uint8Array.from({ length: 11_000 }, (_, index) => (index * index * index * 48271) % 65521);
}
