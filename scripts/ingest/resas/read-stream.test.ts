import { expect, test } from "vitest";
import { readResasStream } from "./read-stream.ts";
import { sourcesSchema } from "./sources.ts";

const home = { prefecture: "01", city: "01206", cityName: "釧路市" };
const CITY = "都道府県コード,都道府県名,市区町村コード,市区町村名";
const KUSHIRO = "01,北海道,01206,釧路市";

/** Reads lines as a file called `fileName`; `entry` = what sources.yaml says beside. */
async function read(lines: readonly string[], entry: object = {}, fileName = "a.csv") {
  const { files } = sourcesSchema.parse({ files: [{ file: fileName, retrievedOn: "2026-04-01", ...entry }] });
  const [source] = files;
  if (source === undefined) throw new Error("no entry");
  const chunks = [new TextEncoder().encode(lines.map((line) => `${line}\n`).join(""))];
  return await readResasStream({ path: `regional/2026/${fileName}`, fileName, chunks }, source, home);
}

const WAGE = "集計年,年齢,一人当たり賃金（万円）";
const INDUSTRY = `集計年,${CITY},産業大分類コード,産業大分類名`;

test("every way of having no value stays apart, and zero is zero", async () => {
  const { value } = await read([WAGE, "2020,10代,-", "2020,20代,X", "2020,30代,#NUM!", "2020,40代,", "2020,50代,0"]);
  expect(value?.values.map(({ value: amount, status }) => [amount, status])).toEqual([
    [null, "missing"],
    [null, "secret"],
    [null, "error"],
    [null, "blank"],
    [0, "ok"],
  ]);
});

test("growth rates are fractions in the file and percent when read", async () => {
  const { value, findings } = await read([`${INDUSTRY},企業数_増減率`, `2014,${KUSHIRO},E,製造業,-0.0905`]);
  expect(findings).toEqual([]);
  expect(value).toMatchObject({
    kind: "industry-growth",
    values: [{ measure: "企業数_増減率", value: -9.05, unit: "%" }],
  });
});

test("the finance file is separated by tabs and holds fractions under ％", async () => {
  const lines = [
    `集計年度,${CITY},公債費（％）,公債費（％）_グループ平均,財政力指数（全国平均=100）`,
    `2015,${KUSHIRO},0.0905,0.1,45.5`,
  ];
  const { value, findings } = await read(
    lines.map((line) => line.replaceAll(",", "\t")),
    {},
    "自治体財政状況の比較.txt",
  );
  expect(findings.filter(({ code }) => code.startsWith("E-"))).toEqual([]);
  expect(value?.values.map(({ measure, value: amount, unit, period }) => [measure, amount, unit, period])).toEqual([
    ["公債費", 9.05, "%", "fiscalYear"],
    ["公債費_グループ平均", 10, "%", "fiscalYear"],
    ["財政力指数（全国平均=100）", 45.5, "指数", "fiscalYear"],
  ]);
});

const PYRAMID = [`集計年,${CITY},男女区分,0～4歳（人）`, `2015,${KUSHIRO},男,100`, `2020,${KUSHIRO},男,90`];

test("results and projections are told apart by the year that sources.yaml gives", async () => {
  const { value, findings } = await read(PYRAMID, { lastActualYear: 2015 });
  expect(findings).toEqual([]);
  expect(value?.values.map(({ year, estimate }) => [year, estimate])).toEqual([
    [2015, "result"],
    [2020, "projection"],
  ]);
});

test("without that year nobody guesses: it is asked for", async () => {
  const { value, findings } = await read(PYRAMID);
  expect(findings.map(({ code }) => code)).toEqual(["R-PERIOD-61"]);
  expect(value?.values.map(({ estimate }) => estimate)).toEqual(["unknown", "unknown"]);
});

test("a column without a unit is asked about, and sources.yaml answers", async () => {
  const lines = [`${INDUSTRY},特化係数`, `2016,${KUSHIRO},E,製造業,1.2`];
  expect((await read(lines)).findings).toMatchObject([{ code: "R-HEAD-63", header: "特化係数", row: 1 }]);
  const { value, findings } = await read(lines, { units: { 特化係数: "倍" } });
  expect(findings).toEqual([]);
  expect(value?.values).toMatchObject([{ value: 1.2, unit: "倍" }]);
});

test("a column name that stands twice gets a number", async () => {
  const header =
    "集計年,産業大分類コード,産業大分類名,業種中分類コード,業種中分類名,集計形式,売上高（百万円）,減価償却費（百万円）,減価償却費（百万円）";
  const { value } = await read([header, "2020,E,製造業,9,食料品製造業,中央値,1,2,3"]);
  expect(value?.values.map(({ measure, value: amount }) => [measure, amount])).toEqual([
    ["売上高", 1],
    ["減価償却費", 2],
    ["減価償却費（2つ目）", 3],
  ]);
  expect(value?.values[0]?.classes.get("業種中分類")?.code).toBe("09");
});

test("a code that ends in 00 is the total of its group", async () => {
  const header = "集計年,集計時期,大分類コード,大分類名,中分類コード,中分類名,単価（日帰り）";
  const { value } = await read([header, "2025,1-3月期,A,年齢,A00,年齢計,10", "2025,1-3月期,A,年齢,A01,9歳以下,20"]);
  expect(value?.values.map(({ classes, time }) => [classes.get("中分類")?.isTotal, time])).toEqual([
    [true, "1-3月期"],
    [false, "1-3月期"],
  ]);
});

test("a kind that was never seen for real is asked about", async () =>
  expect((await read([`集計年,${CITY},産業,生産額（億円）`, `2018,${KUSHIRO},水産業,1`])).findings).toMatchObject([
    { code: "R-HEAD-61" },
  ]));

const OTHER = ["年度,品目,水揚げ（t）,備考", '2024,いわし,"1,234",x', "2025,いわし,-,"];

test("a table of no known kind is refused with what to write into sources.yaml", async () => {
  const { value, findings } = await read(OTHER);
  expect(value).toBeNull();
  expect(findings).toMatchObject([{ code: "E-HEAD-61" }]);
  expect(findings[0]?.remedy).toContain("table");
});

test("described in sources.yaml, it is read", async () => {
  const { value, findings } = await read(OTHER, {
    scope: "釧路港",
    table: { year: "年度", labels: ["品目"], values: [{ column: "水揚げ（t）", unit: "t" }] },
  });
  expect(findings).toEqual([]);
  expect(value).toMatchObject({
    kind: "long-table",
    values: [
      { year: 2024, period: "fiscalYear", measure: "水揚げ", unit: "t", value: 1234 },
      { year: 2025, value: null, status: "missing" },
    ],
  });
});

test("described without its area, it is asked for", async () => {
  const { findings } = await read(OTHER, {
    table: { year: "年度", labels: ["品目"], values: [{ column: "水揚げ（t）", unit: "t" }] },
  });
  expect(findings).toMatchObject([{ code: "E-HEAD-65" }]);
});

test("described wrongly, it is refused with the columns that there are", async () => {
  const { findings } = await read(OTHER, {
    table: { year: "年度", labels: ["魚種"], values: [{ column: "金額", unit: "円" }] },
  });
  expect(findings).toMatchObject([
    {
      code: "E-HEAD-62",
      problem:
        "sources.yaml に書いた「魚種」「金額」の列がありません。ある列は「年度」「品目」「水揚げ（t）」「備考」です。",
    },
  ]);
});

const refused = [
  { name: "a header alone", lines: [WAGE], code: "E-ROW-61", row: 1 },
  { name: "a row that was cut off", lines: [WAGE, "2020,10代,1", "2020,20"], code: "E-ROW-62", row: 3 },
  {
    name: "a row of another city that was cut off",
    lines: [`${INDUSTRY},企業数`, `2020,${KUSHIRO},E,製造業,1`, "2020,13,東京都,13101,千代田"],
    code: "E-ROW-62",
    row: 3,
  },
  { name: "an unquoted thousands separator", lines: [WAGE, "2020,10代,1,234"], code: "E-ROW-62", row: 2 },
  { name: "no number", lines: [WAGE, "2020,10代,約1"], code: "E-NUM-61", row: 2 },
  { name: "no year", lines: [WAGE, "令和,10代,1"], code: "E-PERIOD-61", row: 2 },
  {
    name: "a quarter that became a date",
    lines: [
      "集計年,集計時期,大分類コード,大分類名,中分類コード,中分類名,単価（日帰り）",
      "2025,1月3日,A,年齢,A01,9歳以下,20",
    ],
    code: "E-PERIOD-62",
    row: 2,
  },
  {
    name: "a city code of no form, in a row of another city",
    lines: [`${INDUSTRY},企業数`, `2020,${KUSHIRO},E,製造業,1`, "2020,13,東京都,131,千代田区,E,製造業,1"],
    code: "E-CODE-61",
    row: 3,
  },
  { name: "two values for one place", lines: [WAGE, "2020,10代,1", "2020,10代,2"], code: "E-DUP-61", row: 3 },
  { name: "a quotation mark that never closes", lines: [WAGE, '2020,"10代,1'], code: "E-ROW-63", row: 2 },
  {
    name: "a column without a name",
    lines: ["集計年,,年齢,一人当たり賃金（万円）", "2020,1,10代,1"],
    code: "E-HEAD-64",
    row: 1,
  },
];

test.each(refused)("refused, with the row: $name", async ({ lines, code, row }) => {
  const { value, findings } = await read(lines);
  expect(value).toBeNull();
  expect(findings).toMatchObject([{ code, row }]);
});

test("an empty file is refused", async () => expect((await read([])).findings).toMatchObject([{ code: "E-FILE-61" }]));

test("the same value twice is used once", async () => {
  const { value, findings } = await read([WAGE, "2020,10代,1", "2020,10代,1"]);
  expect(value?.values).toHaveLength(1);
  expect(findings).toMatchObject([{ code: "W-DUP-61", row: 3 }]);
});

test("the same fault in many rows is told once, with how many", async () => {
  const { findings } = await read([WAGE, ...Array.from({ length: 100 }, (_, index) => `2020,${index},約1`)]);
  expect(findings).toMatchObject([
    { code: "E-NUM-61", row: 2, problem: "「約1」は数値として読めません。ほかに99行あります。" },
  ]);
});

test("a file of other areas only is not used, and said so", async () => {
  const { value, findings } = await read([`${INDUSTRY},企業数`, "2020,13,東京都,13101,千代田区,E,製造業,1"]);
  expect(value?.values).toEqual([]);
  expect(findings).toMatchObject([{ code: "W-ROW-61" }]);
});

test("quotation marks in part of a large file change nothing", async () => {
  const rows = Array.from(
    { length: 5000 },
    (_, index) => `${1900 + (index % 100)},${KUSHIRO},C${index},業種${index},${index}`,
  );
  const quoted = rows.map((row, index) => (index % 1000 === 999 ? row.replace(/業種\d+/, '"$&"') : row));
  const plain = await read([`${INDUSTRY},企業数`, ...rows]);
  expect(plain.value?.values).toHaveLength(5000);
  expect((await read([`${INDUSTRY},企業数`, ...quoted])).value?.values.map(({ row, value }) => [row, value])).toEqual(
    plain.value?.values.map(({ row, value }) => [row, value]),
  );
});
