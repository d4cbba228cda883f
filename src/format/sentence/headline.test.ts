import { expect, test } from "vitest";
import { balance, conditions, outlook, problems } from "../../charts/test-datasets.ts";
import { headline } from "./headline.ts";
import { levelPhrase } from "./level.ts";
import { moverSentence } from "./mover.ts";
import { outlookSentence } from "./outlook.ts";
import { problemsSentence } from "./problems.ts";
import { roundHeadline } from "./round-headline.ts";
import { sentenceHtml, sentenceSpoken, sentenceText } from "./sentence.ts";
import { roundSummary } from "./summary.ts";

const options = { minus: "▲", smallNumber: 10 } as const;
const lasting = balance({ all: [0, -20, -10, -22, -10, -45] });

test.each([
  {
    name: "a small move is none",
    series: "all",
    period: "2026-Q2",
    out: "業況DI（全業種）は▲12.5。前期（▲16.7）と比べて+4.2ポイントで、ほぼ横ばいでした。",
  },
  {
    name: "a fall of 19.5 points at n = 36 is one",
    series: "all",
    period: "2026-Q1",
    out: "業況DI（全業種）は▲16.7。前期（2.8）と比べて▲19.5ポイントで、悪化しました。",
  },
  {
    name: "one firm of eight is no move",
    series: "retail",
    period: "2026-Q2",
    out: "業況DI（小売業）は0.0*。前期（▲12.5）と比べて+12.5ポイントで、ほぼ横ばいでした。",
  },
  {
    name: "two firms of eight are one",
    series: "retail",
    period: "2026-Q1",
    out: "業況DI（小売業）は▲12.5*。前期（12.5）と比べて▲25.0ポイントで、小幅に悪化しました。",
  },
  {
    name: "after a withheld quarter no change is told",
    series: "retail",
    period: "2025-Q4",
    out: "業況DI（小売業）は12.5*。",
  },
  { name: "the first quarter has no change", series: "all", period: "2025-Q1", out: "業況DI（全業種）は▲22.2。" },
  {
    name: "a withheld value is said to be",
    series: "retail",
    period: "2025-Q3",
    out: "業況DI（小売業）は、回答した企業を守るため公表していません（x）。",
  },
])("$name", ({ series, period, out }) => {
  expect(sentenceText(headline(conditions, period, series, options))).toBe(out);
});

test("a quarter without a value, or not in the dataset, is said to have none", () => {
  const gap = balance({ all: [1, null] }, { periods: ["2026-Q1", "2026-Q2"] });
  expect(sentenceText(headline(gap, "2026-Q2", "all", options))).toBe("業況DI（全業種）は、この期の数値がありません。");
  expect(sentenceText(headline(gap, "2030-Q1", "all", options))).toBe("業況DI（全業種）は、この期の数値がありません。");
});

test("a quarter that was not surveyed lies between: no change is told", () => {
  const skipped = balance({ all: [-20, 20] }, { periods: ["2025-Q1", "2025-Q3"] });
  expect(sentenceText(headline(skipped, "2025-Q3", "all", options))).toBe("業況DI（全業種）は20.0。");
});

test("words come from the dataset, runs from its course", () => {
  const staffing = { ...lasting, title: "従業員DI", wording: { up: "上昇", down: "低下" } };
  expect(sentenceText(headline(staffing, "2026-Q2", "all", options))).toBe(
    "従業員DI（全業種）は▲45.0。前期（▲10.0）と比べて▲35.0ポイントで、2期ぶりに大幅に低下しました。",
  );
});

test("an unknown series is refused", () => {
  expect(() => headline(conditions, "2026-Q2", "fishing", options)).toThrow("unknown series");
});

test("the ear hears マイナス, the eye reads the triangle, names stay text", () => {
  const named = headline(conditions, "2026-Q2", "all", { ...options, subject: "<業況>" });
  expect(sentenceSpoken(named)).toBe(
    "<業況>（全業種）はマイナス12.5。前期（マイナス16.7）と比べてプラス4.2ポイントで、ほぼ横ばいでした。",
  );
  expect(sentenceHtml(named)).toContain(
    '&lt;業況&gt;（全業種）は<span aria-hidden="true">▲12.5</span><span class="visually-hidden">マイナス12.5</span>。',
  );
});

test.each([
  { name: "a move that is none, a cautious outlook", period: "2026-Q2", out: "業況はほぼ横ばい、来期は慎重" },
  { name: "a fall, a cautious outlook", period: "2026-Q1", out: "業況は悪化、来期は慎重" },
  { name: "a small rise, a level outlook", period: "2025-Q3", out: "業況は小幅に改善、来期は横ばい" },
  { name: "no quarter before", period: "2025-Q1", out: "業況DIは▲22.2、来期は慎重" },
])("the quarter in one line: $name", ({ period, out }) => {
  const known = balance({ all: [-22.2, -16.7, -5.6, 2.8, -16.7, -12.5] });
  expect(sentenceText(roundHeadline(known, outlook, period, options))).toBe(out);
});

test("the quarter in one line does without what is withheld", () => {
  const hidden = balance({ all: [1, "x"] }, { periods: ["2026-Q1", "2026-Q2"] });
  expect(sentenceText(roundHeadline(hidden, null, "2026-Q2", options))).toBe("業況DIは公表していません");
});

test("the outlook is told on its own basis", () => {
  const told = outlookSentence(outlook, "2026-Q2", "all", options);
  expect(told && sentenceText(told)).toBe(
    "業況の来期見通しDIは▲18.2（今期と比べた来期の見通し）で、悪化を見込む企業が改善を見込む企業を上回っています。",
  );
  expect(outlookSentence(balance({ all: ["x"] }), "2025-Q1", "all", options)).toBeNull();
});

test("the item that moved most is named, whatever its direction", () => {
  const items = [
    { subject: "業況DI", dataset: conditions },
    { subject: "売上額DI", dataset: lasting },
  ];
  const told = moverSentence(items, "2026-Q2", "all", options);
  expect(told && sentenceText(told)).toBe(
    "最も動いた項目は売上額DI（▲45.0、前期と比べて▲35.0ポイント）で、大幅に悪化しました。",
  );
  const still = moverSentence(items.slice(0, 1), "2026-Q2", "all", options);
  expect(still && sentenceText(still)).toBe(
    "項目別に大きな動きはなく、最も変化した業況DI（▲12.5、前期と比べて+4.2ポイント）もほぼ横ばいでした。",
  );
  expect(moverSentence(items, "2025-Q1", "all", options)).toBeNull();
});

test("problems are told by rank, ties together", () => {
  const told = problemsSentence(problems, "2026-Q2", options);
  expect(told && sentenceText(told)).toBe(
    "経営上の問題点は、「需要の停滞」（61.1%、前回2位）が最も多く、「仕入単価の上昇」（38.9%、前回1位）「人件費の増加」（38.9%）が続きます。",
  );
  expect(problemsSentence(problems, "2025-Q1", options)).toBeNull();
});

test("a report opens with three points", () => {
  const lead = { subject: "業況DI", dataset: conditions };
  const points = roundSummary({
    period: "2026-Q2",
    minus: "▲",
    lead,
    others: [{ subject: "売上額DI", dataset: lasting }],
    outlook,
    problems,
  });
  expect(points).toHaveLength(3);
  expect(points.map(sentenceText).join("")).toMatch(
    /^業況DI（全業種）は.*最も動いた項目は売上額DI.*来期の見通しDIは.*経営上の問題点は/,
  );
});

test("points without published figures are left out", () => {
  const points = roundSummary({
    period: "2025-Q1",
    minus: "▲",
    lead: { subject: "業況DI", dataset: conditions },
    others: [],
    outlook: null,
    problems: null,
  });
  expect(points.map(sentenceText)).toEqual(["業況DI（全業種）は▲22.2。"]);
});

test.each([
  { name: "lowest of eight", values: [1, 2, 3, 4, 5, 6, 7, 0], out: "公表値のある期で最も低い" },
  { name: "highest of eight", values: [1, 2, 3, 4, 5, 6, 7, 8], out: "公表値のある期で最も高い" },
  { name: "as low as once before", values: [0, 2, 3, 4, 5, 6, 7, 0], out: "" },
  { name: "too few quarters", values: [3, 2, 1], out: "" },
])("the level: $name", ({ values, out }) => {
  expect(levelPhrase(values)).toBe(out);
});
