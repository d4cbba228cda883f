import { expect, test } from "vitest";
import type { TimeSeries } from "../../../datasets/contract.ts";
import { sentenceText } from "../../../format/sentence/sentence.ts";
import type { RuleInput, RuleName } from "./rule.ts";
import { rules } from "./rules.ts";

/** Values per series over the periods; null = missing. */
function series(
  values: Readonly<Record<string, readonly (number | null)[]>>,
  more: Partial<TimeSeries> = {},
): TimeSeries {
  const labels: Readonly<Record<string, string>> = {
    all: "合計",
    a: "製造業",
    b: "建設業",
    c: "卸売・小売業",
    d: "公務",
  };
  const periods = more.periods ?? ["FY2019", "FY2021"];
  return {
    shape: "timeSeries",
    id: "region/test",
    title: "題",
    description: "説明です。",
    unit: "%",
    decimals: 1,
    basis: null,
    formula: null,
    sources: [{ name: "市" }],
    notes: [],
    sample: false,
    series: Object.keys(values).map((id) => ({ id, label: labels[id] ?? id })),
    observations: Object.entries(values).flatMap(([id, row]) =>
      row.map((value, index) => ({
        period: periods[index] ?? "",
        series: id,
        value,
        status: value === null ? ("missing" as const) : ("normal" as const),
      })),
    ),
    ...more,
    periods,
  };
}

function say(
  rule: RuleName,
  dataset: RuleInput["dataset"],
  shown: readonly string[],
  periods = dataset.periods,
): string {
  return sentenceText(rules[rule]({ dataset, subject: "会員数", periods, series: shown, minus: "▲" }));
}

const members = series({ all: [2729, 2622] }, { unit: "事業所", decimals: 0, wording: { up: "増加", down: "減少" } });
const structure = series({ all: [100, 100], a: [14.1, 8.7], b: [6.4, 6.1], c: [13.2, 14.7], d: [6.3, null] });
const pulls = series(
  { all: [null, -5.37], a: [null, -5.83], b: [null, -0.63], c: [null, 0.67], d: [null, 0] },
  { unit: "ポイント", decimals: 2, wording: { up: "押し上げ", down: "押し下げ" } },
);

const cases = [
  {
    name: "a course: both ends and the difference of the printed values",
    rule: "course",
    dataset: members,
    shown: ["all"],
    out: "会員数は、令和3年度（2021年度）が2,622事業所で、令和元年度（2019年度）の2,729事業所から107事業所減少しました。",
  },
  {
    name: "a rate changes by points",
    rule: "course",
    dataset: series({ all: [78.6, 83.3] }, { periods: ["2010", "2018"], wording: { up: "上昇", down: "低下" } }),
    shown: ["all"],
    out: "会員数は、平成30年（2018年）が83.3%で、平成22年（2010年）の78.6%から4.7ポイント上昇しました。",
  },
  {
    name: "no change",
    rule: "course",
    dataset: series({ all: [1.4, 1.4] }, { unit: "倍" }),
    shown: ["all"],
    out: "会員数は、令和3年度（2021年度）が1.4倍で、令和元年度（2019年度）の1.4倍と同じです。",
  },
  {
    name: "one period",
    rule: "course",
    dataset: series({ all: [151833] }, { unit: "人", decimals: 0, periods: ["2025"] }),
    shown: ["all"],
    out: "会員数は、令和7年（2025年）が151,833人です。",
  },
  { name: "no value, no sentence", rule: "course", dataset: series({ all: [1, null] }), shown: ["all"], out: "" },
  {
    name: "the largest three, without a total of 100 %",
    rule: "largest",
    dataset: structure,
    shown: ["a", "b", "c", "d"],
    out: "令和3年度（2021年度）は、卸売・小売業が14.7%で最も大きく、製造業（8.7%）、建設業（6.1%）が続きます。",
  },
  {
    name: "the largest, with a total that says something",
    rule: "largest",
    dataset: series({ all: [69.1, 69.3], a: [50, 94.7], b: [40, 92] }),
    shown: ["a", "b"],
    out: "令和3年度（2021年度）は、合計が69.3%です。製造業が94.7%で最も大きく、建設業（92.0%）が続きます。",
  },
  {
    name: "a list in the order asked for",
    rule: "listing",
    dataset: structure,
    shown: ["b", "a"],
    out: "令和3年度（2021年度）は、建設業が6.1%、製造業が8.7%です。",
  },
  {
    name: "an index says what is 100",
    rule: "listing",
    dataset: series({ all: [100, 78.8] }, { unit: "令和元年度＝100" }),
    shown: ["all"],
    out: "令和元年度を100とすると、令和3年度（2021年度）は、合計が78.8です。",
  },
  {
    name: "who pulled down and who up; zero is neither",
    rule: "extremes",
    dataset: pulls,
    shown: ["a", "b", "c", "d"],
    out: "令和3年度（2021年度）は、合計が▲5.37ポイントです。押し下げが大きいのは製造業（▲5.83ポイント）と建設業（▲0.63ポイント）、押し上げが大きいのは卸売・小売業（+0.67ポイント）です。",
  },
] as const;

test.each(cases)("$name", ({ rule, dataset, shown, out }) => expect(say(rule, dataset, shown)).toBe(out));

test("the measures of the total", () => {
  const { series: _series, ...common } = pulls;
  const split = {
    ...common,
    shape: "breakdown" as const,
    unit: "千円",
    decimals: 0,
    periods: ["2023"],
    categories: [{ id: "all", label: "合計" }],
    measures: [
      { id: "change", label: "増減額" },
      { id: "price", label: "単価による分" },
      { id: "unknown", label: "不明" },
    ],
    observations: [
      { period: "2023", category: "all", measure: "change", value: 3786041, status: "normal" as const },
      { period: "2023", category: "all", measure: "price", value: -1, status: "normal" as const },
      { period: "2023", category: "all", measure: "unknown", value: null, status: "missing" as const },
    ],
  };
  expect(say("measures", split, [])).toBe(
    "令和5年（2023年）の合計は、増減額が+3,786,041千円、単価による分が▲1千円です。",
  );
  expect(say("measures", pulls, [])).toBe("");
});
