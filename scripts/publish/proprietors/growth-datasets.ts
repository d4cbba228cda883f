import type { Breakdown, Dataset, Distribution, TimeSeries } from "../../../src/datasets/contract.ts";
import type { ProprietorsCodebook } from "../../config/proprietors.ts";
import type { BalanceCell } from "../../model.ts";
import { balanceExact, balanceTenths, fromTenths, shareTenths } from "../rounding.ts";
import { bandCategories, barId } from "./bars.ts";
import { commonFields, countIn, industryCategories, PROTECTION_NOTE, type ProprietorsFrame, printed } from "./frame.ts";
import { inPercent, ratePercent } from "./print-money.ts";
import type { GrowthRelease, YearRelease } from "./year-release.ts";

type Measure = ProprietorsCodebook["measures"][number];
type Panel = { readonly year: YearRelease; readonly growth: GrowthRelease };

const PANEL_NOTES: readonly string[] = [
  "前の年とこの年の両方で営業月数が12か月の方（同じ方）だけで計算しています。",
  "前の年が0円以下の方は、率を計算できないので含めていません。",
];
const BASIS = "前の年と比べたこの年（同じ方どうし）";
const DIRECTIONS = [
  { id: "up", label: "5％を超える増加", from: "good" },
  { id: "same", label: "横ばい（±5％以内）", from: "same" },
  { id: "down", label: "5％を超える減少", from: "bad" },
] as const;

/** The matched panel of every measure: growth, balance, directions, histogram. Comes first on every page. Source: statistics.md §2. */
export function growthDatasets(frame: ProprietorsFrame): readonly Dataset[] {
  if (frame.years.every(({ growth }) => growth === null)) return [];
  return frame.codebook.measures.flatMap((measure) => {
    const panels = frame.years.flatMap((year): Panel[] => {
      const growth = year.growth?.get(measure.id);
      return growth === undefined ? [] : [{ year, growth }];
    });
    return [
      rates(frame, measure, panels),
      balance(frame, measure, panels),
      directions(frame, measure, panels),
      histogram(frame, measure, panels),
    ];
  });
}

function rates(frame: ProprietorsFrame, measure: Measure, panels: readonly Panel[]): Breakdown {
  return {
    shape: "breakdown",
    ...common(frame, measure, panels, {
      slug: `${measure.slug}-growth-by-industry`,
      title: `同じ方の${measure.label}の増減率`,
      description: `2年続けて営業した個人事業者の${measure.fullLabel}が、前の年から何％増減したかを業種別に示したものです。`,
      formula:
        "合計の増減率＝（この年の合計 ÷ 前の年の合計 − 1）× 100。増減率の中央値＝一人ずつの増減率を小さい順に並べた真ん中の値",
      notes: ["合計の増減率は、合計や平均とあわせると個人の数字に近づく場合は公表しません。"],
      unit: "％",
    }),
    categories: industryCategories(frame),
    measures: [
      { id: "median", label: "増減率の中央値" },
      { id: "pooled", label: "合計の増減率" },
    ],
    observations: panels.flatMap(({ year, growth }) =>
      industryCategories(frame).flatMap(({ id }) => {
        const n = baseOf(frame, growth, id);
        const pooled = growth.pooled.get(id);
        const rate = growth.pooledOf.has(id) && pooled?.status === "normal" ? ratePercent(pooled.rate - 1) : null;
        const at = { period: String(year.year), category: id };
        return [
          { ...at, measure: "median", ...printed(inPercent(growth.median.get(id)?.median ?? null), n, n === 0) },
          pooled?.status === "notApplicable"
            ? { ...at, measure: "pooled", value: null, status: "notApplicable" as const }
            : { ...at, measure: "pooled", ...printed(rate, null, pooled?.status === "missing") },
        ];
      }),
    ),
  };
}

function balance(frame: ProprietorsFrame, measure: Measure, panels: readonly Panel[]): TimeSeries {
  const series = industryCategories(frame);
  const cellAt = (panel: Panel | undefined, id: string): BalanceCell =>
    (id === frame.classification.total.code ? panel?.growth.balance.all : panel?.growth.balance.industries.get(id)) ?? {
      status: "missing",
    };
  return {
    shape: "timeSeries",
    ...common(frame, measure, panels, {
      slug: `${measure.slug}-balance-by-industry`,
      title: `${measure.label}が増えた方と減った方の差（DI）`,
      description: `${measure.fullLabel}が5％を超えて増えた方の割合から、5％を超えて減った方の割合を引いた値です。`,
      formula: "5％を超えて増えた方の割合（％）から5％を超えて減った方の割合（％）を引いた値",
      notes: [],
      unit: "ポイント",
    }),
    horizon: "current",
    wording: measure.wording,
    series,
    observations: panels.flatMap((panel) =>
      series.map(({ id }) => {
        const cell = cellAt(panel, id);
        const before = cellAt(
          panels.find(({ year }) => year.year === panel.year.year - 1),
          id,
        );
        const at = { period: String(panel.year.year), series: id };
        if (cell.status !== "normal") return { ...at, value: null, status: cell.status, changeOnYear: null };
        const tenths = balanceTenths(cell.net, cell.n);
        const change = before.status === "normal" ? fromTenths(tenths - balanceTenths(before.net, before.n)) : null;
        const n = baseOf(frame, panel.growth, id);
        return {
          ...at,
          ...printed(fromTenths(tenths), n),
          exact: balanceExact(cell.net, cell.n),
          changeOnYear: change,
        };
      }),
    ),
  };
}

function directions(frame: ProprietorsFrame, measure: Measure, panels: readonly Panel[]): Breakdown {
  return {
    shape: "breakdown",
    ...common(frame, measure, panels, {
      slug: `${measure.slug}-shares-by-direction`,
      title: `${measure.label}が増えた方・横ばいの方・減った方`,
      description: `${measure.fullLabel}が増えた方、横ばいの方、減った方の割合です（全業種）。`,
      formula: "その方の人数 ÷ 率を計算できた方の人数（n）× 100",
      notes: ["四捨五入のため、合計が100.0％にならないことがあります。"],
      unit: "％",
    }),
    categories: DIRECTIONS.map(({ id, label }) => ({ id, label })),
    measures: [{ id: "share", label: "割合" }],
    observations: panels.flatMap(({ year, growth }) =>
      DIRECTIONS.map(({ id, from }) => {
        const { shares } = growth.balance;
        const value =
          shares.status === "normal" && agree(frame, growth) ? fromTenths(shareTenths(shares[from], shares.n)) : null;
        return {
          period: String(year.year),
          category: id,
          measure: "share",
          ...printed(value, baseOf(frame, growth, frame.classification.total.code), shares.status === "missing"),
        };
      }),
    ),
  };
}

/** Bars that reach across ±5 % and the three directions would give small bands back by subtraction. */
function agree({ codebook }: ProprietorsFrame, { bars }: GrowthRelease): boolean {
  const { bands, same } = codebook.growth;
  return (
    bars === null || bars.every((bar) => bar.bands.length === 1 || !bar.bands.includes(same)) || bands.length === 1
  );
}

function histogram(frame: ProprietorsFrame, measure: Measure, panels: readonly Panel[]): Distribution {
  const { bands } = frame.codebook.growth;
  const group = frame.classification.total;
  return {
    shape: "distribution",
    ...common(frame, measure, panels, {
      slug: `${measure.slug}-growth-by-band`,
      title: `同じ方の${measure.label}の増減率の分布`,
      description: `${measure.fullLabel}の増減率ごとの人数の割合です（全業種）。`,
      formula: "その区分の人数 ÷ 率を計算できた方の人数（n）× 100",
      notes: [
        "人数の少ない区分は、隣の区分とまとめています。",
        "四捨五入のため、合計が100.0％にならないことがあります。",
      ],
      unit: "％",
    }),
    groups: [{ id: group.code, label: group.label }],
    bands: bandCategories(
      bands,
      panels.flatMap(({ growth }) => growth.bars ?? []),
    ),
    observations: panels.flatMap(({ year, growth }) => {
      const total = (growth.bars ?? []).reduce((sum, bar) => sum + bar.count, 0);
      const n = baseOf(frame, growth, group.code);
      const at = { period: String(year.year), group: group.code };
      if (growth.bars === null) return bands.map(({ id }) => ({ ...at, band: id, ...printed(null, null) }));
      return growth.bars.map((bar) => ({
        ...at,
        band: barId(bar),
        ...printed(fromTenths(shareTenths(bar.count, total)), n),
      }));
    }),
  };
}

function baseOf(frame: ProprietorsFrame, { base }: GrowthRelease, group: string): number | null {
  return countIn(base, group === frame.classification.total.code ? "base=rate" : `base=rate&industry=${group}`);
}

function common(
  frame: ProprietorsFrame,
  measure: Measure,
  panels: readonly Panel[],
  own: { slug: string; title: string; description: string; formula: string; notes: readonly string[]; unit: string },
) {
  const definition = measure.fullLabel === measure.label ? [] : [`${measure.label}は、${measure.fullLabel}です。`];
  return commonFields(
    frame,
    { ...own, decimals: 1, basis: BASIS, notes: [...definition, ...PANEL_NOTES, ...own.notes, PROTECTION_NOTE] },
    panels.map(({ year }) => year),
  );
}
