import type { Quarter } from "../../src/datasets/period.ts";
import type { Classification } from "../config/classification.ts";
import type { Finding, PanelFirm, Reading, TextTable } from "../model.ts";
import { fold, foldId } from "../text/fold.ts";
import { matchHeader } from "../text/header.ts";
import { parsePeriodText } from "../text/period-text.ts";
import { quote } from "../text/quote.ts";
import { cellReader, finding } from "./cell.ts";
import { industryList, industryReader } from "./industry.ts";
import { sameNames } from "./same-names.ts";
import { isTotalRow } from "./total-row.ts";

const COLUMNS = [
  { key: "id", header: "事業所番号", required: true },
  { key: "name", header: "事業所名", required: true },
  { key: "industry", header: "業種", required: true },
  { key: "size", header: "規模", required: false },
  { key: "from", header: "開始期", required: true },
  { key: "to", header: "終了期", required: true },
] as const;

/**
 * The firms asked (`di-survey/panel.csv`), one row per firm; keyed by folded id in the caller's map.
 * Null where any row is refused. Source: inputs.md §1.
 */
export function readPanel(table: TextTable, classification: Classification): Reading<readonly PanelFirm[]> {
  const header = matchHeader(table, COLUMNS);
  if (header.value === null) return { value: null, findings: header.findings };
  const cells = cellReader(table, header.value);
  const readIndustry = industryReader(classification);
  const findings: Finding[] = [...header.findings];
  const firms = new Map<string, PanelFirm>();

  for (const row of table.rows.slice(1)) {
    if (isTotalRow(["id", "name", "industry"].map((key) => cells.text(row, key)))) {
      findings.push(finding("E-ROW-02", cells.place(row), "合計や小計の行があります。", "この行を削除してください。"));
      continue;
    }
    const id = foldId(cells.text(row, "id"));
    const name = fold(cells.text(row, "name"));
    const industryText = cells.text(row, "industry");
    const industry = readIndustry(industryText);
    const earlier = firms.get(id);
    const from = readPeriod("from");
    const to = readPeriod("to");
    if (id === "")
      findings.push(
        finding(
          "E-ID-01",
          cells.place(row, "id"),
          "事業所番号がありません。",
          "番号を入力するか、要らない行なら行ごと削除してください。",
        ),
      );
    else if (earlier !== undefined)
      findings.push(
        finding(
          "E-DUP-02",
          cells.place(row, "id"),
          `事業所番号${quote(id)}は${earlier.place.row}行にもあります。`,
          "番号が重ならないように直してください。",
        ),
      );
    if (name === "")
      findings.push(
        finding("E-ID-02", cells.place(row, "name"), "事業所名がありません。", "事業所名を入力してください。"),
      );
    if (industry === null)
      findings.push(
        finding(
          "E-CODE-01",
          cells.place(row, "industry"),
          fold(industryText) === "" ? "業種が空欄です。" : `${quote(industryText)}という業種はありません。`,
          `${industryList(classification)}のどれかを入力してください。`,
        ),
      );
    if (from !== null && to !== null && from > to)
      findings.push(
        finding(
          "E-PERIOD-04",
          cells.place(row, "to"),
          "終了期が開始期より前です。",
          "開始期と終了期を確かめてください。",
        ),
      );
    if (id !== "" && earlier === undefined && industry !== null)
      firms.set(id, {
        id,
        name,
        industry,
        sizeClass: fold(cells.text(row, "size")),
        from,
        to,
        place: cells.place(row),
      });

    function readPeriod(key: "from" | "to"): Quarter | null {
      const text = cells.text(row, key);
      if (fold(text) === "") return null;
      const quarter = parsePeriodText(text);
      if (quarter === null)
        findings.push(
          finding(
            "E-PERIOD-03",
            cells.place(row, key),
            `${quote(text)}は調査期として読めません。`,
            "2026Q2 または 2026年4-6月期 のように入力してください。",
          ),
        );
      return quarter;
    }
  }
  findings.push(...sameNames([...firms.values()]));
  if (firms.size === 0 && findings.length === 0)
    findings.push({
      code: "E-ROW-01",
      file: table.file,
      problem: "見出しだけで、事業所の行がありません。",
      remedy: "調査をお願いしている事業所を1行ずつ入力してください。",
    });
  const refused = findings.some((item) => item.code.startsWith("E-"));
  return { value: refused ? null : [...firms.values()], findings };
}

/** Is the firm asked in this quarter? */
export function isAsked(firm: PanelFirm, quarter: Quarter): boolean {
  return (firm.from === null || firm.from <= quarter) && (firm.to === null || quarter <= firm.to);
}
