import type { Breakdown } from "../../datasets/contract.ts";
import type { PeriodId } from "../../datasets/period.ts";
import { type Minus, printCell } from "../../format/number.ts";
import { periodShort } from "../../format/period.ts";
import type { TableCell, TableModel } from "./table-model.ts";

/** One measure over periods, the newest first: a column per category that was given, n last. For answer shares and investment. */
export function shareTable(dataset: Breakdown, periods: readonly PeriodId[], minus: Minus): TableModel {
  const read = reader(dataset, minus);
  const measure = dataset.measures[0]?.id ?? "";
  const categories = dataset.categories.filter(({ id }) => isGiven(dataset, id, measure, periods));
  return {
    caption: `${dataset.title}（単位：${dataset.unit}）`,
    corner: "期",
    columns: [...categories.map(({ label }) => label), "回答（社）"],
    rows: periods.toReversed().map((period) => {
      const cells = categories.map(({ id }) => read(period, id, measure));
      const n = cells.find((cell) => cell.n !== undefined)?.n;
      return { label: periodShort(period), cells: [...cells.map(withoutN), plain(n === undefined ? "－" : String(n))] };
    }),
  };
}

/** Does the category have a value, published or withheld, in one of the periods? 「その他」 has none where no answer was merged into it. */
function isGiven({ observations }: Breakdown, id: string, measure: string, periods: readonly PeriodId[]): boolean {
  return observations.some(
    (cell) =>
      cell.category === id &&
      cell.measure === measure &&
      periods.includes(cell.period) &&
      (cell.value !== null || cell.status === "suppressed"),
  );
}

/** One period: a row per category, a column per measure with its unit. For responses, kinds of investment, supplementary questions. */
export function categoryTable(dataset: Breakdown, period: PeriodId, minus: Minus, corner: string): TableModel {
  const read = reader(dataset, minus);
  return {
    caption: dataset.title,
    corner,
    columns: dataset.measures.map(({ label, unit }) => `${label}（${unit ?? dataset.unit}）`),
    rows: dataset.categories.map(({ id, label }) => ({
      label,
      cells: dataset.measures.map((measure) => withoutN(read(period, id, measure.id))),
    })),
  };
}

function reader(dataset: Breakdown, minus: Minus): (period: PeriodId, category: string, measure: string) => TableCell {
  const cells = new Map(dataset.observations.map((cell) => [`${cell.period} ${cell.category} ${cell.measure}`, cell]));
  const decimals = new Map(dataset.measures.map((measure) => [measure.id, measure.decimals ?? dataset.decimals]));
  return (period, category, measure) => {
    const cell = cells.get(`${period} ${category} ${measure}`) ?? {
      value: null,
      status: "missing" as const,
      n: undefined,
    };
    return { ...printCell(cell, { decimals: decimals.get(measure) ?? dataset.decimals, minus }), n: cell.n };
  };
}

function withoutN({ visible, spoken }: TableCell): TableCell {
  return { visible, spoken };
}

function plain(text: string): TableCell {
  return { visible: text, spoken: text };
}
