import type { Finding, PanelFirm, TextRow } from "../model.ts";
import { quarterId } from "../../src/datasets/period.ts";
import { fold, foldId } from "../text/fold.ts";
import { nearest } from "../text/near.ts";
import { parsePeriodText } from "../text/period-text.ts";
import { type CellReader, finding } from "./cell.ts";
import { quote } from "../text/quote.ts";
import type { DiContext } from "./di-context.ts";
import { industryList, industryReader } from "./industry.ts";
import { isAsked } from "./panel.ts";

const TOTAL_ROW = /^(?:合計|小計|総計|総合計|計|平均|業種計|total|sum)$/i;

const IDENTITY = ["period", "firmId", "firmName", "industry"] as const;

/**
 * Reader of who a row is about: the panel's firm, or null where the row is refused (faults go to `findings`).
 * Checks period, number, name and industry against the folder and the panel, and rows that are no firm. Source: inputs.md §2–3.
 */
export function identityReader(context: DiContext, cells: CellReader, findings: Finding[]): (row: TextRow) => PanelFirm | null {
  const { panel, quarter, classification } = context;
  const readIndustry = industryReader(classification);
  const seen = new Map<string, TextRow>();

  return (row) => {
    const idText = cells.text(row, "firmId");
    const id = foldId(idText);
    const name = fold(cells.text(row, "firmName"));
    if (IDENTITY.some((key) => TOTAL_ROW.test(fold(cells.text(row, key)).replaceAll(" ", "")))) {
      findings.push(finding("E-ROW-02", cells.place(row), "合計や小計の行があります。", "集計は自動で行います。この行を削除してください。"));
      return null;
    }
    if (id === "") {
      findings.push(finding("E-ID-01", cells.place(row, "firmId"), "事業所番号がありません。", "番号を入力するか、要らない行なら行ごと削除してください。"));
      return null;
    }
    const firm = panel.get(id);
    const earlier = seen.get(id);
    seen.set(id, row);
    checkPeriod(row);
    if (firm === undefined) {
      const near = nearest(id, [...panel.keys()]);
      findings.push(finding("E-ID-03", cells.place(row, "firmId"), `${quote(idText)}は名簿（panel.csv）にありません。${near === null ? "" : `もしかして：「${near}」。`}`, "番号を直すか、新しい事業所なら名簿に1行足してください。"));
      return null;
    }
    if (earlier !== undefined)
      findings.push(finding("E-DUP-02", cells.place(row, "firmId"), `事業所番号${quote(idText)}は${earlier.number}行にもあります。`, "同じ事業所の回答は1行だけにしてください。"));
    if (!isAsked(firm, quarter))
      findings.push(finding("E-ID-04", cells.place(row, "firmId"), `${quote(idText)}は、名簿（${firm.place.file} ${firm.place.row}行）では${quarterId(quarter)}の調査対象ではありません。`, "番号を確かめるか、名簿の開始期・終了期を直してください。"));
    if (name === "") findings.push(finding("W-ID-05", cells.place(row, "firmName"), "事業所名が空欄です。", `名簿の「${firm.name}」として扱います。`));
    else if (compact(name) !== compact(firm.name))
      findings.push(finding("W-ID-06", cells.place(row, "firmName"), `事業所名が名簿（${firm.place.row}行）と違います。`, "番号の入れ違いがないか確かめてください。名前だけの違いなら、そのまま集計します。"));
    checkIndustry(row, firm);
    return earlier === undefined ? firm : null;
  };

  function checkPeriod(row: TextRow): void {
    const text = cells.text(row, "period");
    const found = parsePeriodText(text);
    const place = cells.place(row, "period");
    if (fold(text) === "") findings.push(finding("E-PERIOD-01", place, "調査期が空欄です。", `${quarterId(quarter)} と入力してください。`));
    else if (found === null)
      findings.push(finding("E-PERIOD-03", place, `${quote(text)}は調査期として読めません。`, `${quarterId(quarter)} のように入力してください（セルの書式は「文字列」）。`));
    else if (found !== quarter)
      findings.push(finding("E-PERIOD-02", place, `${quote(text)}は、フォルダー${quarterId(quarter)}の調査期ではありません。`, "ファイルの置き場所か、この行の調査期を直してください。"));
  }

  function checkIndustry(row: TextRow, firm: PanelFirm): void {
    const text = cells.text(row, "industry");
    const industry = readIndustry(text);
    const place = cells.place(row, "industry");
    if (industry === null) findings.push(finding("E-CODE-01", place, fold(text) === "" ? "業種が空欄です。" : `${quote(text)}という業種はありません。`, `${industryList(classification)}のどれかを入力してください。`));
    else if (industry !== firm.industry)
      findings.push(finding("E-ID-07", place, `業種${quote(text)}が名簿（${firm.place.file} ${firm.place.row}行）と違います。`, "どちらが正しいか確かめ、回答か名簿を直してください。"));
  }
}

/** A name without spaces and company words, so that （株）A and 株式会社 A compare as equal. */
function compact(name: string): string {
  return fold(name).replaceAll(/株式会社|有限会社|合同会社|合資会社|\(株\)|\(有\)|\(同\)|\s/gu, "");
}
