import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { FolderBusy } from "../publish/folder-lock.ts";
import { FolderChanged } from "../publish/read-folder.ts";
import { systemFault } from "./system-fault.ts";

const thrown = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

const faults = [
  { name: "a file that is gone", error: thrown(() => readFileSync("/nowhere/at-all")), says: "見つかりません" },
  {
    name: "a file where a folder should be",
    error: thrown(() => mkdirSync(`${import.meta.filename}/x`, { recursive: true })),
    says: "フォルダーがあるはずの場所にファイルがあります",
  },
  {
    name: "a name that is too long",
    error: thrown(() => writeFileSync(path.join(tmpdir(), "x".repeat(300)), "")),
    says: "長すぎます",
  },
  {
    name: "a folder opened as a file",
    error: thrown(() => readFileSync(import.meta.dirname)),
    says: "扱えませんでした（EISDIR）",
  },
  { name: "another run that was quicker", error: new FolderChanged("published"), says: "もう一度実行してください" },
  { name: "another run", error: new FolderBusy(1), says: "ほかの実行が終わっていません" },
];

test.each(faults)("said in words: $name", ({ error, says }) => {
  expect(systemFault(error)).toContain(says);
});

test("the program's own fault is nobody else's", () => {
  expect(systemFault(new TypeError("x is not a function"))).toBe(null);
});
