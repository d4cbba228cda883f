import type { Finding } from "../../model.ts";
import type { SettlementFacts } from "./settlement-facts.ts";

/** A price index that stops before the newest year: the line without price changes would end there, and nobody would know why. */
export function missingPrices({ prices, settlements }: SettlementFacts): readonly Finding[] {
  if (prices === null) return [];
  const absent = settlements.map(({ year }) => year).filter((year) => !prices.byYear.has(year));
  return absent.length === 0
    ? []
    : [
        {
          code: "W-PERIOD-32",
          file: prices.file,
          problem: `物価指数に${absent.join("・")}年がありません。`,
          remedy: "その年は、物価の動きを除いた値を出しません。指数がわかるなら行を加えてください。",
        },
      ];
}
