import { type Quarter, quarterId } from "../../src/datasets/period.ts";
import type { Finding, TextRow } from "../model.ts";
import { fold } from "../text/fold.ts";
import { parsePeriodText } from "../text/period-text.ts";
import { quote } from "../text/quote.ts";
import { type CellReader, finding } from "./cell.ts";

/**
 * The faults of the 調査期 column: every row must say the folder's quarter. Where all rows say the same wrong thing it is one fault, said once.
 * Source: inputs.md §2.
 */
export function periodFaults(rows: readonly TextRow[], cells: CellReader, quarter: Quarter): readonly Finding[] {
  const faults = rows.flatMap((row) => faultOf(row, cells, quarter) ?? []);
  const [first, ...others] = faults;
  const alike = first !== undefined && others.every(({ problem }) => problem === first.problem);
  return first !== undefined && alike && faults.length >= WHOLE_TABLE && faults.length === rows.length
    ? [{ ...first, problem: `${first.problem}ほかの${others.length}行も同じです。` }]
    : faults;
}

/** Fewer rows than that may each be a slip of its own. */
const WHOLE_TABLE = 3;

function faultOf(row: TextRow, cells: CellReader, quarter: Quarter): Finding | null {
  const text = cells.text(row, "period");
  const found = parsePeriodText(text);
  const place = cells.place(row, "period");
  const own = quarterId(quarter);
  if (fold(text) === "") return finding("E-PERIOD-01", place, "調査期が空欄です。", `${own} と入力してください。`);
  if (found === null)
    return finding(
      "E-PERIOD-03",
      place,
      `${quote(text)}は調査期として読めません。${DATE.test(fold(text)) ? "入力した文字を、Excelが日付に変えたようです。" : ""}`,
      `${own} のように入力してください（先にセルの書式を「文字列」にします）。`,
    );
  if (found !== quarter)
    return finding(
      "E-PERIOD-02",
      place,
      `${quote(text)}は、フォルダー${own}の調査期ではありません。`,
      "別の調査期のファイルなら、その調査期のフォルダーに移してください。入力の誤りなら、調査期を直してください。",
    );
  return null;
}

/** What Excel makes of 4-6 and 2026/4 in a CSV file: 4月6日, 6-Apr, Apr-26, 2026/4/6, 46118. */
const DATE = /^(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}-[a-z]{3}|[a-z]{3}-\d{2}|\d{1,2}月\d{1,2}日|[45]\d{4})$/i;
