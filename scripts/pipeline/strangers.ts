import path from "node:path";
import type { Finding } from "../model.ts";
import { entriesOf } from "./folder-entries.ts";

/** What one folder of a survey may hold: the names that are read, and what to do with others. */
export interface ExpectedNames {
  readonly known: RegExp;
  readonly remedy: string;
  readonly folders: RegExp | null;
}

export const ROUND_NAMES: ExpectedNames = {
  known: /^(?:responses\.[a-z]+|supplement\.yaml|report\.md|approvals\.yaml|調査票\.html)$/i,
  remedy: "ここで使うファイルの名前は responses.xlsx（または .csv）・supplement.yaml・report.md・approvals.yaml です。",
  folders: null,
};

export const SURVEY_NAMES: ExpectedNames = {
  known: /^(?:panel|calendar)\.[a-z]+$/i,
  remedy:
    "ここで使うファイルの名前は panel.csv と calendar.csv です（.xlsx でも可）。回答は、2026-Q2 のような調査期のフォルダーの中に responses.xlsx として置いてください。",
  folders: /./,
};

/**
 * Files and folders that nothing reads: most likely a misspelt name or the wrong place, so it is said. `said` = findings on the folder so far:
 * what they name is not named again. Hidden files and those that are skipped anyway are nobody's.
 */
export function strangers(
  root: string,
  folder: string,
  names: ExpectedNames,
  said: readonly Finding[],
): readonly Finding[] {
  const mentioned = (name: string) =>
    said.some(({ file, problem }) => file === `${folder}/${name}` || (file === folder && problem.includes(name)));
  return entriesOf(path.join(root, folder))
    .filter(({ name, isFolder }) => !(isFolder ? names.folders?.test(name) : names.known.test(name)))
    .filter(({ name }) => !name.startsWith(".") && !name.startsWith("~$") && !mentioned(name))
    .map(({ name, isFolder }) => ({
      code: "W-FILE-40" as const,
      file: `${folder}/${name}`,
      problem: isFolder ? "このフォルダーの中は読みません。" : "このファイルは使いません。",
      remedy: `${isFolder ? "" : renaming(name, names)}${names.remedy}`,
    }));
}

/** report.md.txt, supplement.yml: what Notepad and habits make of a name; Windows hides the end of a name. */
function renaming(name: string, { known }: ExpectedNames): string {
  const [, stem = ""] = /^([^.]+)\./.exec(name) ?? [];
  const meant = [".md", ".yaml"].map((end) => `${stem}${end}`).find((meant) => known.test(meant));
  return meant === undefined
    ? ""
    : `「${meant}」のつもりなら、名前を「${meant}」に直してください（名前の終わりが見えないときは、エクスプローラーの「表示」で「ファイル名拡張子」に印を付けます）。`;
}
