import { type TimeSeries, TOTAL_ID } from "../../../src/datasets/contract.ts";
import { amountsOf } from "./amounts.ts";
import { derivedSeries } from "./derived-series.ts";
import type { Find } from "./find.ts";
import { ratio } from "./ratio.ts";

const ROUNDING = "四捨五入のため、内訳を足しても100.0%にならないことがあります。";

/** A table whose classes are shown as shares of their total. */
const TABLES = [
  {
    base: "city-gdp-by-activity",
    name: "city-gdp-shares-by-activity",
    title: "経済活動別の市内総生産（名目）の構成比",
    description: "市内総生産（名目）のうち、それぞれの経済活動が占める割合です。",
    of: "合計",
  },
  {
    base: "landings-value-by-species",
    name: "landings-shares-by-species",
    title: "魚種別の漁獲高（金額）の構成比",
    description: "1年間の漁獲の金額のうち、それぞれの魚種が占める割合です。",
    of: "合計",
  },
  {
    base: "establishments-city-by-industry",
    name: "establishment-shares-city-by-industry",
    title: "業種別の事業所総数の構成比（釧路市全域）",
    description: "釧路市にある事業所のうち、それぞれの業種が占める割合です。",
    of: "全産業",
  },
] as const;

/** Structure: each class as a share (%) of its table's total, exact, rounded once to one decimal. */
export function shareDatasets(find: Find): TimeSeries[] {
  return TABLES.flatMap((table) => {
    const base = find(table.base);
    return base === null ? [] : [shares(base, table)];
  });
}

function shares(base: TimeSeries, { name, title, description, of }: (typeof TABLES)[number]): TimeSeries {
  const { at, status } = amountsOf(base);
  return derivedSeries(
    {
      name,
      title,
      description,
      unit: "%",
      decimals: 1,
      formula: `それぞれの値÷${of}×100`,
      wording: { up: "上昇", down: "低下" },
      periods: base.periods,
      series: base.series,
      notes: [ROUNDING, ...base.notes],
      value: (period, series) => {
        const [part, whole] = [at(period, series), at(period, TOTAL_ID)];
        return part === null || whole === null ? "missing" : ratio(100n * part, whole, 1);
      },
      statuses: (period, series) => [status(period, series), status(period, TOTAL_ID)],
    },
    base,
  );
}
