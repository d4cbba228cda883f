import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listSourceFiles } from "./source.ts";
import { UnreadableFile } from "./unreadable-file.ts";

let root = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "source-"));
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

function folder(name: string, files: readonly string[]): void {
  mkdirSync(join(root, name), { recursive: true });
  for (const file of files) writeFileSync(join(root, name, file), "内容");
}

function listed(name: string) {
  const { files, findings } = listSourceFiles(root, name);
  return { paths: files.map(({ path }) => path), codes: findings.map(({ code }) => code) };
}

test("files stand in order of their composed names, with their sizes and bytes", () => {
  folder("order", ["b.csv", "カ\u3099.csv", "A.csv"]);
  mkdirSync(join(root, "order/sub.csv"));
  const { files, findings } = listSourceFiles(root, "order");
  expect(files.map(({ path, size }) => [path, size])).toStrictEqual([
    ["order/A.csv", 6],
    ["order/b.csv", 6],
    ["order/ガ.csv", 6],
  ]);
  expect(new TextDecoder().decode(files[2]?.read())).toBe("内容");
  expect(findings).toStrictEqual([]);
});

test("what nobody handed in is passed over with a notice", () => {
  folder("skip", [
    "~$responses.xlsx",
    ".DS_Store",
    "Thumbs.db",
    "responses - コピー.xlsx",
    "コピー ～ responses.xlsx",
    "responses - Copy (2).xlsx",
    ".gitkeep",
    "responses.xlsx",
  ]);
  expect(listed("skip")).toStrictEqual({
    paths: ["skip/responses.xlsx"],
    codes: ["W-FILE-02", "W-FILE-02", "W-FILE-03", "W-FILE-03", "W-FILE-01", "W-FILE-03"],
  });
});

test("two names that look the same are an error", () => {
  folder("twins", ["ガ.csv", "カ\u3099.csv"]);
  expect(listed("twins")).toStrictEqual({ paths: ["twins/ガ.csv"], codes: ["E-DUP-12"] });
});

test("a missing folder is an empty one", () => {
  expect(listed("nowhere")).toStrictEqual({ paths: [], codes: [] });
});

test("a file that is gone when it is read says so by its path", () => {
  folder("gone", ["a.csv"]);
  const [file] = listSourceFiles(root, "gone").files;
  rmSync(join(root, "gone/a.csv"));
  expect(() => file?.read()).toThrow(UnreadableFile);
});
