import { expect, test } from "vitest";
import { ingestCirculation } from "./circulation.ts";

const HEADER = "集計年,面,項目,地域内（億円）,流出入（億円）";

/** RESAS's figure of 長野県, 2010, 億円 (regional.md §3.2), the rate as it follows. */
const NAGANO = [
  "2010,生産,第1次産業,1473,",
  "2010,生産,第2次産業,25978,",
  "2010,生産,第3次産業,53392,",
  "2010,分配,雇用者所得,42797,98",
  "2010,分配,その他所得,38046,6047",
  "2010,支出,民間消費額,48521,-1417",
  "2010,支出,民間投資額,10989,-3143",
  "2010,支出,その他支出,21333,-1585",
  "2010,指標,地域経済循環率（％）,92.9,",
];

function ingest(lines: readonly string[], header = HEADER) {
  const rows = [header, ...lines].map((line, index) => ({ number: index + 1, cells: line.split(",") }));
  return ingestCirculation({ file: "regional/2026/circulation.csv", sha256: "0", rows });
}

/** 長野県 with one line written otherwise. */
const nagano = (line: number, text: string) => NAGANO.map((own, index) => (index === line ? text : own));

test("the figure of 長野県 2010 is read and breaks no identity", () => {
  const { value, findings } = ingest(NAGANO);
  expect(findings).toEqual([]);
  expect(value).toMatchObject([{ year: 2010, rate: 92.9, isComplete: true }]);
  expect(value?.[0]?.amounts.get("tertiary")).toEqual({ inside: 53392, flow: null });
  expect(value?.[0]?.amounts.get("consumption")).toEqual({ inside: 48521, flow: -1417 });
});

test("△, full width, thousands and brackets of either width are read alike", () => {
  const lines = NAGANO.map((line) =>
    line.replace("-1417", "△１４１７").replace("地域経済循環率（％）", "地域経済循環率(%)"),
  );
  expect(ingest(lines, HEADER.replaceAll("（", "(").replaceAll("）", ")")).value).toEqual(ingest(NAGANO).value);
});

test("years come in order of time", () => {
  const later = NAGANO.map((line) => line.replace("2010", "2015"));
  expect(ingest([...later, ...NAGANO]).value?.map(({ year }) => year)).toEqual([2010, 2015]);
});

const broken = [
  {
    name: "production and income",
    lines: nagano(3, "2010,分配,雇用者所得,42807,98"),
    codes: ["R-SUM-81"],
    says: "生産の計＝所得（地域内）の計」という関係と合いません（80843億円と80853億円で、差は10億円）",
  },
  {
    name: "production and spending",
    lines: nagano(5, "2010,支出,民間消費額,48531,-1417"),
    codes: ["R-SUM-82"],
    says: "差は10億円",
  },
  {
    name: "flows in and out",
    lines: nagano(5, "2010,支出,民間消費額,48521,-1427"),
    codes: ["R-SUM-83"],
    says: "6145億円と6155億円で、差は10億円",
  },
  {
    name: "the rate",
    lines: nagano(8, "2010,指標,地域経済循環率（％）,91.9,"),
    codes: ["R-SUM-84"],
    says: "計算では 92.9%、入力は 91.9%",
  },
  {
    name: "a rate above 100 with an inflow",
    lines: nagano(8, "2010,指標,地域経済循環率（％）,107.6,"),
    codes: ["R-SUM-84", "R-SUM-86"],
    says: "計算では 92.9%",
  },
];

test.each(broken)("a broken identity is asked about with its name and difference: $name", ({ lines, codes, says }) => {
  const { value, findings } = ingest(lines);
  expect(value).toHaveLength(1);
  expect(findings.map(({ code }) => code)).toEqual(codes);
  expect(findings[0]?.problem).toContain(says);
});

test("sums of rounded parts may differ by 2 億円, the rate by 0.1 points", () =>
  expect(
    ingest(nagano(3, "2010,分配,雇用者所得,42799,96").map((line) => line.replace(",92.9,", ",93.0,"))).findings,
  ).toEqual([]));

test("outflows typed without a sign are recognised", () => {
  const { findings } = ingest(NAGANO.map((line) => (line.includes("支出") ? line.replace(",-", ",") : line)));
  expect(findings).toMatchObject([{ code: "R-SUM-83" }]);
  expect(findings[0]?.remedy).toContain("流出の額には、数字の前に - を付けてください");
});

test("a year of which only the rate is known is read, and nothing is invented", () => {
  const { value, findings } = ingest(["2018,指標,地域経済循環率（％）,83.3,"]);
  expect(value).toMatchObject([{ year: 2018, rate: 83.3, isComplete: false }]);
  expect(value?.[0]?.amounts.get("primary")).toEqual({ inside: null, flow: null });
  expect(findings).toMatchObject([{ code: "W-ROW-81" }]);
});

const refused = [
  { name: "unknown item", line: "2018,生産,第4次産業,1,", code: "E-CODE-81" },
  { name: "item of another face", line: "2018,支出,雇用者所得,1,", code: "E-CODE-81" },
  { name: "no number", line: "2018,生産,第1次産業,約1,", code: "E-NUM-81" },
  { name: "fiscal year", line: "2018年度,生産,第1次産業,1,", code: "E-PERIOD-81" },
  { name: "a flow on the production face", line: "2018,生産,第1次産業,1,2", code: "E-CODE-82" },
];

test.each(refused)("a row is refused: $name", ({ line, code }) => {
  const { value, findings } = ingest([line]);
  expect(value).toBeNull();
  expect(findings).toMatchObject([{ code, row: 2 }]);
});

test("one item twice in a year is an error that names both rows", () =>
  expect(ingest([...NAGANO, "2010,生産,第1次産業,1473,"]).findings).toMatchObject([
    { code: "E-DUP-81", row: 11, problem: "同じ年の同じ項目が2行にもあります。" },
  ]));

test("a rate typed as a fraction is refused, with or without the amounts", () => {
  const fraction = "2010,指標,地域経済循環率（％）,0.929,";
  for (const lines of [nagano(8, fraction), [fraction]])
    expect(ingest(lines)).toMatchObject({
      value: null,
      findings: expect.arrayContaining([expect.objectContaining({ code: "E-NUM-82", row: 2 })]),
    });
});

test.each([
  [
    "amounts in 百万円",
    NAGANO.map((line) =>
      line.includes("指標") ? line : line.replace(/\d+(?=,|$)/g, "$&00").replace("201000", "2010"),
    ),
    "R-NUM-82",
  ],
  ["a rate without its decimal point", ["2010,指標,地域経済循環率（％）,929,"], "R-NUM-81"],
])("a size that no municipality has is asked about: %s", (_, lines, code) => {
  const { value, findings } = ingest(lines);
  expect(value).not.toBeNull();
  expect(findings.map((finding) => finding.code)).toContain(code);
});
