import type { Breakdown, Distribution, TimeSeries } from "../../datasets/contract.ts";
import type { PeriodId } from "../../datasets/period.ts";
import { type Minus, type PrintableCell, printCell } from "../../format/number.ts";
import { periodAxisYear, periodName } from "../../format/period.ts";
import type { TableCell, TableModel, TableRow } from "../tables/table-model.ts";
import { groupBands, measureCells, type NamedCell, seriesCells } from "./cells.ts";

export interface YearTableOptions {
  readonly minus: Minus;
  /** n under which a DI carries `*`; 0 = never. */
  readonly smallNumber: number;
  readonly corner: string;
}

/** A series per row and a year per column, the newest first, n small beside each value. */
export function seriesByYear(dataset: TimeSeries, periods: readonly PeriodId[], options: YearTableOptions): TableModel {
  const years = newestFirst(periods).map((period) => seriesCells(dataset, period));
  return {
    caption: `${dataset.title}（単位：${dataset.unit}${withSmall(years)}）`,
    corner: options.corner,
    byYear: true,
    columns: newestFirst(periods).map(yearHead),
    rows: dataset.series.map(({ label }, row) => ({
      label,
      cells: years.map((cells) => printed(cells[row], dataset.decimals, options)),
    })),
  };
}

/** A class per row and a measure per column in one year; a measure of another unit than the table's says so in its head. The number of persons has a column of its own where it is the same for all measures of a class, else stands small beside each value. */
export function measuresOfYear(dataset: Breakdown, period: PeriodId, options: YearTableOptions): TableModel {
  const measures = dataset.measures.map(({ id }) => measureCells(dataset, period, id));
  const persons = dataset.categories.map((_, row) => [...new Set(measures.flatMap((cells) => cells[row]?.n ?? []))]);
  const counted = persons.some(({ length }) => length > 0) && persons.every(({ length }) => length <= 1);
  const notes = [
    ...(dataset.measures.some(({ unit }) => unit === undefined) ? [`単位：${dataset.unit}`] : []),
    ...(counted || persons.flat().length === 0 ? [] : ["小さい数字は人数"]),
  ];
  return {
    caption: `${dataset.title}、${periodName(period)}${notes.length === 0 ? "" : `（${notes.join("、")}）`}`,
    corner: options.corner,
    columns: [
      ...dataset.measures.map(({ label, unit }) => (unit === undefined ? label : `${label}（${unit}）`)),
      ...(counted ? ["人数（人）"] : []),
    ],
    rows: dataset.categories.map(({ label }, row) => ({
      label,
      cells: [
        ...measures.map((cells, index) => {
          const cell = printed(cells[row], dataset.measures[index]?.decimals ?? dataset.decimals, options);
          return counted ? { visible: cell.visible, spoken: cell.spoken } : cell;
        }),
        ...(counted ? [plain(persons[row]?.[0])] : []),
      ],
    })),
  };
}

/** One measure: a class per row and a year per column, the newest first; the persons whom the classes divide in a row of their own. */
export function measureByYear(dataset: Breakdown, periods: readonly PeriodId[], options: YearTableOptions): TableModel {
  const [measure] = dataset.measures;
  const years = newestFirst(periods).map((period) => measureCells(dataset, period, measure?.id ?? ""));
  return {
    caption: `${dataset.title}（単位：${measure?.unit ?? dataset.unit}）`,
    corner: options.corner,
    byYear: true,
    columns: newestFirst(periods).map(yearHead),
    rows: withPersons(
      dataset.categories.map(({ label }, row) => ({
        label,
        cells: years.map((cells) => printed(cells[row], measure?.decimals ?? dataset.decimals, options)),
      })),
    ),
  };
}

/** The bands of all industries: a band per row and a year per column, the newest first; the persons in a row of their own. */
export function bandsByYear(
  dataset: Distribution,
  periods: readonly PeriodId[],
  options: YearTableOptions,
): TableModel {
  const [group] = dataset.groups;
  const years = newestFirst(periods).map((period) => groupBands(dataset, period, group?.id ?? ""));
  return {
    caption: `${dataset.title}（単位：${dataset.unit}）`,
    corner: options.corner,
    byYear: true,
    columns: newestFirst(periods).map(yearHead),
    rows: withPersons(
      dataset.bands.map(({ label }, row) => ({
        label,
        cells: years.map((cells) => printed(cells[row], dataset.decimals, options)),
      })),
    ),
  };
}

/** The rows of parts of one whole: n, the same beside each of them, once in a row below. None where no year has it. */
function withPersons(rows: readonly TableRow[]): readonly TableRow[] {
  const persons = (rows[0]?.cells ?? []).map((_, year) => [
    ...new Set(rows.flatMap(({ cells }) => cells[year]?.n ?? [])),
  ]);
  if (persons.flat().length === 0 || persons.some(({ length }) => length > 1)) return rows;
  return [
    ...rows.map(({ label, cells }) => ({ label, cells: cells.map(({ visible, spoken }) => ({ visible, spoken })) })),
    { label: "人数（人）", cells: persons.map(([n]) => plain(n)) },
  ];
}

function withSmall(years: readonly (readonly (NamedCell | undefined)[])[]): string {
  return years.flat().some((cell) => cell?.n !== undefined) ? "、小さい数字は人数" : "";
}

function printed(cell: NamedCell | undefined, decimals: number, { minus, smallNumber }: YearTableOptions): TableCell {
  const shown: PrintableCell = cell ?? { value: null, status: "missing" };
  return { ...printCell(shown, { decimals, minus }, smallNumber), n: shown.n };
}

/** On a phone the first column beside the names is the one that is seen. */
function newestFirst(periods: readonly PeriodId[]): readonly PeriodId[] {
  return periods.toReversed();
}

/** R7（2025）: short, because a table has a column for every year. */
function yearHead(period: PeriodId): string {
  return `${periodAxisYear(period)}（${period}）`;
}

function plain(n: number | undefined): TableCell {
  return n === undefined ? { visible: "－", spoken: "なし" } : { visible: String(n), spoken: String(n) };
}
