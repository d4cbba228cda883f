import { settings } from "../../datasets/store.ts";
import { MAN_YEN } from "../../scripts/position/band.ts";
import { printManYen } from "../../scripts/position/print.ts";
import { resultSentences } from "../../scripts/position/words.ts";
import type { PositionTrade } from "./position-trades.ts";

/**
 * An invented owner placed by the same rules as the tool, for readers without scripts: sales halfway from the median to the upper border, income halfway
 * from the lower border to the median, of the first trade whose quartiles are published and whose example is no loss. Null where there is none.
 */
export function workedExample(
  trades: readonly PositionTrade[],
): { readonly lead: string; readonly sentences: readonly string[] } | null {
  const { minus } = settings().site;
  for (const trade of trades) {
    const [sales, income] = [
      middle(trade.sales.median, trade.sales.upper),
      middle(trade.income.lower, trade.income.median),
    ];
    if (sales === null || income === null || income < 0) continue;
    return {
      lead: `${trade.label}で、売上が${printManYen(sales, minus)}、所得が${printManYen(income, minus)}だった場合（架空の例です）。`,
      sentences: resultSentences(trade, { sales, income, minus }),
    };
  }
  return null;
}

function middle(low: number | null, high: number | null): number | null {
  return low === null || high === null ? null : Math.round((low + high) / 2) * MAN_YEN;
}
