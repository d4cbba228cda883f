import type { Finding, Reading, SourceFile } from "../model.ts";
import { fold } from "../text/fold.ts";
import { quote } from "../text/quote.ts";

/**
 * The one file of a table: `<stem>.xlsx` or `<stem>.csv` in `folder` (capitals do not matter). Two files for one table, none, or another
 * file type are errors that name what is there and what to do. Source: inputs.md §3.
 */
export function chooseTableFile(files: readonly SourceFile[], stem: string, folder: string): Reading<SourceFile> {
  const inFolder = files.filter((file) => folderOf(file.path) === folder.normalize("NFC"));
  const tables = inFolder.filter((file) => Object.hasOwn(REMEDIES, extensionOf(file)));
  const candidates = tables.filter((file) => stemOf(file).toLowerCase() === stem.normalize("NFC").toLowerCase());
  const similar = inFolder.filter((file) => !candidates.includes(file) && isSimilar(file, stem));
  const [file, ...others] = candidates;
  if (!file) return refuse(missing([...new Set([...similar, ...tables])], stem, folder));
  if (others.length > 0) return refuse(doubled(candidates, file));
  const remedy = REMEDIES[extensionOf(file)];
  return remedy
    ? refuse(wrongType(file, remedy))
    : { value: file, findings: similar.map((other) => passedOver(other, file)) };
}

const SAVE_AS =
  "Excelで開き、「名前を付けて保存」でファイルの種類を「Excel ブック (*.xlsx)」にして保存し直してください。";

/** File types in which a table may come, with what to do; null = read as it is. */
const REMEDIES: Readonly<Record<string, string | null>> = {
  xlsx: null,
  csv: null,
  xls: SAVE_AS,
  xlsm: SAVE_AS,
  xlsb: SAVE_AS,
  xltx: SAVE_AS,
  ods: SAVE_AS,
  txt: SAVE_AS,
  tsv: SAVE_AS,
  prn: SAVE_AS,
  htm: SAVE_AS,
  html: SAVE_AS,
  numbers: "Numbersで開き、「ファイル」→「書き出す」→「Excel」で .xlsx にしてください。",
  gsheet: "Googleスプレッドシートで開き、「ファイル」→「ダウンロード」→「Microsoft Excel (.xlsx)」で保存してください。",
};

function refuse(finding: Finding): Reading<SourceFile> {
  return { value: null, findings: [finding] };
}

function missing(tables: readonly SourceFile[], stem: string, folder: string): Finding {
  const present = tables.slice(0, 5).map((file) => quote(nameOf(file)));
  return {
    code: "E-FILE-01",
    file: folder,
    problem: `${quote(`${stem}.xlsx`)}も${quote(`${stem}.csv`)}もありません。${present.length > 0 ? `このフォルダーにあるファイルは${present.join("と")}です。` : ""}`,
    remedy: `${present.length > 0 ? "このうちどれかが正しいファイルなら、" : "ファイルをこのフォルダーに入れ、"}名前を${quote(`${stem}.xlsx`)}か${quote(`${stem}.csv`)}にしてください。`,
  };
}

function doubled(candidates: readonly SourceFile[], file: SourceFile): Finding {
  return {
    code: "E-DUP-01",
    file: file.path,
    problem: `同じ表のファイルが${candidates.length}つあります（${candidates.map((other) => quote(nameOf(other))).join("と")}）。どちらが正しいか判断できません。`,
    remedy: "正しいほうを1つだけ残し、ほかは別のフォルダーに移すか削除してください。",
  };
}

function wrongType(file: SourceFile, remedy: string): Finding {
  return {
    code: "E-FILE-03",
    file: file.path,
    problem: `.${extensionOf(file)} のファイルは読み込めません。`,
    remedy,
    rule: "L1-01",
  };
}

/** 「responses (1).xlsx」 may be the newer one: the clerk is to know that it is not read. */
function passedOver(other: SourceFile, file: SourceFile): Finding {
  return {
    code: "W-FILE-07",
    file: other.path,
    problem: `名前の似た${quote(nameOf(other))}は読みません。${quote(nameOf(file))}を読みます。`,
    remedy: "こちらが新しいファイルなら、入れ替えてください。不要なら別のフォルダーに移すか削除してください。",
  };
}

/** responses (1), responses_最終, Ｒｅｓｐｏｎｓｅｓ, also without an extension. */
function isSimilar(file: SourceFile, stem: string): boolean {
  return (
    fold(nameOf(file)).toLowerCase().startsWith(fold(stem).toLowerCase()) && !/\.(?:md|pdf|ya?ml)$/i.test(file.path)
  );
}

function nameOf({ path }: SourceFile): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function stemOf(file: SourceFile): string {
  return nameOf(file).replace(/\.[^.]*$/, "");
}

function extensionOf(file: SourceFile): string {
  return /\.([^.]*)$/.exec(nameOf(file))?.[1]?.toLowerCase() ?? "";
}
