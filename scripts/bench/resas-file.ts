import { closeSync, openSync, writeSync } from "node:fs";
import { encodeCp932 } from "../sample/cp932.ts";

const HEADER =
  "集計年,都道府県コード,都道府県名,市区町村コード,市区町村名,産業大分類コード,産業大分類名,業種中分類コード,業種中分類名,付加価値額（百万円）";
const DIVISIONS = ["農業，林業", "建設業", "製造業", "卸売業，小売業", "医療，福祉"] as const;
const GROUPS = 95;
/** Municipalities of each prefecture, 1,739 in all. */
const CITIES = 37;

/** Writes a nation-wide long CSV of at least so many bytes in RESAS's layout (CP932, CRLF, city × middle class × year), 釧路市 among the cities. The numbers count up; they are nobody's. */
export function writeResasFile(file: string, bytes: number): void {
  const handle = openSync(file, "w");
  let written = writeSync(handle, encodeCp932(`${HEADER}\r\n`));
  for (let year = 1990; written < bytes; year += 1)
    for (let prefecture = 1; prefecture <= 47; prefecture += 1)
      written += writeSync(handle, encodeCp932(prefectureRows(year, prefecture)));
  closeSync(handle);
}

function prefectureRows(year: number, prefecture: number): string {
  const code = String(prefecture).padStart(2, "0");
  const name = prefecture === 1 ? "北海道" : `第${prefecture}県`;
  return Array.from({ length: CITIES }, (_, index) => {
    const city = prefecture === 1 && index === 5 ? "01206,釧路市" : `${code}${String(201 + index)},第${index}市`;
    return Array.from({ length: GROUPS }, (_, group) => {
      const division = group % DIVISIONS.length;
      const middle = String(group + 1).padStart(2, "0");
      return `${year},${code},${name},${city},${"ADEIP"[division]},${DIVISIONS[division]},${middle},第${middle}業,${group * 100 + index}\r\n`;
    }).join("");
  }).join("");
}
