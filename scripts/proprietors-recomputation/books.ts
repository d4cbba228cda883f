import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readXlsx } from "hucre/xlsx";

/** One row of a file: header → text, nothing interpreted. */
export type Row = Readonly<Record<string, string>>;

/** Two rows of a person who was in business for twelve months in both years. */
export interface Pair {
  readonly now: Row;
  readonly before: Row;
}

const WIDE = /[！-～]/g;

/** All files of `proprietors/<year>/`: `2025 settlements` → its rows. */
export async function readTables(data: string): Promise<ReadonlyMap<string, readonly Row[]>> {
  const tables = new Map<string, readonly Row[]>();
  for (const year of readdirSync(data).filter((name) => /^\d{4}$/.test(name)))
    for (const file of readdirSync(path.join(data, year)).filter((name) => !name.endsWith(".md")))
      tables.set(`${year} ${file.split(".")[0]}`, await readRows(path.join(data, year, file)));
  return tables;
}

export function yen(row: Row, header: string): bigint {
  return BigInt(row[header] || "0");
}

/** The member number in narrow letters. */
export function member(row: Row): string {
  return (row["会員番号"] ?? "").replace(WIDE, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

export function isFull(row: Row): boolean {
  return row["営業月数"] === "12";
}

/** Everybody of both years with twelve months in both. */
export function pairsOf(now: readonly Row[], before: readonly Row[]): readonly Pair[] {
  const old = new Map(before.filter(isFull).map((row) => [member(row), row]));
  return now.filter(isFull).flatMap((row) => {
    const earlier = old.get(member(row));
    return earlier === undefined ? [] : [{ now: row, before: earlier }];
  });
}

async function readRows(file: string): Promise<readonly Row[]> {
  const bytes = readFileSync(file);
  const [header = [], ...rows] = file.endsWith(".xlsx") ? await sheetOf(bytes) : linesOf(bytes);
  return rows.map((cells) => Object.fromEntries(header.map((title, column) => [title, cells[column] ?? ""])));
}

async function sheetOf(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const { sheets } = await readXlsx(bytes);
  return (sheets[0]?.rows ?? []).map((cells) => cells.map((cell) => (cell === null ? "" : String(cell))));
}

function linesOf(bytes: Uint8Array): readonly (readonly string[])[] {
  const isUnicode = bytes[0] === 0xef;
  const text = new TextDecoder(isUnicode ? "utf-8" : "shift_jis").decode(bytes);
  return text
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(","));
}
