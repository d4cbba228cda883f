import { type DataValidation, type WriteSheet, writeXlsx } from "hucre/xlsx";
import type { RoundForm } from "../pipeline/round-form.ts";
import { columnLetter } from "../text/column-letter.ts";
import { GUIDE_SHEET, LIST_SHEET } from "../text/own-sheets.ts";
import { type EntryColumn, entryColumns } from "./entry-columns.ts";
import { quarterText } from "./quarter-text.ts";

/**
 * The workbook into which the answers of a round are keyed: sheet 回答 with a row for each firm asked and choices to pick from, a guide,
 * and a hidden sheet with the choices. Nothing is answered in it: until somebody keys an answer, `check` says so. Source: staff.md, step 1.
 */
export function entryWorkbook(form: RoundForm): Promise<Uint8Array> {
  const columns = entryColumns(form);
  const lists = new Map<string, readonly (string | number)[]>();
  const validations = columns.flatMap((column, at) => validationsOf(column, at + WHO.length, form, lists));
  return writeXlsx({
    sheets: [
      answerSheet(form, columns, validations),
      { name: GUIDE_SHEET, rows: guideOf(form, columns), columns: [{ width: 30 }, { width: 110 }] },
      { name: LIST_SHEET, hidden: true, rows: sideBySide([...lists.values()]) },
    ],
    defaultFont: FONT,
    properties: { title: `${form.codebook.title} 回答 ${quarterText(form.quarter)}` },
  });
}

const FONT = { name: "游ゴシック", size: 11 } as const;
const TEXT = { numFmt: "@" } as const;
const HEADING = {
  numFmt: "@",
  font: { ...FONT, bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFE8EEF4" } },
  alignment: { wrapText: true, vertical: "top" },
} as const;
/** Period, number, name, industry: they stay in sight while the rest is scrolled. */
const WHO = [{ width: 18 }, { width: 12 }, { width: 28 }, { width: 12 }] as const;

function answerSheet(
  { codebook, classification, firms, quarter }: RoundForm,
  columns: readonly EntryColumn[],
  dataValidations: DataValidation[],
): WriteSheet {
  const { period, firmId, firmName, industry } = codebook.columns;
  const headers = [period, firmId, firmName, industry, ...columns.map(({ header }) => header)];
  const labels = new Map(classification.industries.map(({ code, label }) => [code, label]));
  const rows = firms.map((firm) => [quarterText(quarter), firm.id, firm.name, labels.get(firm.industry) ?? ""]);
  return {
    name: "回答",
    rows: [headers, ...rows],
    columns: [...WHO.map(({ width }) => ({ width, style: TEXT })), ...columns.map(({ width }) => ({ width }))],
    cells: new Map(headers.map((value, column) => [`0,${column}`, { value, style: HEADING }])),
    freezePane: { rows: 1, columns: WHO.length },
    dataValidations,
    pageSetup: { paperSize: "a4", orientation: "landscape", printTitlesRow: "$1:$1" },
  };
}

/** Choices to pick from, one validation for each list; equal lists stand once in the hidden sheet. */
function validationsOf(
  { header, choices, guide }: EntryColumn,
  column: number,
  { firms }: RoundForm,
  lists: Map<string, readonly (string | number)[]>,
): readonly DataValidation[] {
  const rows = firms.map(({ industry }, at) => ({ row: at + 2, list: choices(industry) }));
  return [...Map.groupBy(rows, ({ list }) => JSON.stringify(list))].flatMap(([key, group]) => {
    const [first] = group;
    if (first === undefined || first.list.length === 0) return [];
    lists.set(key, first.list);
    const place = columnLetter([...lists.keys()].indexOf(key));
    return [
      {
        type: "list" as const,
        range: ranges(
          columnLetter(column),
          group.map(({ row }) => row),
        ),
        formula1: `'${LIST_SHEET}'!$${place}$1:$${place}$${first.list.length}`,
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: "stop" as const,
        errorTitle: header.slice(0, 32),
        errorMessage: `${guide}。`.slice(0, 225),
      },
    ];
  });
}

/** Rows of a column as ranges: E2:E9 E12:E41. */
function ranges(letter: string, rows: readonly number[]): string {
  const starts = rows.filter((row) => !rows.includes(row - 1));
  const ends = rows.filter((row) => !rows.includes(row + 1));
  return starts.map((start, at) => `${letter}${start}:${letter}${ends[at]}`).join(" ");
}

function guideOf({ codebook, quarter }: RoundForm, columns: readonly EntryColumn[]): string[][] {
  const { period, firmId, firmName, industry } = codebook.columns;
  return [
    [`${codebook.title}（${quarterText(quarter)}）の入力のしかた`],
    ["「回答」のシートに、1行に1社ずつ入力して保存し、npm run check を実行してください。"],
    ["回答のない事業所の行は、空欄のままで構いません。見出しとシートの名前は変えないでください。"],
    [],
    ["列", "書き方"],
    [[period, firmId, firmName, industry].join("・"), "名簿から入っています。そのままにしてください"],
    ...columns.map(({ header, guide }) => [header, guide]),
  ];
}

function sideBySide(lists: readonly (readonly (string | number)[])[]): (string | number | null)[][] {
  const height = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: height }, (_, row) => lists.map((list) => list[row] ?? null));
}
