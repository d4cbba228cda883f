import type { Breakdown } from "../../datasets/contract.ts";
import { type PeriodId, quartersBefore } from "../../datasets/period.ts";
import { printedDifference } from "../decimal.ts";
import { type Minus, printChange, printNumber } from "../number.ts";
import { type Sentence, sentence } from "./sentence.ts";

/**
 * 「最も多かったのは「転嫁できたのは半分未満」（31.4%）で、「半分以上は転嫁できた」（25.7%）が続きます。」 Of the first measure, without その他;
 * equal shares stand together. Empty where nothing above zero is published, or something is withheld, which might be more.
 */
export function largestSentence(breakdown: Breakdown, period: PeriodId, minus: Minus): Sentence {
  const style = { decimals: breakdown.decimals, minus, unit: breakdown.unit };
  const cells = breakdown.categories
    .filter(({ id }) => id !== "other")
    .map(({ id, label }) => ({ label, cell: cellOf(breakdown, period, id) }));
  if (cells.some(({ cell }) => cell?.status === "suppressed")) return [];
  const values = [...new Set(cells.flatMap(({ cell }) => (cell?.value ? [cell.value] : [])))].sort((a, b) => b - a);
  const named = (value: number | undefined): Sentence =>
    value === undefined
      ? []
      : sentence`${cells
          .filter(({ cell }) => cell?.value === value)
          .map(({ label }) => `「${label}」`)
          .join("")}（${printNumber(value, style)}）`;
  const [most, next] = [named(values[0]), named(values[1])];
  if (most.length === 0) return [];
  return sentence`最も多かったのは${most}で${next.length > 0 ? sentence`、${next}が続きます。` : "した。"}`;
}

/** 「「実施した」は42.9%で、前期（29.7%）と比べて+13.2ポイントでした。」 Of the first category; without the change where the quarter before is not published, empty where the quarter is not. */
export function firstShareSentence(breakdown: Breakdown, period: PeriodId, minus: Minus): Sentence {
  const [first] = breakdown.categories;
  const now = cellOf(breakdown, period, first?.id)?.value ?? null;
  if (first === undefined || now === null) return [];
  const style = { decimals: breakdown.decimals, minus };
  const percent = { ...style, unit: breakdown.unit };
  const before = cellOf(breakdown, quartersBefore(period, 1), first.id)?.value ?? null;
  const change = printedDifference(now, before, breakdown.decimals);
  return change === null
    ? sentence`「${first.label}」は${printNumber(now, percent)}でした。`
    : sentence`「${first.label}」は${printNumber(now, percent)}で、前期（${printNumber(before, percent)}）と比べて${printChange(change, style)}ポイントでした。`;
}

function cellOf({ measures, observations }: Breakdown, period: PeriodId | null, category: string | undefined) {
  return observations.find(
    (cell) => cell.period === period && cell.category === category && cell.measure === measures[0]?.id,
  );
}
