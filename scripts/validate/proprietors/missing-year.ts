import type { Finding } from "../../model.ts";
import type { SettlementFacts } from "./settlement-facts.ts";

/** A year without settlements between two years: no growth can be told across the gap. */
export function missingYear({ settlements }: SettlementFacts): readonly Finding[] {
  return settlements.flatMap(({ year, file }, index): Finding[] => {
    const before = settlements[index - 1];
    return before !== undefined && before.year < year - 1
      ? [
          {
            code: "W-PERIOD-31",
            file,
            problem: `${before.year}年分の次が${year}年分で、間の年がありません。`,
            remedy: "間をまたぐ増減は計算しません。フォルダーがあるはずなら戻してください。",
          },
        ]
      : [];
  });
}
