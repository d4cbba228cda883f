import type { Breakdown, TimeSeries } from "../../datasets/contract.ts";
import type { PeriodId } from "../../datasets/period.ts";
import { type Minus, printCell } from "../../format/number.ts";
import { periodName } from "../../format/period.ts";
import { categoryTable } from "../tables/breakdown-table.ts";
import type { TableCell, TableModel } from "../tables/table-model.ts";
import type { FigureSpec } from "./figure-spec.ts";

/**
 * The full table of a region's dataset: a row per class and a column per period, so that a long list of industries can be read on a phone;
 * a single series, and few classes over many periods, have a row per period. Breakdowns: a column per measure of the last period. What the spec says of title and rows goes before the dataset's own.
 */
export function regionTable(
  { title = "", corner = "区分", rows }: Pick<FigureSpec, "title" | "corner" | "rows">,
  dataset: TimeSeries | Breakdown,
  periods: readonly PeriodId[],
  minus: Minus,
): TableModel {
  if (dataset.shape === "breakdown") return categoryTable(dataset, periods.at(-1) ?? "", minus, corner);
  const nameOf = (period: PeriodId) => `${periodName(period)}${isProjection(dataset, period) ? "［推計］" : ""}`;
  const cells = new Map(dataset.observations.map((cell) => [`${cell.period} ${cell.series}`, cell]));
  const at = (period: PeriodId, series: string): TableCell =>
    printCell(cells.get(`${period} ${series}`) ?? { value: null, status: "missing" }, {
      decimals: dataset.decimals,
      minus,
    });
  const caption = `${title || dataset.title}（単位：${dataset.unit}）`;
  const [only, ...others] = dataset.series;
  if (only && others.length === 0)
    return {
      caption,
      corner: "時点",
      columns: [dataset.unit],
      rows: periods.toReversed().map((period) => ({ label: nameOf(period), cells: [at(period, only.id)] })),
    };
  if (periods.length > WIDEST && dataset.series.length <= FEW)
    return {
      caption,
      corner: "時点",
      columns: dataset.series.map(({ label }) => label),
      rows: periods.map((period) => ({ label: nameOf(period), cells: dataset.series.map(({ id }) => at(period, id)) })),
    };
  return {
    caption,
    corner,
    columns: periods.map(nameOf),
    rows: dataset.series
      .filter(({ id }) => rows === undefined || rows.includes(id))
      .map(({ id, label, note }) => ({
        label: note === undefined ? label : `${label}（${note}）`,
        cells: periods.map((period) => at(period, id)),
      })),
  };
}

/** More periods than a sheet of paper has room for stand in rows, where the classes are few. */
const WIDEST = 7;
const FEW = 6;

/** Is the period after the last result, so that its value is a projection (将来推計)? */
export function isProjection({ lastResult }: Pick<TimeSeries, "lastResult">, period: PeriodId): boolean {
  return lastResult !== undefined && period > lastResult;
}
