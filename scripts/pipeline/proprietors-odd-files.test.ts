import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { type TestCell, workbook } from "../read/testing/workbook.ts";
import { findingLines, sortFindings } from "../report/finding-text.ts";
import { columnLetter } from "../text/column-letter.ts";
import { readConfiguration } from "./configuration.ts";
import { readProprietors } from "./proprietors.ts";
import { buildTown, townCsv, townPeople } from "./proprietors-town.ts";

/**
 * Odd files of item ②: taken as if nothing were odd, refused, held, or told in a notice, with the place of every finding; and no digit of an
 * amount in any message. Source: inputs.md §2–4.
 */
type Odd = readonly [name: string, spoil: (town: Town) => void, outcome: string];

interface Town {
  readonly write: (file: string, content: string | Uint8Array) => void;
  readonly settlements: (change: (rows: string[][]) => readonly (readonly string[])[], year?: number) => void;
  /** One cell of row 4 of the settlements (or of another file). */
  readonly cell: (header: string, text: string, file?: string) => void;
  readonly book: (header: string, cell: TestCell, format?: string) => void;
  readonly move: (from: string, to: string) => void;
}

const BOOKS = "proprietors/2025/settlements.csv";
const ANSWERS = "proprietors/2025/sentiment.csv";
const CALENDAR = "proprietors/calendar.csv";
const DATES = "年分,調査開始日,調査終了日,公表日\r\n";
const SALES = townPeople(2025)[2]?.["売上金額"] ?? "";
const inRows =
  (change: (cells: string[]) => readonly string[]) =>
  (rows: string[][]): readonly (readonly string[])[] =>
    rows.map((cells, row) => (row === 0 ? cells : change(cells)));
/** P000, P001 … as 1, 2 …, and as 001, 002 … */
const numberOf = (cells: string[]) => String(Number((cells[1] ?? "").slice(1)) + 1);
const digits = inRows((cells) => cells.with(1, numberOf(cells)));
const padded = inRows((cells) => cells.with(1, numberOf(cells).padStart(3, "0")));

const cases: readonly Odd[] = [
  ["a lone dash is no number", ({ cell }) => cell("会員番号", "-"), "E-ID-31 4行B列"],
  ["####", ({ cell }) => cell("会員番号", "####"), "E-ID-31 4行B列"],
  ["#N/A", ({ cell }) => cell("会員番号", "#N/A1"), "E-ID-31 4行B列"],
  ["a number that Excel shortened", ({ cell }) => cell("会員番号", "1.23E+11"), "E-ID-31 4行B列"],
  ["a number that became a decimal", ({ cell }) => cell("会員番号", "3.0"), "E-ID-31 4行B列"],
  ["a control character in a number", ({ cell }) => cell("会員番号", "P002\u0001"), "E-ID-31 4行B列"],
  ["a number of 9,000 letters", ({ cell }) => cell("会員番号", `P1${"X".repeat(9000)}`), "E-ID-31 4行B列"],
  ["a row of last year's sum", ({ cell }) => cell("会員番号", "前年計"), "E-ID-31 4行B列"],
  ["a row of medians", ({ cell }) => cell("会員番号", "中央値"), "E-ID-31 4行B列"],
  ["a sum that counts", ({ cell }) => cell("会員番号", "150人計"), "E-ROW-02 4行"],
  [
    "the header once more",
    ({ settlements }) => settlements(([header = [], ...rows]) => [header, ...rows, header]),
    "E-ROW-35 152行",
  ],
  [
    '="P002" as systems write it',
    ({ settlements }) => settlements(inRows((cells) => cells.with(1, `="${cells[1]}"`))),
    "",
  ],
  ["sep=, as Excel writes it", ({ write }) => write(BOOKS, `sep=,\r\n${townCsv(townPeople(2025))}`), ""],
  [
    "numbers that lost their zeros since last year",
    ({ settlements }) => [settlements(padded, 2024), settlements(digits)],
    "R-ID-33 2行B列",
  ],
  [
    "001 and 1 in one file",
    ({ settlements }) => [settlements(padded, 2024), settlements((rows) => changed(padded(rows), "会員番号", "1"))],
    "R-ID-33 2行B列",
  ],
  ["last year's rows", ({ settlements }) => settlements(inRows((cells) => cells.with(0, "R6"))), "E-PERIOD-02 2行A列"],
  [
    "no month count in any row",
    ({ settlements }) => settlements(inRows((cells) => cells.with(3, ""))),
    "E-NUM-04 2行D列",
  ],
  [
    "千円 in every cell of the sales",
    ({ settlements }) => settlements(inRows((cells) => cells.with(4, `${cells[4]}千円`))),
    "E-NUM-03 2行E列",
  ],
  [
    "months in thousands, the year in yen",
    ({ settlements }) =>
      settlements(
        inRows((cells) => cells.map((text, column) => (column < 11 ? text : String(Math.round(Number(text) / 1000))))),
      ),
    "E-NUM-09 2行E列",
  ],
  [
    "expenses in thousands in every row",
    ({ settlements }) => settlements(inRows((cells) => cells.with(6, String(Math.round(Number(cells[6]) / 1000))))),
    "R-SUM-31 2行I列",
  ],
  [
    "sales and income exchanged in last year's file",
    ({ settlements }) =>
      settlements(
        inRows((cells) => exchanged(withoutMonths(cells), 4, 8)),
        2024,
      ),
    "R-SWAP-31 proprietors/2024/settlements.csv",
  ],
  [
    "cost and wages exchanged in the middle one of three years",
    ({ settlements, write }) => [
      write("proprietors/2023/settlements.csv", townCsv(townPeople(2023))),
      settlements(
        inRows((cells) => exchanged(cells, 5, 7)),
        2024,
      ),
    ],
    "R-SWAP-32 proprietors/2024/settlements.csv",
  ],
  [
    "the middle one of three years in thousands",
    ({ settlements, write }) => [
      write("proprietors/2023/settlements.csv", townCsv(townPeople(2023))),
      settlements(inRows(inThousands), 2024),
    ],
    "R-UNIT-31 proprietors/2024/settlements.csv",
  ],
  [
    "answers of another year",
    ({ write }) => write(ANSWERS, answers().replaceAll("2025", "2024")),
    "E-PERIOD-02 sentiment.csv 2行A列",
  ],
  ["no month count", ({ cell }) => cell("営業月数", ""), "E-NUM-04 4行D列"],
  ["12ヶ月", ({ cell }) => cell("営業月数", "12ヶ月"), "E-NUM-03 4行D列"],
  ["half a month", ({ cell }) => cell("営業月数", "6.5"), "E-NUM-05 4行D列"],
  ["a thirteenth month", ({ cell }) => cell("営業月数", "13"), "E-NUM-07 4行D列"],
  [
    "sales in more months than in business",
    ({ cell }) => cell("営業月数", "6"),
    "R-MONTH-32 4行D列, W-MONTH-31 4行D列",
  ],
  ["half an employee", ({ cell }) => cell("従業員数", "1.5"), "E-NUM-05 4行J列"],
  ["subsidies above the sales", ({ cell }) => cell("補助金等収入", "99999999"), "R-INCOME-32 4行K列"],
  ["外字 in an amount", ({ cell }) => cell("売上金額", `${SALES}\ue001`), "E-ENC-04 4行E列"],
  [
    "an amount that its format hides",
    ({ book }) => book("売上金額", { attributes: 's="1"', inner: `<v>${SALES}</v>` }, ";;;"),
    "E-CODE-59 4行E列",
  ],
  [
    "an amount shown as a date",
    ({ book }) => book("専従者給与", { attributes: 's="1"', inner: "<v>46022</v>" }, "yyyy/m/d"),
    "E-CODE-53 4行H列",
  ],
  ["a formula without its result", ({ book }) => book("売上金額", { inner: "<f>SUM(L4:W4)</f>" }), "E-CODE-51 4行E列"],
  [
    "#N/A in a workbook",
    ({ book }) => book("売上金額", { attributes: 't="e"', inner: "<v>#N/A</v>" }),
    "E-CODE-52 4行E列",
  ],
  [
    "no header, amounts first",
    ({ settlements }) => settlements((rows) => rows.slice(1).map((cells) => cells.toReversed())),
    "E-HEAD-06 1行",
  ],
  [
    "an amount split at its comma",
    ({ write }) => write(BOOKS, townCsv(townPeople(2025)).replace(SALES, `1,${SALES}`)),
    "E-NUM-08 4行, E-ROW-31 4行X列",
  ],
  [
    "last year's books under this year's name",
    ({ write }) => write(BOOKS, townCsv(townPeople(2024).map((row) => ({ ...row, 年分: "2025" })))),
    "R-SAME-31 2行E列",
  ],
  [
    "one person in thousands after a year without books",
    ({ settlements, move }) => [
      move("proprietors/2024", "proprietors/2023"),
      settlements(
        inRows((cells) => cells.with(0, "2023")),
        2023,
      ),
      settlements((rows) => rows.map((cells, row) => (row === 3 ? inThousands(cells) : cells))),
    ],
    "R-UNIT-32 4行E列, W-PERIOD-31",
  ],
  [
    "books beside the folders of years only",
    ({ move }) => [
      move(BOOKS, "proprietors/settlements.csv"),
      move("proprietors/2025", "old"),
      move("proprietors/2024", "older"),
    ],
    "W-FILE-40 proprietors/settlements.csv",
  ],
  ["answers of a person without books", ({ cell }) => cell("会員番号", "P999", ANSWERS), "W-ID-34 sentiment.csv 4行"],
  [
    "answers of nobody who has books",
    ({ write }) => write(ANSWERS, answers().replaceAll(",P", ",Q")),
    "R-ID-34 sentiment.csv 2行",
  ],
  [
    "answers under numbers without zeros",
    ({ write, settlements }) => [
      settlements(padded, 2024),
      settlements(padded),
      write(ANSWERS, answers().replaceAll(/,P0*(?=[1-9])/g, ",")),
    ],
    "R-ID-34 sentiment.csv 2行, R-ID-33 sentiment.csv 3行",
  ],
  ["an unknown problem, told once", ({ cell }) => cell("経営課題1位", "雪", ANSWERS), "E-CODE-02 sentiment.csv 4行I列"],
  [
    "a problem twice, told once",
    ({ cell }) => cell("経営課題2位", "客数の減少", ANSWERS),
    "E-DUP-04 sentiment.csv 4行J列",
  ],
  [
    "last year's answers",
    ({ write }) => [
      write(ANSWERS, answers()),
      write(ANSWERS.replace("2025", "2024"), answers().replaceAll("2025", "2024")),
    ],
    "R-SAME-32 sentiment.csv",
  ],
  [
    "a calendar",
    ({ write }) => write(CALENDAR, `${DATES}R7,2026/2/16,2026/3/15,2026/6/30\r\n2026年分,,,2027-06-30\r\n`),
    "",
  ],
  [
    "a calendar of fiscal years",
    ({ write }) => write(CALENDAR, `${DATES}令和7年度,,,2026-06-30\r\n`),
    "E-PERIOD-03 proprietors/calendar.csv 2行A列",
  ],
  [
    "31 June",
    ({ write }) => write(CALENDAR, `${DATES}2025,,,2026-06-31\r\n`),
    "E-PERIOD-05 proprietors/calendar.csv 2行D列",
  ],
  [
    "a year twice in the calendar",
    ({ write }) => write(CALENDAR, `${DATES}2025,,,2026-06-30\r\nR7,,,2026-06-30\r\n`),
    "E-DUP-03 proprietors/calendar.csv 3行A列",
  ],
  [
    "published before it was asked",
    ({ write }) => write(CALENDAR, `${DATES}2025,2026-02-16,2026-03-15,2026-01-30\r\n`),
    "E-PERIOD-04 proprietors/calendar.csv 2行D列",
  ],
  [
    "a date years off",
    ({ write }) => write(CALENDAR, `${DATES}2025,,,2062-06-30\r\n`),
    "W-PERIOD-08 proprietors/calendar.csv 2行D列",
  ],
  [
    "the calendar misspelt",
    ({ write }) => write("proprietors/calender.csv", DATES),
    "W-FILE-40 proprietors/calender.csv",
  ],
  [
    "growth rates for the price index",
    ({ write }) => write("proprietors/cpi.csv", "年,指数,出典\r\n2024,100,甲\r\n2025,2.7,甲\r\n"),
    "E-NUM-10 proprietors/cpi.csv 3行B列",
  ],
  [
    "a price index that stops",
    ({ write }) => write("proprietors/cpi.csv", "年,指数,出典\r\n2024,100,甲\r\n"),
    "W-PERIOD-32 proprietors/cpi.csv",
  ],
];

test.each(cases)("%s", async (_, spoil, outcome) => {
  const root = buildTown({ 2024: townPeople(2024), 2025: townPeople(2025) });
  spoil(townAt(root));
  const configuration = readConfiguration(root).value;
  const { findings = [] } = configuration === null ? {} : await readProprietors(root, configuration, () => {});
  const places = sortFindings(findings).map(({ code, file, row, column }) => {
    const name = /2025\/settlements\.\w+$/.test(file) ? "" : ` ${file.replace("proprietors/2025/", "")}`;
    const place = `${row === undefined ? "" : `${row}行`}${column === undefined ? "" : `${columnLetter(column)}列`}`;
    return `${code}${name}${place === "" ? "" : ` ${place}`}`;
  });
  expect(places.join(", ")).toBe(outcome);
  expect(
    findingLines(findings)
      .join("\n")
      .replaceAll(/[0-9a-f]{64}/g, ""),
  ).not.toMatch(new RegExp(`${SALES}|2025-12-31`));
  rmSync(root, { recursive: true });
});

function townAt(root: string): Town {
  const at = (file: string) => path.join(root, ...file.split("/"));
  const write = (file: string, content: string | Uint8Array) => {
    mkdirSync(path.dirname(at(file)), { recursive: true });
    writeFileSync(at(file), content);
  };
  const rowsOf = (file: string) => csvRows(readFileSync(at(file), "utf8"));
  const settlements: Town["settlements"] = (change, year = 2025) => {
    const file = BOOKS.replace("2025", String(year));
    write(file, csvText(change(rowsOf(file))));
  };
  return {
    write,
    settlements,
    cell: (header, text, file = BOOKS) => {
      if (file === ANSWERS) write(ANSWERS, answers());
      write(file, csvText(changed(rowsOf(file), header, text)));
    },
    book: (header, cell, format = "0") => {
      const rows = changed<TestCell>(rowsOf(BOOKS), header, cell);
      rmSync(at(BOOKS));
      write(BOOKS.replace(".csv", ".xlsx"), workbook([{ name: "決算", rows }], { formats: [format] }));
    },
    move: (from, to) => renameSync(at(from), at(to)),
  };
}

/** Row 4 with another cell. */
function changed<T>(rows: readonly (readonly T[])[], header: T, cell: T): readonly (readonly T[])[] {
  const column = rows[0]?.indexOf(header) ?? -1;
  return rows.map((cells, row) => (row === 3 ? cells.with(column, cell) : cells));
}

function csvRows(text: string): string[][] {
  return text
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(","));
}

function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.join(",")}\r\n`).join("");
}

/** The amounts of a row in thousands of yen, the months left blank. */
function inThousands(cells: readonly string[]): readonly string[] {
  return cells.map((text, column) =>
    column >= 11 ? "" : column >= 4 && column <= 8 ? String(Math.round(Number(text) / 1000)) : text,
  );
}

function exchanged(cells: readonly string[], one: number, other: number): string[] {
  return cells.with(one, cells[other] ?? "").with(other, cells[one] ?? "");
}

function withoutMonths(cells: readonly string[]): readonly string[] {
  return cells.map((text, column) => (column < 11 ? text : ""));
}

/** Sound answers of the first ten persons. */
function answers(): string {
  const words = ["好転", "不変", "悪化"];
  const rows = townPeople(2025)
    .slice(0, 10)
    .map((row, index) => [
      row["年分"] ?? "",
      row["会員番号"] ?? "",
      row["業種"] ?? "",
      words[index % 3] ?? "",
      "不変",
      "適正",
      "不変",
      "悪化",
      "客数の減少",
      "人手の不足",
      "",
      "",
    ]);
  const header = "年分,会員番号,業種,売上,所得,人材,取引,市場環境,経営課題1位,経営課題2位,経営課題3位,公表コメント";
  return csvText([header.split(","), ...rows]);
}
