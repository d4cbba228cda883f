import type { Breakdown, TimeSeries } from "../../datasets/contract.ts";
import { catalogue, dataset, datasetOf } from "../../datasets/store.ts";
import { type Minus, printCell } from "../../format/number.ts";
import { periodName } from "../../format/period.ts";
import type { TableCell, TableModel } from "../tables/table-model.ts";

/** One area and year: establishments, small businesses and their share. */
export interface IndustryTable {
  readonly table: TableModel;
  readonly datasets: readonly (TimeSeries | Breakdown)[];
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
    const period = columns[0]?.periods.at(-1) ?? "";
    const change = id === "city" && published.has(CHANGE) ? dataset(CHANGE) : null;
    const growth = change?.shape === "breakdown" && change.periods.includes(period) ? change : null;
    const rows = (columns[0]?.series ?? []).filter((one) => classes.includes(one.id));
    if (rows.length === 0) return [];
    return [
      {
        datasets: growth === null ? columns : [...columns, growth],
        table: {
          caption: `${label}、${periodName(period)}`,
          corner: "業種（経済センサス）",
          columns: [
            "事業所総数（件）",
            "小規模事業者数（件）",
            "小規模事業者の割合（%）",
            ...(growth === null
              ? []
              : [`小規模事業者数の増減率（${growth.basis?.replace("と比べた増減", "から")}、%）`]),
          ],
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
