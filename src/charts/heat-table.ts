import type { Matrix } from "../datasets/contract.ts";
import { describeHeatTable } from "./alt/heat-table.ts";
import type { ChartOptions } from "./options.ts";
import { missingCell } from "./parts/cells.ts";
import { drawHeatGrid } from "./parts/heat-grid.ts";
import { pickCategories, pickPeriod } from "./parts/pick.ts";
import { chartRoot } from "./parts/root.ts";

/** Industry × item of one period: number, n and diverging tint. Source: site.md §3. */
export function drawHeatTable(dataset: Matrix, options: ChartOptions): string {
  const period = pickPeriod(dataset, options.periods);
  const rows = options.series ? pickCategories(dataset.id, dataset.rows, options.series) : dataset.rows;
  const cells = new Map(
    dataset.observations.filter((cell) => cell.period === period).map((cell) => [`${cell.row} ${cell.column}`, cell]),
  );
  const grid = {
    rows: rows.map(({ label }) => label),
    columns: dataset.columns.map(({ label }) => label),
    cells: rows.map((row) => dataset.columns.map((column) => cells.get(`${row.id} ${column.id}`) ?? missingCell)),
    decimals: dataset.decimals,
    minus: options.minus,
    smallNumber: options.smallNumber,
  };
  const { body, height } = drawHeatGrid(grid, options.width);
  return chartRoot("heat-table", height, options, describeHeatTable(dataset, options), body);
}
