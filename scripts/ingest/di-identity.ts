import { quarterId } from "../../src/datasets/period.ts";
import type { Finding, PanelFirm, TextRow } from "../model.ts";
import { fold, foldId } from "../text/fold.ts";
import { nearest } from "../text/near.ts";
import { quote } from "../text/quote.ts";
import { type CellReader, finding } from "./cell.ts";
import type { DiContext } from "./di-context.ts";
import { compactName } from "./firm-name.ts";
import { industryList, industryReader } from "./industry.ts";
import { isAsked } from "./panel.ts";
import { isTotalRow } from "./total-row.ts";

const IDENTITY = ["period", "firmId", "firmName", "industry"] as const;

/**
 * Reader of who a row is about: the panel's firm, null where the row is refused (faults go to `findings`), or "total" for a row that is no firm's.
 * Checks number, name and industry against the folder and the panel, and rows that are no firm. Source: inputs.md §2–3.
 */
export function identityReader(
  context: DiContext,
  cells: CellReader,
  findings: Finding[],
): (row: TextRow) => PanelFirm | null | "total" {
  const { panel, quarter, classification } = context;
  const readIndustry = industryReader(classification);
  const seen = new Map<string, TextRow>();

  return (row) => {
    const idText = cells.text(row, "firmId");
    const id = foldId(idText);
    const name = fold(cells.text(row, "firmName"));
    if (isTotalRow(IDENTITY.map((key) => cells.text(row, key)))) {
      findings.push(
        finding(
          "E-ROW-02",
          cells.place(row),
          "合計や小計の行があります。",
          "集計は自動で行います。この行を削除してください。",
        ),
      );
      return "total";
    }
    if (id === "") {
      findings.push(
        finding(
          "E-ID-01",
          cells.place(row, "firmId"),
          "事業所番号がありません。",
          "番号を入力するか、要らない行なら行ごと削除してください。",
        ),
      );
      return null;
    }
    const firm = panel.get(id);
    const earlier = seen.get(id);
    seen.set(id, row);
    if (firm === undefined) {
      const near = likelyId(id, [...panel.keys()]);
      findings.push(
        finding(
          "E-ID-03",
          cells.place(row, "firmId"),
          `${quote(idText)}は名簿（panel.csv）にありません。${near === null ? "" : `もしかして：「${near}」。`}`,
          "番号を直すか、新しい事業所なら名簿に1行足してください。調査をやめた事業所は、名簿の行を消さずに終了期を書きます。",
        ),
      );
      return null;
    }
    if (earlier !== undefined)
      findings.push(
        finding(
          "E-DUP-02",
          cells.place(row, "firmId"),
          `事業所番号${quote(idText)}は${earlier.number}行にもあります。`,
          "同じ事業所の回答は1行だけにしてください。",
        ),
      );
    if (!isAsked(firm, quarter))
      findings.push(
        finding(
          "E-ID-04",
          cells.place(row, "firmId"),
          `${quote(idText)}は、名簿（${firm.place.file} ${firm.place.row}行）では${quarterId(quarter)}の調査対象ではありません。`,
          "番号を確かめるか、名簿の開始期・終了期を直してください。",
        ),
      );
    if (name === "")
      findings.push(
        finding(
          "W-ID-05",
          cells.place(row, "firmName"),
          "事業所名が空欄です。",
          `名簿の「${firm.name}」として扱います。`,
        ),
      );
    else if (compactName(name) !== compactName(firm.name))
      findings.push(
        finding(
          "W-ID-06",
          cells.place(row, "firmName"),
          `事業所名が名簿（${firm.place.row}行）と違います。`,
          "番号の入れ違いがないか確かめてください。名前だけの違いなら、そのまま集計します。",
        ),
      );
    checkIndustry(row, firm);
    return earlier === undefined ? firm : null;
  };

  function checkIndustry(row: TextRow, firm: PanelFirm): void {
    const text = cells.text(row, "industry");
    const industry = readIndustry(text);
    const place = cells.place(row, "industry");
    if (industry === null)
      findings.push(
        finding(
          "E-CODE-01",
          place,
          fold(text) === "" ? "業種が空欄です。" : `${quote(text)}という業種はありません。`,
          `${industryList(classification)}のどれかを入力してください。`,
        ),
      );
    else if (industry !== firm.industry)
      findings.push(
        finding(
          "E-ID-07",
          place,
          `業種${quote(text)}が名簿（${firm.place.file} ${firm.place.row}行）と違います。`,
          "どちらが正しいか確かめ、回答か名簿を直してください。途中で業種が変わった事業所は、名簿の行に終了期を書き、新しい番号で1行足します。",
        ),
      );
  }
}

/** The id that is probably meant: one letter off, or with the zeros in front that Excel drops (007 → 7). */
function likelyId(id: string, known: readonly string[]): string | null {
  const padded = /^\d+$/.test(id) ? known.filter((other) => /^0\d+$/.test(other) && Number(other) === Number(id)) : [];
  return padded[0] ?? nearest(id, known);
}
