import { type TimeSeries, TOTAL_ID } from "../../../src/datasets/contract.ts";
import { type Amounts, amountsOf } from "./amounts.ts";
import { derivedSeries } from "./derived-series.ts";
import type { Find } from "./find.ts";
import { ratio } from "./ratio.ts";

const RANKS = [1, 3, 5] as const;

/** A table whose total lies in few or many hands; `left` = classes that are sums, details or mixtures and have no rank. */
const TABLES = [
  {
    base: "city-gdp-by-activity",
    name: "city-gdp-concentration-by-rank",
    title: "市内総生産（名目）に占める上位の経済活動の割合",
    description: "市内総生産（名目）のうち、額の大きい1つ、3つ、5つの経済活動が占める割合です。",
    of: "経済活動",
    left: [
      "agriculture",
      "forestry",
      "fishing",
      "subtotal",
      "import-taxes",
      "investment-consumption-tax",
      "primary",
      "secondary",
      "tertiary",
      "other-services",
    ],
  },
  {
    base: "landings-value-by-species",
    name: "landings-concentration-by-rank",
    title: "漁獲高（金額）に占める上位の魚種の割合",
    description: "1年間の漁獲の金額のうち、額の大きい1つ、3つ、5つの魚種が占める割合です。",
    of: "魚種",
    left: ["other"],
  },
] as const;

/** Concentration: the share (%) of the largest one, three and five classes in the total of each year. Source: issue 5 item 5. */
export function concentrationDatasets(find: Find): TimeSeries[] {
  return TABLES.flatMap((table) => {
    const base = find(table.base);
    return base === null ? [] : [concentration(base, table)];
  });
}

function concentration(base: TimeSeries, { name, title, description, of, left }: (typeof TABLES)[number]): TimeSeries {
  const amounts = amountsOf(base);
  const without = new Set<string>([TOTAL_ID, ...left]);
  const classes = base.series.map(({ id }) => id).filter((id) => !without.has(id));
  return derivedSeries(
    {
      name,
      title,
      description,
      unit: "%",
      decimals: 1,
      formula: `額の大きい${of}の計÷合計×100`,
      wording: { up: "上昇", down: "低下" },
      periods: base.periods,
      series: RANKS.map((count) => ({ id: `top-${count}`, label: count === 1 ? "最も大きい1つ" : `上位${count}つ` })),
      notes: ["「その他」は、種類が混ざっているので、順位に入れていません。"],
      value: (period, series) => share(amounts, period, classes, Number(series.replace("top-", ""))),
      statuses: (period) => classes.map((id) => amounts.status(period, id)),
    },
    base,
  );
}

function share({ at }: Amounts, period: string, classes: readonly string[], count: number): number | null | "missing" {
  const whole = at(period, TOTAL_ID);
  const values = classes.flatMap((id) => at(period, id) ?? []);
  if (whole === null || values.length < classes.length) return "missing";
  const largest = values.toSorted((a, b) => Number(b - a)).slice(0, count);
  return ratio(100n * largest.reduce((sum, value) => sum + value, 0n), whole, 1);
}
