import { AMOUNTS } from "../../config/amounts.ts";
import type { Classification } from "../../config/classification.ts";
import type { ProprietorsCodebook } from "../../config/proprietors.ts";
import { encodeCp932 } from "../cp932.ts";
import { csvText } from "../csv.ts";
import { fullWidth } from "../notation.ts";
import { booksOf } from "./books.ts";
import { proprietorCalendarRows } from "./calendar.ts";
import { PROPRIETOR_COMMENTARIES } from "./commentaries.ts";
import { SAMPLE_COMMENTS } from "./comments.ts";
import { feelingsOf } from "./feelings.ts";
import { peopleOf } from "./people.ts";
import { type SampleCell, workbookOf } from "./workbook.ts";

type Format = "xlsx" | "cp932" | "utf8-bom";

/** How each year was handed in: every habit of the office occurs somewhere. */
interface YearPlan {
  readonly year: number;
  readonly settlements: Format;
  readonly sentiment: Format;
  readonly yearText: (year: number) => string;
  readonly monthly: boolean;
  readonly wideNumbers: boolean;
}

const era = (year: number) => `令和${year - 2018}年分`;
const plans: readonly YearPlan[] = [
  { year: 2021, settlements: "cp932", sentiment: "cp932", yearText: era, monthly: false, wideNumbers: false },
  {
    year: 2022,
    settlements: "cp932",
    sentiment: "utf8-bom",
    yearText: (year) => `${year}年`,
    monthly: false,
    wideNumbers: false,
  },
  { year: 2023, settlements: "utf8-bom", sentiment: "xlsx", yearText: String, monthly: true, wideNumbers: true },
  {
    year: 2024,
    settlements: "utf8-bom",
    sentiment: "cp932",
    yearText: (year) => `R${year - 2018}`,
    monthly: true,
    wideNumbers: false,
  },
  { year: 2025, settlements: "xlsx", sentiment: "xlsx", yearText: era, monthly: true, wideNumbers: false },
];

const PRICE_SOURCE = "見本の物価指数（実際の消費者物価指数ではありません）";
/** Consumer prices, 2020 = 100. */
const PRICES = [
  ["年", "指数", "出典"],
  ["2021", "99.8", PRICE_SOURCE],
  ["2022", "102.3", PRICE_SOURCE],
  ["2023", "105.6", PRICE_SOURCE],
  ["2024", "108.5", PRICE_SOURCE],
  ["2025", "111.9", PRICE_SOURCE],
] as const;

/** All files of the sample of item ② (path in the data folder → bytes), the same bytes at every call. */
export async function proprietorFiles(
  codebook: ProprietorsCodebook,
  classification: Classification,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const years = await Promise.all(plans.map((plan) => yearFiles(codebook, classification, plan)));
  const table = (rows: readonly (readonly string[])[]) =>
    utf8(
      `\ufeff${csvText(
        rows.map((row) => [...row]),
        "\r\n",
      )}`,
    );
  return new Map([
    ["proprietors/cpi.csv", table(PRICES)],
    ["proprietors/calendar.csv", table(proprietorCalendarRows(plans.map(({ year }) => year)))],
    ...years.flat(),
  ]);
}

type Entry = readonly [path: string, bytes: Uint8Array];

async function yearFiles(
  codebook: ProprietorsCodebook,
  classification: Classification,
  plan: YearPlan,
): Promise<readonly Entry[]> {
  const folder = `proprietors/${plan.year}`;
  const commentary = PROPRIETOR_COMMENTARIES[plan.year];
  const label = (code: string) => classification.industries.find((industry) => industry.code === code)?.label ?? code;
  return [
    [
      `${folder}/settlements.${ending(plan.settlements)}`,
      await bytes(plan.settlements, "決算", settlementRows(codebook, plan, label)),
    ],
    [
      `${folder}/sentiment.${ending(plan.sentiment)}`,
      await bytes(plan.sentiment, "景況", sentimentRows(codebook, plan, label)),
    ],
    ...(commentary === undefined ? [] : [[`${folder}/report.md`, utf8(commentary)] as const]),
  ];
}

function settlementRows(
  { settlements }: ProprietorsCodebook,
  plan: YearPlan,
  label: (code: string) => string,
): readonly (readonly SampleCell[])[] {
  const { columns, amounts, monthly } = settlements;
  const header = [
    columns.year,
    columns.member,
    columns.industry,
    columns.months,
    ...AMOUNTS.slice(0, 5).map((amount) => amounts[amount]),
    columns.employees,
    amounts.subsidies,
  ].map((column) => column.header);
  const rows = peopleOf(plan.year).map((person) => {
    const books = booksOf(person, plan.year);
    const member = plan.wideNumbers ? fullWidth(person.member) : person.member;
    const yen = AMOUNTS.slice(0, 5).map((amount) => books[amount] ?? 0);
    const months = plan.monthly ? books.monthly.map((value) => value ?? "") : [];
    return [
      plan.yearText(plan.year),
      member,
      label(person.industry),
      books.months,
      ...yen,
      books.employees,
      books.subsidies ?? "",
      ...months,
    ];
  });
  return [[...header, ...(plan.monthly ? monthly : [])], ...rows];
}

function sentimentRows(
  codebook: ProprietorsCodebook,
  plan: YearPlan,
  label: (code: string) => string,
): readonly (readonly SampleCell[])[] {
  const { sentiment } = codebook;
  const { year, member, industry } = codebook.settlements.columns;
  const header = [
    year.header,
    member.header,
    industry.header,
    ...sentiment.items.map((item) => item.header),
    ...sentiment.problems.headers,
    sentiment.columns.publicComment.header,
  ];
  const answered = peopleOf(plan.year).flatMap((person) => {
    const feelings = feelingsOf(codebook, person, plan.year);
    return feelings === null ? [] : [{ person, feelings }];
  });
  const every = Math.floor(answered.length / SAMPLE_COMMENTS.length);
  const rows = answered.map(({ person, feelings }, index) => [
    plan.yearText(plan.year),
    person.member,
    label(person.industry),
    ...feelings.answers,
    ...sentiment.problems.headers.map((_, rank) => feelings.problems[rank] ?? ""),
    plan.year >= 2024 && index % every === 7 ? (SAMPLE_COMMENTS[Math.floor(index / every)] ?? "") : "",
  ]);
  return [header, ...rows];
}

async function bytes(format: Format, sheet: string, rows: readonly (readonly SampleCell[])[]): Promise<Uint8Array> {
  if (format === "xlsx") return await workbookOf(sheet, rows);
  const text = csvText(
    rows.map((row) => row.map(String)),
    "\r\n",
  );
  return format === "cp932" ? encodeCp932(text) : utf8(`\ufeff${text}`);
}

function ending(format: Format): string {
  return format === "xlsx" ? "xlsx" : "csv";
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
