import type { ProprietorsCodebook } from "../../config/proprietors.ts";
import type { PriceIndex } from "../../config/proprietors-records.ts";
import type { Finding, Reading, TextTable } from "../../model.ts";
import { matchHeader } from "../../text/header.ts";
import { parseNumber } from "../../text/number.ts";
import { quote } from "../../text/quote.ts";
import { cellReader, finding } from "../cell.ts";
import { parseYearText } from "../indicators/year-text.ts";

/**
 * `data/proprietors/cpi.csv`: consumer prices by year, with their source in every row (once is enough). Kept in thousandths of a point, so that real
 * terms stay exact. Null where any row is refused, or where no source or two are given.
 */
export function readPrices(table: TextTable, { prices }: ProprietorsCodebook): Reading<PriceIndex> {
  const header = matchHeader(table, [
    { key: "year", header: prices.columns.year, required: true },
    { key: "index", header: prices.columns.index, required: true },
    { key: "source", header: prices.columns.source, required: true },
  ]);
  if (header.value === null) return { value: null, findings: header.findings };
  const findings: Finding[] = [...header.findings];
  const cells = cellReader(table, header.value);
  const byYear = new Map<number, number>();
  const sources = new Set<string>();
  for (const row of table.rows.slice(1)) {
    const source = cells.text(row, "source").trim();
    if (source !== "") sources.add(source);
    const [year, index] = [parseYearText(cells.text(row, "year")), parseNumber(cells.text(row, "index"))];
    if (year === null || year.kind === "fiscalYear")
      findings.push(
        finding(
          "E-PERIOD-03",
          cells.place(row, "year"),
          `${quote(cells.text(row, "year"))}は年として読めません。`,
          "2025 のように入力してください。",
        ),
      );
    else if (byYear.has(year.year))
      findings.push(
        finding("E-DUP-03", cells.place(row, "year"), "同じ年が二度あります。", "どちらかの行を削除してください。"),
      );
    else if (index.kind !== "number" || index.value <= 0 || index.decimals > MOST_DECIMALS)
      findings.push(
        finding(
          "E-NUM-03",
          cells.place(row, "index"),
          `${quote(cells.text(row, "index"))}は指数として読めません。`,
          "101.2 のように、0より大きい数字を入力してください（小数は3桁まで）。",
        ),
      );
    else if (index.value < SMALLEST)
      findings.push(
        finding(
          "E-NUM-10",
          cells.place(row, "index"),
          `${quote(cells.text(row, "index"))}は物価指数としては小さすぎます。`,
          "増減率ではなく、基準の年を100とした指数を入力してください。",
        ),
      );
    else byYear.set(year.year, Math.round(index.value * 10 ** MOST_DECIMALS));
  }
  const [source, other] = sources;
  if (source === undefined || other !== undefined)
    findings.push(
      finding(
        "E-CODE-43",
        { file: table.file, sheet: table.sheet },
        source === undefined ? "物価指数の出典がありません。" : `物価指数の出典が${sources.size}種類あります。`,
        `「${prices.columns.source}」の列に、指数の名前・基準年・作成した機関を、一通りの書き方で入力してください。`,
      ),
    );
  const refused = source === undefined || findings.some(({ code }) => code.startsWith("E-"));
  return { value: refused ? null : { file: table.file, source, byYear }, findings };
}

const MOST_DECIMALS = 3;
/** Japan's consumer prices of 1955 stand at 16 (2020 = 100). */
const SMALLEST = 10;
