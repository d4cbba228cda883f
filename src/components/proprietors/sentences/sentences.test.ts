import { expect, test } from "vitest";
import type { Breakdown, Distribution, TimeSeries } from "../../../datasets/contract.ts";
import { printNumber } from "../../../format/number.ts";
import { sentenceSpoken, sentenceText } from "../../../format/sentence/sentence.ts";
import type { NamedCell } from "../cells.ts";
import { compositionText, mostPersonsSentence, standingSentence } from "./composition.ts";
import { marginSentence, seasonSentence, sizeSentence, subsidySentence } from "./costs.ts";
import { extremesSentence } from "./extremes.ts";
import { feltBookedSentence, feltSentence } from "./felt.ts";
import { bandSentence, directionSentence, growthSentence } from "./growth.ts";
import { levelSentence, medianSentence, realSentence } from "./levels.ts";

const common = {
  id: "proprietors/a",
  title: "売上（実感）DI",
  description: "",
  unit: "％",
  decimals: 1,
  periods: ["2024", "2025"],
  basis: null,
  formula: null,
  sources: [{ name: "調査" }],
  notes: [],
  sample: true,
};
const industries = [
  { id: "all", label: "全業種" },
  { id: "construction", label: "建設業" },
  { id: "wholesale", label: "卸売業" },
  { id: "retail", label: "小売業" },
];

/** A breakdown of 2025: category → measure → value (null = withheld). */
function breakdown(
  values: Readonly<Record<string, Readonly<Record<string, number | null>>>>,
  own: Partial<Breakdown> = {},
): Breakdown {
  const ids = Object.keys(values);
  const measures = [...new Set(ids.flatMap((id) => Object.keys(values[id] ?? {})))];
  return {
    shape: "breakdown",
    ...common,
    categories: ids.map((id) => ({ id, label: industries.find((one) => one.id === id)?.label ?? id })),
    measures: measures.map((id) => ({ id, label: id })),
    observations: ids.flatMap((category) =>
      Object.entries(values[category] ?? {}).map(([measure, value]) => ({
        period: "2025",
        category,
        measure,
        value,
        status: value === null ? ("suppressed" as const) : ("normal" as const),
      })),
    ),
    ...own,
  };
}

function series(
  values: readonly (readonly [string, string, number | null])[],
  own: Partial<TimeSeries> = {},
): TimeSeries {
  return {
    shape: "timeSeries",
    ...common,
    series: industries,
    observations: values.map(([period, id, value]) => ({
      period,
      series: id,
      value,
      status: value === null ? ("suppressed" as const) : ("normal" as const),
    })),
    ...own,
  };
}

const growth = {
  all: { median: 1.2, pooled: 1.6 },
  construction: { median: 4.8, pooled: null },
  retail: { median: -0.9, pooled: -1.6 },
};

test("growth leads with the median of persons, then the pooled rate, then the trades", () =>
  expect(sentenceText(growthSentence(breakdown(growth), "2025", "売上金額", "▲"))).toBe(
    "同じ方の売上金額は、一人ずつの増減率の中央値が+1.2%、全員の合計では+1.6%でした。業種別の中央値は、建設業（+4.8%）が最も高く、小売業（▲0.9%）が最も低くなっています。",
  ));

test("a withheld pooled rate is not said, and a withheld trade is never the highest", () =>
  expect(
    sentenceText(
      growthSentence(
        breakdown({ ...growth, all: { median: 0, pooled: null }, wholesale: { median: null, pooled: null } }),
        "2025",
        "所得",
        "▲",
      ),
    ),
  ).toBe(
    "同じ方の所得は、一人ずつの増減率の中央値が0.0%でした。公表した業種の中央値は、建設業（+4.8%）が最も高く、小売業（▲0.9%）が最も低くなっています。",
  ));

test("a fall is heard as マイナス", () =>
  expect(sentenceSpoken(growthSentence(breakdown(growth), "2025", "所得", "▲"))).toContain("小売業（マイナス0.9%）"));

test("without a published median nothing is said", () =>
  expect(growthSentence(breakdown({ all: { median: null, pooled: 1 } }), "2025", "所得", "▲")).toEqual([]));

const trades = (values: readonly (number | null)[]): readonly NamedCell[] =>
  values.map((value, index) => ({
    id: `i${index}`,
    label: `業種${index}`,
    value,
    status: value === null ? "suppressed" : "normal",
  }));

test.each<[readonly (number | null)[], string]>([
  [[5, 5, 3], "業種別の中央値は、業種0と業種1（5）が最も高く、業種2（3）が最も低くなっています。"],
  [[5, 5], ""],
  [[5], ""],
  [[5, null], ""],
])("extremes of %j", (values, out) =>
  expect(
    sentenceText(extremesSentence(trades(values), (value) => printNumber(value, { decimals: 0, minus: "▲" }))),
  ).toBe(out));

test("who rose and who fell stand beside the DI", () =>
  expect(
    sentenceText(
      directionSentence(
        series([["2025", "all", 4.4]]),
        breakdown({ up: { share: 41.5 }, same: { share: 21.4 }, down: { share: 37.1 } }),
        "2025",
        { subject: "売上金額", minus: "▲" },
      ),
    ),
  ).toBe("売上金額が5%を超えて増えた方は41.5%、5%を超えて減った方は37.1%で、DIは4.4です。"));

test("the fullest bands stand together", () => {
  const bands: Distribution = {
    shape: "distribution",
    ...common,
    groups: [{ id: "all", label: "全業種" }],
    bands: ["減", "同", "増"].map((label, index) => ({ id: `b${index}`, label })),
    observations: [30, 40, 40].map((value, index) => ({
      period: "2025",
      group: "all",
      band: `b${index}`,
      value,
      status: "normal",
    })),
  };
  expect(sentenceText(bandSentence(bands, "2025", "▲"))).toBe("人数が最も多いのは「同」と「増」の40.0%です。");
});

test("levels say the middle and the middle half", () =>
  expect(
    sentenceText(
      levelSentence(
        breakdown(
          { all: { "lower-quartile": 59, median: 130, "upper-quartile": 216 }, retail: { median: 74 } },
          { unit: "万円", decimals: 0 },
        ),
        "2025",
        "所得",
        "▲",
      ),
    ),
  ).toBe("所得の中央値は130万円で、中央の半分の方は59万円から216万円までです。"));

test("medians of two years come with the warning that the persons change", () =>
  expect(
    sentenceText(
      medianSentence(
        series(
          [
            ["2024", "all", 660],
            ["2025", "all", 650],
          ],
          { unit: "万円", decimals: 0 },
        ),
        "2025",
        "▲",
      ),
    ),
  ).toMatch(
    /^全業種の中央値は、令和6年（2024年）の660万円に対して、令和7年（2025年）は650万円です。対象の方の入れ替わり/,
  ));

test("the first year has no comparison", () => {
  expect(medianSentence(series([["2024", "all", 660]]), "2024", "▲")).toEqual([]);
  expect(realSentence(series([["2024", "all", 660]]), "2024", "▲")).toEqual([]);
});

test("margins both ways and the share in profit", () =>
  expect(
    sentenceText(
      marginSentence(
        breakdown({ all: { "median-margin": 21.9, "pooled-margin": 19.5, "in-profit": 91.7 } }),
        "2025",
        "▲",
      ),
    ),
  ).toBe("所得率は、一人ずつの中央値が21.9%、全体（所得の合計÷売上の合計）では19.5%です。黒字の方は91.7%です。"));

test("the commonest size", () =>
  expect(sentenceText(sizeSentence(breakdown({ 小: { share: 20 }, 中: { share: 34.7 } }), "2025", "▲"))).toBe(
    "人数が最も多いのは「中」（34.7%）です。",
  ));

test("medians with subsidies and without", () =>
  expect(
    sentenceText(
      subsidySentence(
        breakdown(
          { all: { "income-with": 130, "income-without": 128, recipients: 5.8 } },
          {
            unit: "万円",
            decimals: 0,
            measures: [
              { id: "income-with", label: "" },
              { id: "income-without", label: "" },
              { id: "recipients", label: "", unit: "％", decimals: 1 },
            ],
          },
        ),
        "2025",
        "▲",
      ),
    ),
  ).toBe("補助金等を受けた方は5.8%です。所得の中央値は、補助金等を含めて130万円、除くと128万円です。"));

test("a season with a withheld month has no highest month", () => {
  expect(sentenceText(seasonSentence(breakdown({ "1月": { all: 6.4 }, "8月": { all: 9.8 } }), "2025", "▲"))).toBe(
    "全業種で売上の割合が最も大きいのは8月（9.8%）、最も小さいのは1月（6.4%）です。",
  );
  expect(seasonSentence(breakdown({ "1月": { all: 6.4 }, "8月": { all: null } }), "2025", "▲")).toEqual([]);
});

test("what was felt is told with the year before, without calling it better or worse", () =>
  expect(
    sentenceText(
      feltSentence(
        series([], {
          observations: [{ period: "2025", series: "all", value: -6.2, status: "normal", changeOnYear: 1.2 }],
        }),
        breakdown({ 好転: { share: 37.3 }, 不変: { share: 19.3 }, 悪化: { share: 43.5 } }),
        "2025",
        "▲",
      ),
    ),
  ).toBe("売上（実感）DIは▲6.2（前の年との差+1.2）で、「好転」と答えた方は37.3%、「悪化」と答えた方は43.5%でした。"));

test("where feeling and books part; nothing where one share is withheld", () => {
  const crossed = (value: number | null) => breakdown({ 好転: { 増: 78.4, 減: 9.5 }, 悪化: { 増: value, 減: 64 } });
  expect(sentenceText(feltBookedSentence(crossed(12.9), "2025", "▲"))).toBe(
    "悪化の方のうち12.9%は、増でした。好転の方のうち9.5%は、減でした。",
  );
  expect(feltBookedSentence(crossed(null), "2025", "▲")).toEqual([]);
});

test("composition leaves out what is withheld", () => {
  const year = {
    year: 2025,
    surveyStart: null,
    surveyEnd: null,
    publishedOn: null,
    filers: 500,
    n: 481,
    partYear: null,
    matched: 453,
    entrants: null,
    leavers: 29,
    hasYearBefore: true,
    sentiment: true,
    comments: [],
    commentary: false,
  };
  expect(compositionText(year)).toBe(
    "決算の数字をまとめた方は500人、うち12か月営業した方は481人です。前の年と比べられる同じ方は453人、前の年にいてこの年はいない方は29人です。",
  );
  expect(compositionText({ ...year, filers: null, n: null, matched: null, leavers: null })).toBe("");
});

test("how many of the filers worked the whole year; nothing where one number is withheld", () => {
  const [filers, whole] = [cell("filers", "決算のあった方", 1500), cell("full-year", "うち12か月営業した方", 481)];
  expect(sentenceText(standingSentence([filers, whole]))).toBe(
    "決算のあった方1,500人のうち、12か月営業した方は481人です。",
  );
  expect(standingSentence([filers, { ...whole, value: null, status: "suppressed" }])).toEqual([]);
});

test("the trade of most persons; ties stand together, and nothing is said where a withheld trade could be larger", () => {
  const [all, a, b] = [cell("all", "全業種", 20), cell("retail", "小売業", 10), cell("services", "サービス業", 10)];
  expect(sentenceText(mostPersonsSentence([all, a, b]))).toBe(
    "12か月営業した方が最も多いのは小売業とサービス業で、10人です。",
  );
  expect(mostPersonsSentence([all, a, { ...b, value: null, status: "suppressed" }])).toEqual([]);
});

function cell(id: string, label: string, value: number): NamedCell {
  return { id, label, value, status: "normal" };
}
