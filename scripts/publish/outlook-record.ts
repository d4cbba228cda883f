import type { Breakdown } from "../../src/datasets/contract.ts";
import { quarterId } from "../../src/datasets/period.ts";
import { cellOf, type ItemReleases } from "./balance-dataset.ts";
import { commonFields } from "./di-fields.ts";
import type { DiFrame } from "./di-frame.ts";
import { balanceTenths, fromTenths, meanOfTenths } from "./rounding.ts";

/**
 * How earlier outlooks came out, all industries: for each outlook item the number of pairs (outlook, then actual), the mean size
 * of the miss and the mean lean (actual − outlook), in points, from the printed values only. Source: statistics.md §1.
 */
export function outlookRecord(frame: DiFrame, releases: ReadonlyMap<string, ItemReleases>): Breakdown {
  const items = frame.codebook.items.filter((item) => item.outlookOf !== undefined);
  const last = frame.quarters.at(-1);
  const total = frame.classification.total.code;
  return {
    shape: "breakdown",
    ...commonFields(
      frame,
      {
        slug: "outlook-record-by-item",
        title: "見通しと結果",
        description: "前の期に答えた来期見通しのDIと、その期の実際のDIの差をまとめたものです。",
        unit: "ポイント",
        basis: "見通しは今期と比べた来期、結果は前年同期と比べた今期で、比べる時期が違います。差は目安です。",
        formula: "差＝実際のDI－見通しのDI。平均の外れは差の大きさの平均、平均のかたよりは差の平均",
        notes: ["平均のかたよりがプラスなら、見通しは結果より控えめでした。"],
      },
      last === undefined ? [] : [last],
    ),
    categories: items.map(({ id, label }) => ({ id, label })),
    measures: [
      { id: "pairs", label: "比べた回数", unit: "回", decimals: 0 },
      { id: "mean-miss", label: "平均の外れ" },
      { id: "lean", label: "平均のかたより" },
    ],
    observations: items.flatMap((item) => {
      const misses = frame.quarters.flatMap((quarter) => {
        const outlook = cellOf(frame, releases.get(item.id)?.get(quarter - 1), total);
        const actual = cellOf(frame, releases.get(item.outlookOf ?? "")?.get(quarter), total);
        return outlook.status === "normal" && actual.status === "normal"
          ? [balanceTenths(actual.net, actual.n) - balanceTenths(outlook.net, outlook.n)]
          : [];
      });
      const n = misses.length;
      const mean = (values: readonly number[]) =>
        n === 0
          ? null
          : fromTenths(
              meanOfTenths(
                values.reduce((sum, value) => sum + value, 0),
                n,
              ),
            );
      const observation = (measure: string, value: number | null) => ({
        period: last === undefined ? "" : quarterId(last),
        category: item.id,
        measure,
        value,
        status: value === null ? ("missing" as const) : ("normal" as const),
      });
      return [
        observation("pairs", n),
        observation("mean-miss", mean(misses.map(Math.abs))),
        observation("lean", mean(misses)),
      ];
    }),
  };
}
