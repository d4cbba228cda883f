import type { Breakdown, TimeSeries } from "../../datasets/contract.ts";
import { catalogue, dataset, datasetOf } from "../../datasets/store.ts";
import { type Minus, printCell } from "../../format/number.ts";
import { periodName } from "../../format/period.ts";
import type { TableCell, TableModel } from "../tables/table-model.ts";

/** One area and year: establishments, small businesses and their share. */
export interface IndustryTable {
  readonly table: TableModel;
  readonly source: TimeSeries;
  /** What the column 増減 compares with; null where there is none. */
  readonly basis: string | null;
}

const AREAS = [
  { id: "city", label: "釧路市全域（旧阿寒町・旧音別町を含む）" },
  { id: "chamber", label: "釧路商工会議所の区域" },
] as const;

/** Small businesses of some census classes, one table per area with its latest year; the areas are never joined. None where nothing is published. */
export function industryTables(classes: readonly string[], minus: Minus): readonly IndustryTable[] {
  const published = new Set(catalogue().datasets.map(({ id }) => id));
  return AREAS.flatMap(({ id, label }) => {
    const ids = [
      `indicators/establishments-${id}-by-industry`,
      `indicators/small-businesses-${id}-by-industry`,
      `region/small-business-share-${id}-by-industry`,
    ];
    if (!ids.every((each) => published.has(each))) return [];
    const columns = ids.map((each) => datasetOf(each, "timeSeries"));
    const [source] = columns;
    if (source === undefined) return [];
    const period = source.periods.at(-1) ?? "";
    const change = id === "city" && published.has(CHANGE) ? dataset(CHANGE) : null;
    const growth = change?.shape === "breakdown" && change.periods.includes(period) ? change : null;
    const rows = source.series.filter((one) => classes.includes(one.id));
    if (rows.length === 0) return [];
    return [
      {
        source,
        basis: growth?.basis ?? null,
        table: {
          caption: `${label}、${periodName(period)}`,
          corner: "業種",
          columns: ["総数", "小規模", "割合", ...(growth === null ? [] : ["増減"])],
          rows: rows.map((row) => ({
            label: row.label,
            cells: [
              ...columns.map((column) => cellOf(column, period, row.id, minus)),
              ...(growth === null ? [] : [cellOf(growth, period, row.id, minus)]),
            ],
          })),
        },
      },
    ];
  });
}

const CHANGE = "region/establishment-change-city-by-industry";

/** The value of a class; of the growth its first measure (small businesses). */
function cellOf(from: TimeSeries | Breakdown, period: string, id: string, minus: Minus): TableCell {
  const cell =
    from.shape === "timeSeries"
      ? from.observations.find((one) => one.period === period && one.series === id)
      : from.observations.find(
          (one) => one.period === period && one.category === id && one.measure === from.measures[0]?.id,
        );
  return printCell(cell ?? { value: null, status: "missing" }, { decimals: from.decimals, minus });
}
