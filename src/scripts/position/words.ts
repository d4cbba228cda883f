import type { AmountReading } from "./amount.ts";
import { type Position, positionOf, type Quartiles } from "./band.ts";
import { comparedMargin, marginTenths } from "./margin.ts";
import { printManYen, printPercent } from "./print.ts";

/** A trade as the page's table prints it: quartiles in 万円, median margin in %; null where withheld. */
export interface Trade {
  readonly label: string;
  readonly sales: Quartiles;
  readonly income: Quartiles;
  readonly margin: number | null;
}

/** Own figures in whole yen; `minus` = the page's sign. */
export interface OwnFigures {
  readonly sales: number;
  readonly income: number;
  readonly minus: string;
}

/** Where the owner stands, a sentence each. Nothing but the owner's figures and published values goes in. */
export function resultSentences(trade: Trade, { sales, income, minus }: OwnFigures): readonly string[] {
  return [
    place(trade, "売上", sales, trade.sales, minus),
    place(trade, "所得", income, trade.income, minus),
    margin(trade, marginTenths(sales, income), minus),
    ...(isOddScale(sales)
      ? [`売上を1年で${printManYen(sales, minus)}として比べました。単位（円・万円）を確かめてください。`]
      : []),
    ...(income > sales ? ["所得が売上より大きくなっています。単位と、入れた欄を確かめてください。"] : []),
  ];
}

/** What is wrong with a typed amount, and what to do; null where nothing is. */
export function amountProblem(reading: AmountReading, what: "売上" | "所得"): string | null {
  if (reading.kind === "blank") return `${what}を入れてください。`;
  if (reading.kind === "invalid") return reasons[reading.reason];
  return what === "売上" && reading.yen < 0 ? "売上は0以上の金額を入れてください。" : null;
}

/** Yearly sales under 100,000 yen or from a billion yen on: most likely the other unit was meant. */
function isOddScale(sales: number): boolean {
  return (sales > 0 && sales < 100_000) || sales >= 1_000_000_000;
}

const reasons = {
  "not-a-number":
    "金額として読めません。7,800,000 や 780万円 のように、数字を続けて入れてください。カンマは3桁ごとです。",
  "below-one-yen": "1円より小さい端数は入れられません。円の単位までにしてください。",
  "too-large": "桁が多すぎます。単位（円・万円）を確かめてください。",
} as const;

const bands: Record<Position["band"], string> = {
  lowest: "低いほうの4分の1に入ります",
  "lower-middle": "真ん中より下で、中央の半分に入ります",
  "upper-middle": "真ん中より上で、中央の半分に入ります",
  highest: "高いほうの4分の1に入ります",
  below: "真ん中より下です",
  above: "真ん中より上です",
};

const borders = {
  lower: "低いほうの4分の1との境とほぼ同じです",
  median: "ほぼ真ん中です",
  upper: "高いほうの4分の1との境とほぼ同じです",
} as const;

function place({ label }: Trade, what: string, yen: number, quartiles: Quartiles, minus: string): string {
  const position = positionOf(yen, quartiles);
  const own = `${what}${printManYen(yen, minus)}は、`;
  if (position === null) return `${own}${label}の値の公表を控えているため、比べられません。`;
  const where = position.at === null ? bands[position.band] : borders[position.at];
  return `${own}${label}の中で${where}（${label}の${published(quartiles, minus)}）。`;
}

function published({ lower, median, upper }: Quartiles, minus: string): string {
  const text = (value: number | null) => printManYen((value ?? 0) * 10_000, minus);
  const middle = `中央値${text(median)}`;
  return lower === null || upper === null ? middle : `${middle}、中央の半分は${text(lower)}から${text(upper)}まで`;
}

function margin({ label, margin: trade }: Trade, own: number | null, minus: string): string {
  if (own === null) return "売上が0円なので、所得率（所得÷売上）は計算できません。";
  const start = `所得率（所得÷売上）は${printPercent(own, minus)}`;
  if (trade === null) return `${start}です。${label}の所得率は公表を控えているため、比べられません。`;
  const other = `${label}の中央値${printPercent(Math.round(trade * 10), minus)}`;
  return {
    above: `${start}で、${other}より高い値です。`,
    same: `${start}で、${other}と同じです。`,
    below: `${start}で、${other}より低い値です。`,
  }[comparedMargin(own, trade)];
}
