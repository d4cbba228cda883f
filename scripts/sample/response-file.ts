import { encodeCp932 } from "./cp932.ts";
import { csvText } from "./csv.ts";
import type { FileFormat } from "./rounds.ts";
import { workbookBytes } from "./workbook.ts";

/** Rows of text as the bytes of a file in one of the formats that an office hands in. */
export async function responseBytes(rows: readonly (readonly string[])[], format: FileFormat): Promise<Uint8Array> {
  return await writers[format](rows);
}

/** The name of the file in the round's folder. */
export function responseFileName(format: FileFormat): "responses.xlsx" | "responses.csv" {
  return format === "xlsx" ? "responses.xlsx" : "responses.csv";
}

type Writer = (rows: readonly (readonly string[])[]) => Uint8Array | Promise<Uint8Array>;

const utf8 = new TextEncoder();

const writers: Readonly<Record<FileFormat, Writer>> = {
  xlsx: workbookBytes,
  cp932: (rows) => encodeCp932(csvText(rows, "\r\n")),
  "utf8-bom": (rows) => utf8.encode(`\ufeff${csvText(rows, "\r\n")}`),
  "utf8-lf": (rows) => utf8.encode(csvText(rows, "\n")),
};
