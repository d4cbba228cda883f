import { draw } from "../../charts/index.ts";
import type { Breakdown } from "../../datasets/contract.ts";
import type { PeriodId } from "../../datasets/period.ts";
import type { Minus } from "../../format/number.ts";
import { periodName } from "../../format/period.ts";
import type { FigureDrawing, FigureModel } from "../figures/figure-model.ts";
import { categoryTable } from "../tables/breakdown-table.ts";
import type { FigureSpec } from "./figure-spec.ts";

/**
 * Two pyramids on one scale, the last result and the last projection (one where there is no projection), each with its table. The file draws
 * the result.
 */
export function pyramidParts(
  { id, corner = "年齢" }: FigureSpec,
  dataset: Breakdown,
  periods: readonly PeriodId[],
  minus: Minus,
): Pick<FigureModel, "charts" | "tables" | "drawing" | "scope"> {
  const { lastResult, observations } = dataset;
  const last = periods.at(-1) ?? "";
  const result = periods.findLast((period) => lastResult === undefined || period <= lastResult) ?? last;
  const shown = [...new Set([result, last])];
  const most = Math.max(0, ...observations.flatMap((cell) => (shown.includes(cell.period) ? (cell.value ?? []) : [])));
  const options = (period: PeriodId) =>
    ({ idPrefix: `${id}-${period}`, minus, periods: [period], domain: [0, most] }) as const;
  const nameOf = (period: PeriodId) =>
    `${periodName(period)}${lastResult === undefined ? "" : period <= lastResult ? "（実績）" : "（将来推計）"}`;
  const drawing: FigureDrawing = { kind: "pyramid", dataset, options: options(result) };
  return {
    drawing,
    scope: shown.map(nameOf).join("、"),
    charts: shown.map((period) => ({
      label: nameOf(period),
      svg: () => draw("pyramid", dataset, { ...options(period), width: "narrow" }),
    })),
    tables: shown.map((period) => {
      const table = categoryTable(dataset, period, minus, corner);
      return { ...table, caption: `${table.caption}、${nameOf(period)}` };
    }),
  };
}
