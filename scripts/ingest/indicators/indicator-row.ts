import type { Status } from "../../../src/datasets/contract.ts";
import type { IndicatorCodebook, IndicatorRecord, IndicatorSeries } from "../../config/indicators.ts";
import type { Finding, Reading, TextRow } from "../../model.ts";
import { fold } from "../../text/fold.ts";
import { nearest } from "../../text/near.ts";
import { parseNumber } from "../../text/number.ts";
import { quote } from "../../text/quote.ts";
import { type CellReader, finding } from "../cell.ts";
import { parseYearText } from "./year-text.ts";

/** Marks of the column 記号 → status; 「…」 folds to three dots. Source: inputs.md §2. */
const MARKS: ReadonlyMap<string, Status> = new Map([
  ["", "normal"],
  ["p", "provisional"],
  ["r", "revised"],
  ["x", "suppressed"],
  ["...", "missing"],
]);
const MARK_LIST = "p（速報）・r（訂正）・x（秘匿）・…（不詳）";

/** One row of a long-form table → a record. Null where series, category, year, unit, value or mark cannot be right. */
export function readIndicatorRow(
  row: TextRow,
  cells: CellReader,
  codebook: IndicatorCodebook,
): Reading<IndicatorRecord> {
  const series = named(codebook.series, cells.text(row, "series"));
  if (series === null) return refuse(unknownName(row, cells, "series", "系列", codebook.series));
  const { value: category, findings } = readCategory(row, cells, series);
  const year = readYear(row, cells, series);
  const amount = readAmount(row, cells, series);
  const faults = [...findings, ...year.findings, ...unitFaults(row, cells, series), ...amount.findings];
  if (
    category === null ||
    year.value === null ||
    amount.value === null ||
    faults.some(({ code }) => code.startsWith("E-"))
  )
    return { value: null, findings: faults };
  const note = fold(cells.text(row, "note"));
  return {
    value: {
      series: series.id,
      year: year.value,
      category,
      ...amount.value,
      note: note === "" ? null : note,
      place: cells.place(row, "value"),
    },
    findings: faults,
  };
}

interface Named {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
}

function named<T extends Named>(list: readonly T[], text: string): T | null {
  const name = nameKey(text);
  return (
    list.find((entry) => [entry.id, entry.label, ...entry.aliases].some((other) => nameKey(other) === name)) ?? null
  );
}

function nameKey(text: string): string {
  return fold(text).replaceAll(" ", "");
}

function unknownName(row: TextRow, cells: CellReader, key: string, what: string, list: readonly Named[]): Finding {
  const text = cells.text(row, key);
  const near = nearest(
    text,
    list.map(({ label }) => label),
  );
  return finding(
    "E-CODE-41",
    cells.place(row, key),
    fold(text) === ""
      ? `${what}が空欄です。`
      : `${quote(text)}という${what}は登録されていません。${near === null ? "" : `もしかして：「${near}」`}`,
    `${list.map(({ label }) => `「${label}」`).join("")}のどれかを入力するか、新しい${what}を data/codebooks/indicators.yaml に加えてください。`,
  );
}

function readCategory(row: TextRow, cells: CellReader, series: IndicatorSeries): Reading<string> {
  const [first, ...others] = series.categories;
  if (fold(cells.text(row, "category")) === "" && first !== undefined && others.length === 0)
    return { value: first.id, findings: [] };
  const category = named(series.categories, cells.text(row, "category"));
  return category === null
    ? refuse(unknownName(row, cells, "category", `「${series.label}」の区分`, series.categories))
    : { value: category.id, findings: [] };
}

function readYear(row: TextRow, cells: CellReader, series: IndicatorSeries): Reading<number> {
  const text = cells.text(row, "year");
  const reading = parseYearText(text);
  const example = series.period === "fiscalYear" ? "2023年度 または 令和5年度" : "2023 または 令和5年";
  if (reading === null)
    return refuse(
      finding(
        "E-PERIOD-41",
        cells.place(row, "year"),
        fold(text) === "" ? "年が空欄です。" : `${quote(text)}は年として読めません。`,
        `${example} のように入力してください。`,
      ),
    );
  if (reading.kind !== null && reading.kind !== series.period)
    return refuse(
      finding(
        "E-PERIOD-42",
        cells.place(row, "year"),
        `「${series.label}」は${series.period === "fiscalYear" ? "年度" : "暦年"}の系列ですが、${quote(text)}とあります。`,
        `年と年度のどちらの数字かを出典で確かめ、${example} のように入力してください。`,
      ),
    );
  return { value: reading.year, findings: [] };
}

function unitFaults(row: TextRow, cells: CellReader, series: IndicatorSeries): Finding[] {
  const text = cells.text(row, "unit");
  if (fold(text) === fold(series.unit)) return [];
  return [
    finding(
      "E-NUM-41",
      cells.place(row, "unit"),
      `「${series.label}」の単位は「${series.unit}」ですが、${fold(text) === "" ? "空欄です" : `${quote(text)}とあります`}。`,
      `値を${series.unit}の数字に直し、単位の欄に「${series.unit}」と入力してください。`,
    ),
  ];
}

function readAmount(
  row: TextRow,
  cells: CellReader,
  series: IndicatorSeries,
): Reading<{ value: number | null; status: Status }> {
  const mark = cells.text(row, "mark");
  const status = MARKS.get(fold(mark).toLowerCase());
  if (status === undefined)
    return refuse(
      finding(
        "E-CODE-42",
        cells.place(row, "mark"),
        `${quote(mark)}という記号はありません。`,
        `空欄か、${MARK_LIST}のどれかを入力してください。`,
      ),
    );
  const text = cells.text(row, "value");
  const number = parseNumber(text);
  if (number.kind === "invalid")
    return refuse(
      finding(
        "E-NUM-42",
        cells.place(row, "value"),
        `${quote(text)}は数値として読めません。`,
        MARKS.has(fold(text).toLowerCase())
          ? "値の欄は空欄にし、この記号は記号の欄に入力してください。"
          : "単位や記号を付けず、数字だけを入力してください。",
      ),
    );
  const withheld = status === "suppressed" || status === "missing";
  if (number.kind === "number" && withheld)
    return refuse(
      finding(
        "E-NUM-43",
        cells.place(row, "mark"),
        `値があるのに、記号${quote(mark)}（値がないという印）が付いています。`,
        "値か記号のどちらかを消してください。",
      ),
    );
  if (number.kind === "number" && number.decimals > series.decimals)
    return refuse(
      finding(
        "E-NUM-44",
        cells.place(row, "value"),
        `「${series.label}」は小数第${series.decimals}位までの系列ですが、${quote(text)}とあります。`,
        `出典の数字を確かめ、細かい数字を載せるときは data/codebooks/indicators.yaml の decimals を直してください。`,
      ),
    );
  if (number.kind === "number") return { value: { value: number.value, status }, findings: [] };
  if (withheld) return { value: { value: null, status }, findings: [] };
  const blank = finding(
    "W-NUM-41",
    cells.place(row, "value"),
    "値がありません。「不詳」として載せます。",
    "値があるなら入力し、ないなら記号の欄に … を入力してください。",
  );
  return { value: { value: null, status: "missing" }, findings: [blank] };
}

function refuse(fault: Finding): { value: null; findings: Finding[] } {
  return { value: null, findings: [fault] };
}
