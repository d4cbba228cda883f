import type { Finding, Reading } from "../model.ts";
import { fold } from "../text/fold.ts";
import { GUIDE_SHEET, LIST_SHEET } from "../text/own-sheets.ts";
import { quote } from "../text/quote.ts";
import type { WorkbookSheet } from "./sheet-cells.ts";

/**
 * The sheet that holds the table: the only visible one with anything in it. Sheets with the name of an explanation or a list are passed over
 * with a notice, unless they begin with the same headers; any other second sheet is an error that names both. Source: inputs.md §3.
 */
export function chooseSheet(sheets: readonly WorkbookSheet[], file: string): Reading<WorkbookSheet> {
  const filled = sheets.filter(({ cells }) => cells.length > 0);
  const visible = filled.filter((sheet) => sheet.visible);
  const hidden = filled.filter((sheet) => !sheet.visible);
  const tables = visible.filter(
    (sheet) => !ASIDE.test(fold(sheet.name)) || visible.some((other) => other !== sheet && looksAlike(sheet, other)),
  );
  const [table, second] = tables.length > 0 ? tables : visible;
  if (!table) return { value: null, findings: [noSheet(file, hidden)] };
  if (second) return { value: null, findings: [severalSheets(file, tables.length > 0 ? tables : visible)] };
  const aside = [...visible, ...hidden].filter((sheet) => sheet !== table && !OWN.has(sheet.name));
  return { value: table, findings: aside.map((sheet) => passedOver(file, sheet)) };
}

/** What stands in the workbook that this program makes is no news. */
const OWN: ReadonlySet<string> = new Set([GUIDE_SHEET, LIST_SHEET]);

const ASIDE =
  /説明|記入|記載|注意|使い方|手引|マニュアル|要領|リスト|選択肢|コード表|凡例|メモ|はじめに|概要|readme|list/i;

/** Two sheets that begin with the same headers hold the same kind of table. */
function looksAlike(sheet: WorkbookSheet, other: WorkbookSheet): boolean {
  const headers = new Set(firstRow(other));
  return firstRow(sheet).filter((text) => headers.has(text)).length >= 3;
}

function firstRow({ cells }: WorkbookSheet): string[] {
  const row = Math.min(...cells.map((cell) => cell.row));
  return cells.filter((cell) => cell.row === row).map(({ value }) => fold(value));
}

function noSheet(file: string, hidden: readonly WorkbookSheet[]): Finding {
  const names = hidden.map(({ name }) => quote(name)).join("と");
  return {
    code: "E-FILE-16",
    file,
    problem:
      hidden.length > 0
        ? `表示されているシートはどれも空で、値は非表示のシート${names}にあります。`
        : "どのシートにも値がありません。",
    remedy:
      hidden.length > 0
        ? "シート名を右クリックして「再表示」し、正しい表かどうかを確かめて保存してください。"
        : "入力したファイルかどうかを確かめ、保存し直してください。",
  };
}

function severalSheets(file: string, sheets: readonly WorkbookSheet[]): Finding {
  return {
    code: "E-FILE-17",
    file,
    sheet: sheets[1]?.name,
    problem: `値の入ったシートが${sheets.length}枚あります（${sheets.map(({ name }) => quote(name)).join("と")}）。どれを読むべきか判断できません。`,
    remedy:
      "表のシートを1枚だけ残し、ほかのシートは削除するか別のブックに移してください（選択肢のリストなどは「非表示」にすれば残せます）。",
    rule: "L1-02",
  };
}

function passedOver(file: string, { name, visible }: WorkbookSheet): Finding {
  return {
    code: "W-FILE-06",
    file,
    sheet: name,
    problem: `${visible ? "説明やリスト用と思われる" : "非表示の"}シート${quote(name)}は読みません。`,
    remedy: "ここに回答があるときは、表のシートに移してください。なければそのままで構いません。",
  };
}
