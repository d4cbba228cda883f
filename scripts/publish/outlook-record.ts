import type { Breakdown } from "../../src/datasets/contract.ts";
import { type Quarter, quarterId } from "../../src/datasets/period.ts";
import { cellOf, type ItemReleases } from "./balance-dataset.ts";
import { commonFields } from "./di-fields.ts";
import type { DiFrame } from "./di-frame.ts";
import { balanceTenths, fromTenths, meanOfTenths } from "./rounding.ts";

/**
 * How earlier outlooks came out, all industries: for each outlook item the number of pairs (outlook, then actual), the mean size
 * of the miss and the mean lean (actual − outlook), in points, from the printed values only. One record a quarter, over all quarters up to it:
 * a new quarter adds its own and leaves those before as they were published. Source: statistics.md §1.
 */
export function outlookRecord(frame: DiFrame, releases: ReadonlyMap<string, ItemReleases>): Breakdown {
  const items = frame.codebook.items.filter((item) => item.outlookOf !== undefined);
  return {
    shape: "breakdown",
    ...commonFields(
      frame,
      {
        slug: "outlook-record-by-item",
        title: "見通しと結果",
        description: "前の期に答えた来期見通しのDIと、その期の実際のDIの差を、その期までまとめたものです。",
        unit: "ポイント",
        basis: "見通しは今期と比べた来期、結果は前年同期と比べた今期で、比べる時期が違います。差は目安です。",
        formula: "差＝実際のDI－見通しのDI。平均の外れは差の大きさの平均、平均のかたよりは差の平均",
        notes: ["平均のかたよりがプラスなら、見通しは結果より控えめでした。"],
      },
      frame.quarters,
    ),
    categories: items.map(({ id, label }) => ({ id, label })),
    measures: [
      { id: "pairs", label: "比べた回数", unit: "回", decimals: 0 },
      { id: "mean-miss", label: "平均の外れ" },
      { id: "lean", label: "平均のかたより" },
    ],
    observations: frame.quarters.flatMap((quarter, index) =>
      items.flatMap((item) =>
        observationsOf(
          quarterId(quarter),
          item.id,
          missesOf(
            frame,
            frame.quarters.slice(0, index + 1),
            releases.get(item.id),
            releases.get(item.outlookOf ?? ""),
          ),
        ),
      ),
    ),
  };
}

/** Actual − outlook of the quarter before, in tenths, for each quarter in which both were printed. */
function missesOf(
  frame: DiFrame,
  quarters: readonly Quarter[],
  outlooks: ItemReleases | undefined,
  actuals: ItemReleases | undefined,
): readonly number[] {
  const total = frame.classification.total.code;
  return quarters.flatMap((quarter) => {
    const outlook = cellOf(frame, outlooks?.get(quarter - 1), total);
    const actual = cellOf(frame, actuals?.get(quarter), total);
    return outlook.status === "normal" && actual.status === "normal"
      ? [balanceTenths(actual.net, actual.n) - balanceTenths(outlook.net, outlook.n)]
      : [];
  });
}

function observationsOf(period: string, category: string, misses: readonly number[]): Breakdown["observations"] {
  const observation = (measure: string, value: number | null) => ({
    period,
    category,
    measure,
    value,
    status: value === null ? ("missing" as const) : ("normal" as const),
  });
  return [
    observation("pairs", misses.length),
    observation("mean-miss", mean(misses.map(Math.abs))),
    observation("lean", mean(misses)),
  ];
}

function mean(tenths: readonly number[]): number | null {
  const sum = tenths.reduce((total, value) => total + value, 0);
  return tenths.length === 0 ? null : fromTenths(meanOfTenths(sum, tenths.length));
}
