import { createHash } from "node:crypto";
import type { Finding, Reading, SourceFile, TextTable } from "../model.ts";
import { cellFaults } from "./cell-faults.ts";
import { contentFault } from "./content-fault.ts";
import { type ContentType, contentTypeOf } from "./content-type.ts";
import { parseCsv } from "./csv.ts";
import { decodeText } from "./decode.ts";
import { rowFaults } from "./row-faults.ts";
import { UnreadableFile } from "./unreadable-file.ts";
import { unreadableFinding } from "./unreadable-finding.ts";

/**
 * A file → its table as text, by its content and not by its name. Refused with a message of its own: what is too large (before it is read),
 * locked, empty, cut off, protected by a password, of another format, or called .csv while it is a workbook and the other way round.
 * `value` is null where there is no table to look at; faults of single cells leave it. Source: inputs.md §3.
 */
export async function readTable(file: SourceFile): Promise<Reading<TextTable>> {
  if (file.size > LARGEST) return refuse(tooLarge(file));
  const bytes = readBytes(file);
  if (!(bytes instanceof Uint8Array)) return refuse(bytes);
  if (bytes.length > LARGEST) return refuse(tooLarge({ path: file.path, size: bytes.length }));
  const type = contentTypeOf(bytes);
  const fault = contentFault(type, file.path) ?? falseName(type, file.path);
  if (fault) return refuse(fault);
  const { value, findings } = await parse(type, bytes, file.path);
  return value
    ? {
        value,
        findings: [...findings, ...cellFaults(value), ...rowFaults(value)].map((finding) => withHeader(finding, value)),
      }
    : { value, findings };
}

/** 10 MB as Windows counts them. */
const LARGEST = 10 * 1024 * 1024;

function readBytes(file: SourceFile): Uint8Array | Finding {
  try {
    return file.read();
  } catch (error) {
    if (error instanceof UnreadableFile) return unreadableFinding(error);
    throw error;
  }
}

/** What reads workbooks is loaded when one is there: a folder of CSV files starts a third of a second sooner. */
async function parse(type: ContentType, bytes: Uint8Array, path: string): Promise<Reading<TextTable>> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  if (type === "zip") {
    const { readWorkbook } = await import("./workbook.ts");
    return await readWorkbook(bytes, path, sha256);
  }
  const text = decodeText(bytes, path);
  return text.value === null ? { value: null, findings: text.findings } : parseCsv(text.value, path, sha256);
}

/** A finding on a cell below the header, with the name of its column as the clerk sees it. */
function withHeader(finding: Finding, { rows: [header] }: TextTable): Finding {
  if (finding.column === undefined || finding.header !== undefined || header === undefined) return finding;
  const name = finding.row === header.number ? "" : (header.cells[finding.column] ?? "").replace(/\s+/g, " ").trim();
  return name === "" ? finding : { ...finding, header: name };
}

function refuse(finding: Finding): Reading<TextTable> {
  return { value: null, findings: [finding] };
}

function tooLarge({ path, size }: { readonly path: string; readonly size: number }): Finding {
  return {
    code: "E-FILE-14",
    file: path,
    problem: `ファイルが大きすぎます（${Math.ceil(size / 1024 / 1024)} MB）。読み込めるのは10 MBまでです。`,
    remedy: "正しいファイルかどうかを確かめ、画像や使っていないシートを削除して保存し直してください。",
  };
}

function falseName(type: ContentType, path: string): Finding | null {
  const workbook = /\.xls[xmb]?$/i.test(path);
  if (type === "text" && workbook) {
    return {
      code: "E-FILE-10",
      file: path,
      problem: "名前はExcelのファイルですが、中身は文字だけのファイル（CSVなど）です。",
      remedy:
        "CSVなら名前の終わりを「.csv」に直してください。Excelのファイルのはずなら、Excelで開けるかどうかを確かめてください。",
      rule: "L1-01",
    };
  }
  if (type === "zip" && !workbook) {
    return {
      code: "E-FILE-11",
      file: path,
      problem: "名前はCSVですが、中身はExcelのファイル（または圧縮ファイル）です。",
      remedy: "Excelのファイルなら名前の終わりを「.xlsx」に直してください。",
      rule: "L1-01",
    };
  }
  return null;
}
