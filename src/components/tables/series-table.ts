import type { TimeSeries } from "../../datasets/contract.ts";
import type { PeriodId } from "../../datasets/period.ts";
import { seriesCell } from "../../datasets/series-cells.ts";
import { type NumberStyle, printCell, printChange } from "../../format/number.ts";
import { periodShort } from "../../format/period.ts";
import type { TableCell, TableModel } from "./table-model.ts";

/**
 * Series over periods, the newest first: every series with n, and for the first one (全業種) the change on the quarter
 * and on the year. A cell that was not published stands as its status (x, －).
 */
export function seriesTable(
  dataset: TimeSeries,
  periods: readonly PeriodId[],
  style: NumberStyle,
  smallNumber: number,
): TableModel {
  const compared = dataset.observations.some(({ changeOnQuarter }) => changeOnQuarter !== undefined);
  const [total, ...others] = dataset.series;
  return {
    caption: `${dataset.title}（単位：${dataset.unit}）`,
    corner: "期",
    columns: [total?.label ?? "", ...(compared ? ["前期差", "前年同期差"] : []), ...others.map(({ label }) => label)],
    rows: periods.toReversed().map((period) => {
      const value = (series: string): TableCell => {
        const cell = seriesCell(dataset, series, period) ?? { value: null, status: "missing" as const, n: undefined };
        return { ...printCell(cell, style, smallNumber), n: cell.n };
      };
      const first = seriesCell(dataset, total?.id ?? "", period);
      const changes = [first?.changeOnQuarter, first?.changeOnYear].map((change) => printChange(change ?? null, style));
      return {
        label: periodShort(period),
        cells: [value(total?.id ?? ""), ...(compared ? changes : []), ...others.map(({ id }) => value(id))],
      };
    }),
  };
}
