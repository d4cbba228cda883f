import type { Finding, Reading, SourceFile } from "../model.ts";
import { quote } from "./quote.ts";

/**
 * The one file of a table: `<stem>.xlsx` or `<stem>.csv` in `folder` (capitals do not matter). Two files for one table, none, or another
 * file type are errors that name what is there and what to do. Source: inputs.md §3.
 */
export function chooseTableFile(files: readonly SourceFile[], stem: string, folder: string): Reading<SourceFile> {
  const tables = files.filter(
    (file) => folderOf(file.path) === folder.normalize("NFC") && Object.hasOwn(REMEDIES, extensionOf(file)),
  );
  const candidates = tables.filter((file) => stemOf(file).toLowerCase() === stem.normalize("NFC").toLowerCase());
  const [file, ...others] = candidates;
  if (!file) return refuse(missing(tables, stem, folder));
  if (others.length > 0) return refuse(doubled(candidates, file));
  const remedy = REMEDIES[extensionOf(file)];
  return remedy ? refuse(wrongType(file, remedy)) : { value: file, findings: [] };
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
    problem: `${quote(`${stem}.xlsx`)}も${quote(`${stem}.csv`)}もありません。${present.length > 0 ? `このフォルダーにある表のファイルは${present.join("と")}です。` : ""}`,
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
