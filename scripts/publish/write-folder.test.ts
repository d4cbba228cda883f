import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { FolderBusy } from "./folder-lock.ts";
import { writeFolder } from "./write-folder.ts";

const home = () => mkdtempSync(path.join(tmpdir(), "write-folder-"));
const content = (folder: string) => readdirSync(folder, { recursive: true }).map(String).sort();

test("the folder holds exactly the given files, and nothing is left beside it", () => {
  const root = home();
  const folder = path.join(root, "published");
  writeFolder(
    folder,
    new Map([
      ["a.json", "1"],
      ["b/c.json", "2"],
    ]),
  );
  writeFolder(folder, new Map([["a.json", "3"]]));
  expect(content(root)).toEqual(["published", "published/a.json"]);
  expect(readFileSync(path.join(folder, "a.json"), "utf8")).toBe("3");
});

test("writing the same again changes nothing", () => {
  const folder = path.join(home(), "published");
  const files = new Map([["a.json", "1"]]);
  expect([writeFolder(folder, files), writeFolder(folder, files)]).toEqual([true, false]);
});

test("a failed write leaves the old files", () => {
  const root = home();
  const folder = path.join(root, "published");
  writeFolder(folder, new Map([["a.json", "1"]]));
  expect(() =>
    writeFolder(
      folder,
      new Map([
        ["a.json", "2"],
        ["a.json/below-a-file", "3"],
      ]),
    ),
  ).toThrow();
  expect(content(root)).toEqual(["published", "published/a.json"]);
  expect(readFileSync(path.join(folder, "a.json"), "utf8")).toBe("1");
});

test("a run cut off between the two renames is healed by the next", () => {
  const root = home();
  const folder = path.join(root, "published");
  writeFolder(folder, new Map([["a.json", "1"]]));
  renameSync(folder, path.join(root, ".tmp-published-old"));
  mkdirSync(path.join(root, ".tmp-published-new"));
  expect(writeFolder(folder, new Map([["a.json", "1"]]))).toBe(false);
  expect(content(root)).toEqual(["published", "published/a.json"]);
});

test("a second run at the same time is refused; the lock of a dead process is not", () => {
  const root = home();
  const folder = path.join(root, "published");
  const lock = path.join(root, ".tmp-published-lock");
  writeFileSync(lock, String(process.pid));
  expect(() => writeFolder(folder, new Map([["a.json", "1"]]))).toThrow(FolderBusy);
  writeFileSync(lock, "999999999");
  expect(writeFolder(folder, new Map([["a.json", "1"]]))).toBe(true);
});
