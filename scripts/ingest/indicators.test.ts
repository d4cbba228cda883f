import { expect, test } from "vitest";
import { indicatorCodebookSchema } from "../config/indicators.ts";
import { ingestIndicators } from "./indicators.ts";

const base = {
  title: "題",
  description: "説明です。",
  theme: "産業",
  source: { name: "市", scope: "市全域", processed: false },
};
const codebook = indicatorCodebookSchema.parse({
  categorySets: {
    one: { categories: [{ id: "all", label: "総数" }] },
    parts: {
      categories: [
        { id: "all", label: "合計" },
        { id: "a", label: "いわし" },
        { id: "b", label: "さば", aliases: ["鯖"] },
      ],
      totals: [{ name: "合計は魚種の計", total: "all", parts: ["a", "b"] }],
    },
  },
  series: [
    { ...base, id: "members", label: "会員数", unit: "事業所", decimals: 0, period: "fiscalYear", categories: "one" },
    { ...base, id: "landings", label: "漁獲高", unit: "t", decimals: 0, period: "year", categories: "parts" },
    {
      ...base,
      id: "rounded",
      label: "構成比",
      unit: "%",
      decimals: 1,
      period: "year",
      categories: "parts",
      rounded: true,
      known: [{ year: 2020, differences: { 合計は魚種の計: -5 }, why: "元の表が合わない。" }],
    },
  ],
});

function ingest(...lines: string[]) {
  const rows = ["系列,年,区分,値,単位,記号,注", ...lines].map((line, index) => ({
    number: index + 1,
    cells: line.split(","),
  }));
  return ingestIndicators([{ file: "regional/indicators/a.csv", sha256: "0", rows }], codebook);
}

const records = [
  {
    name: "plain",
    line: "会員数,2023年度,総数,2654,事業所,,",
    out: { series: "members", year: 2023, category: "all", value: 2654, status: "normal" },
  },
  { name: "era year, full width", line: "会員数,令和元年度,総数,２７２９,事業所,,", out: { year: 2019, value: 2729 } },
  { name: "by id, category blank", line: "members,R5,,2654,事業所,,", out: { year: 2023, category: "all" } },
  { name: "category by another name", line: "漁獲高,2023,鯖,0,ｔ,,", out: { category: "b", value: 0 } },
  { name: "negative", line: "構成比,2023,いわし,▲1.5,％,,", out: { value: -1.5 } },
  {
    name: "provisional",
    line: "漁獲高,2023,いわし,5,t,p,速報値",
    out: { value: 5, status: "provisional", note: "速報値" },
  },
  { name: "revised", line: "漁獲高,2023,いわし,5,t,r,", out: { status: "revised" } },
  { name: "secret", line: "漁獲高,2023,いわし,,t,x,", out: { value: null, status: "suppressed" } },
  { name: "not available", line: "漁獲高,2023,いわし,-,t,…,", out: { value: null, status: "missing" } },
];

test.each(records)("a row is read: $name", ({ line, out }) => {
  const { value, findings } = ingest(line);
  expect({ findings, record: value?.[0] }).toMatchObject({ findings: [], record: out });
});

const refused = [
  { name: "unknown series", line: "会員すう,2023,総数,1,事業所,,", code: "E-CODE-41", says: "「会員数」" },
  { name: "unknown category", line: "漁獲高,2023,あじ,1,t,,", code: "E-CODE-41", says: "「いわし」" },
  { name: "no category where there are several", line: "漁獲高,2023,,1,t,,", code: "E-CODE-41", says: "「いわし」" },
  { name: "unknown mark", line: "漁獲高,2023,いわし,1,t,?,", code: "E-CODE-42", says: "p（速報）" },
  { name: "no year", line: "漁獲高,昨年,いわし,1,t,,", code: "E-PERIOD-41", says: "2023" },
  { name: "fiscal year for a calendar year", line: "漁獲高,2023年度,いわし,1,t,,", code: "E-PERIOD-42", says: "年度" },
  { name: "other unit", line: "漁獲高,2023,いわし,1,kg,,", code: "E-NUM-41", says: "単位の欄に「t」" },
  { name: "no number", line: "漁獲高,2023,いわし,約1,t,,", code: "E-NUM-42", says: "数字だけ" },
  { name: "a mark in place of the number", line: "漁獲高,2023,いわし,…,t,,", code: "E-NUM-42", says: "記号の欄に" },
  { name: "value and secret mark", line: "漁獲高,2023,いわし,1,t,x,", code: "E-NUM-43", says: "消して" },
  { name: "more decimals than the series has", line: "漁獲高,2023,いわし,1.5,t,,", code: "E-NUM-44", says: "decimals" },
];

test.each(refused)("a row is refused: $name", ({ line, code, says }) => {
  const { value, findings } = ingest(line);
  expect(value).toBeNull();
  expect(findings).toMatchObject([{ code, row: 2, file: "regional/indicators/a.csv" }]);
  expect(findings[0]?.remedy).toContain(says);
});

const blanks = [
  { column: "系列", line: ",2023,いわし,1,t,,", problem: "系列が空欄です。" },
  { column: "年", line: "漁獲高,,いわし,1,t,,", problem: "年が空欄です。" },
  { column: "単位", line: "漁獲高,2023,いわし,1,,,", problem: "「漁獲高」の単位は「t」ですが、空欄です。" },
];

test.each(blanks)("a blank is called one: $column", ({ line, problem }) =>
  expect(ingest(line).findings[0]?.problem).toBe(problem));

test("a slip in a series' name is met with the near name", () =>
  expect(ingest("会貝数,2023,総数,1,事業所,,").findings[0]?.problem).toBe(
    "「会貝数」という系列は登録されていません。もしかして：「会員数」",
  ));

test("a blank without a mark is missing, and said so", () => {
  const { value, findings } = ingest("漁獲高,2023,いわし,,t,,");
  expect(value).toMatchObject([{ value: null, status: "missing" }]);
  expect(findings).toMatchObject([{ code: "W-NUM-41" }]);
});

test("one value twice is an error that names both rows", () => {
  const { value, findings } = ingest("会員数,2023,総数,1,事業所,,", "会員数,令和5年度,,1,事業所,,");
  expect(value).toBeNull();
  expect(findings).toMatchObject([
    {
      code: "E-DUP-41",
      row: 3,
      problem: "「会員数」2023年度「総数」の値が二度あります（はじめは regional/indicators/a.csv 2行）。",
    },
  ]);
});

test("all faults of a file are told at once", () =>
  expect(ingest("漁獲高,昨年,あじ,約1,kg,?,").findings.map(({ code }) => code)).toEqual([
    "E-CODE-41",
    "E-PERIOD-41",
    "E-NUM-41",
    "E-CODE-42",
  ]));

test("a header alone is refused", () => expect(ingest().findings).toMatchObject([{ code: "E-ROW-41" }]));

const landings = (year: number, all: number, a: number, b: number) => [
  `漁獲高,${year},合計,${all},t,,`,
  `漁獲高,${year},いわし,${a},t,,`,
  `漁獲高,${year},さば,${b},t,,`,
];
const shares = (year: number, all: number, a: number, b: number) => [
  `構成比,${year},合計,${all},%,,`,
  `構成比,${year},いわし,${a},%,,`,
  `構成比,${year},さば,${b},%,,`,
];
const totals = [
  { name: "counts add up", lines: landings(2023, 12, 5, 7), codes: [] },
  { name: "counts off by one are asked about", lines: landings(2023, 13, 5, 7), codes: ["R-SUM-41"] },
  { name: "rounded shares may miss by half a unit per part", lines: shares(2023, 100, 60.2, 39.7), codes: [] },
  { name: "rounded shares may not miss by more", lines: shares(2023, 100, 60.2, 39.6), codes: ["R-SUM-41"] },
  { name: "a difference that the codebook knows passes", lines: shares(2020, 95, 60.2, 39.8), codes: [] },
  { name: "another difference in that place does not", lines: shares(2020, 100, 60.2, 39.8), codes: ["R-SUM-41"] },
  {
    name: "a missing part leaves nothing to check",
    lines: ["漁獲高,2023,合計,12,t,,", "漁獲高,2023,いわし,5,t,,"],
    codes: [],
  },
];

test.each(totals)("totals: $name", ({ lines, codes }) =>
  expect(ingest(...lines).findings.map(({ code }) => code)).toEqual(codes));

test("a review of a total names the rule and the difference", () =>
  expect(ingest(...landings(2023, 13, 5, 7)).findings[0]?.problem).toBe(
    "「漁獲高」の決まり「合計は魚種の計」と合いません（計のほうがtで 1 多い）。",
  ));

test("a whole year a thousand times larger is asked about", () =>
  expect(ingest(...landings(2022, 12, 5, 7), ...landings(2023, 12000, 5000, 7000)).findings).toMatchObject([
    { code: "R-NUM-41" },
  ]));

test("one fish that vanishes is no reason to ask", () =>
  expect(ingest(...landings(2022, 1007, 1000, 7), ...landings(2023, 1000, 1000, 0)).findings).toEqual([]));
