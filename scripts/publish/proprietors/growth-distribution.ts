import type { Breakdown, Distribution } from "../../../src/datasets/contract.ts";
import { fromTenths, shareTenths } from "../rounding.ts";
import { bandCategories, barId } from "./bars.ts";
import { type ProprietorsFrame, printed } from "./frame.ts";
import { baseOf, type Measure, type Panel, panelFields } from "./growth-panel.ts";
import type { GrowthRelease } from "./year-release.ts";

const DIRECTIONS = [
  { id: "up", label: "5％を超える増加", from: "good" },
  { id: "same", label: "横ばい（±5％以内）", from: "same" },
  { id: "down", label: "5％を超える減少", from: "bad" },
] as const;

/** Shares of persons whose books rose, stayed within ±5 % or fell, all industries. Source: statistics.md §2. */
export function directions(frame: ProprietorsFrame, measure: Measure, panels: readonly Panel[]): Breakdown {
  return {
    shape: "breakdown",
    ...panelFields(frame, measure, panels, {
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

/** Histogram of the individual growth rates in fixed bands, all industries. Source: statistics.md §2. */
export function histogram(frame: ProprietorsFrame, measure: Measure, panels: readonly Panel[]): Distribution {
  const { bands } = frame.codebook.growth;
  const group = frame.classification.total;
  return {
    shape: "distribution",
    ...panelFields(frame, measure, panels, {
      slug: `${measure.slug}-growth-by-band`,
      title: `同じ方の${measure.label}の増減率の分布`,
      description: `${measure.fullLabel}の増減率ごとの人数の割合です（全業種）。`,
      formula: "その区分の人数 ÷ 率を計算できた方の人数（n）× 100",
      notes: [
        "区切りちょうどの値は、0に近いほうの区分に数えます。",
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

/** Bars that reach across ±5 % and the three directions would give small bands back by subtraction. */
function agree({ codebook }: ProprietorsFrame, { bars }: GrowthRelease): boolean {
  const { bands, same } = codebook.growth;
  return (
    bars === null || bars.every((bar) => bar.bands.length === 1 || !bar.bands.includes(same)) || bands.length === 1
  );
}
