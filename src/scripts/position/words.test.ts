import { expect, test } from "vitest";
import { amountProblem, resultSentences } from "./words.ts";

const retail = {
  label: "小売業",
  sales: { lower: 460, median: 780, upper: 1160 },
  income: { lower: 24, median: 74, upper: 130 },
  margin: 11.1,
};
const hidden = { lower: null, median: null, upper: null };

test("a shop in the middle of sales and low in income", () =>
  expect(resultSentences(retail, { sales: 9_000_000, income: -200_000, minus: "▲" })).toEqual([
    "売上900万円は、小売業の中で真ん中より上で、中央の半分に入ります（小売業の中央値780万円、中央の半分は460万円から1,160万円まで）。",
    "所得▲20万円は、小売業の中で低いほうの4分の1に入ります（小売業の中央値74万円、中央の半分は24万円から130万円まで）。",
    "所得率（所得÷売上）は▲2.2%で、小売業の中央値11.1%より低い値です。",
  ]));

test("at a rounded border no band is claimed", () =>
  expect(resultSentences(retail, { sales: 7_810_000, income: 740_000, minus: "▲" }).slice(0, 2)).toEqual([
    "売上781万円は、小売業の中でほぼ真ん中です（小売業の中央値780万円、中央の半分は460万円から1,160万円まで）。",
    "所得74万円は、小売業の中でほぼ真ん中です（小売業の中央値74万円、中央の半分は24万円から130万円まで）。",
  ]));

test("a trade with only a median says only the half", () =>
  expect(
    resultSentences(
      { ...retail, label: "製造業", income: { lower: null, median: 130, upper: null } },
      { sales: 9_000_000, income: 2_000_000, minus: "▲" },
    )[1],
  ).toBe("所得200万円は、製造業の中で真ん中より上です（製造業の中央値130万円）。"));

test("a withheld trade is said to be withheld", () =>
  expect(
    resultSentences(
      { label: "卸売業", sales: hidden, income: hidden, margin: null },
      { sales: 0, income: 1, minus: "▲" },
    ),
  ).toEqual([
    "売上0万円は、卸売業の値の公表を控えているため、比べられません。",
    "所得1円は、卸売業の値の公表を控えているため、比べられません。",
    "売上が0円なので、所得率（所得÷売上）は計算できません。",
    "所得が売上より大きくなっています。単位と、入れた欄を確かめてください。",
  ]));

test.each<[number, boolean]>([
  [0, false],
  [780, true],
  [99_999, true],
  [100_000, false],
  [999_999_999, false],
  [7_800_000 * 10_000, true],
])("sales of %d yen ask for the unit: %s", (sales, asked) =>
  expect(resultSentences(retail, { sales, income: 0, minus: "▲" }).join("")).toMatch(
    asked ? /単位（円・万円）を確かめてください/ : /^(?!.*単位（円・万円）)/,
  ));

test("a wrong amount is said with what to do", () => {
  expect(amountProblem({ kind: "blank" }, "所得")).toBe("所得を入れてください。");
  expect(amountProblem({ kind: "invalid", reason: "too-large" }, "売上")).toContain("単位（円・万円）を確かめ");
  expect(amountProblem({ kind: "amount", yen: -1 }, "売上")).toBe("売上は0以上の金額を入れてください。");
  expect(amountProblem({ kind: "amount", yen: -1 }, "所得")).toBeNull();
});
