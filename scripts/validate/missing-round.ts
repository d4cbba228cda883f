import { quarterId } from "../../src/datasets/period.ts";
import type { Finding } from "../model.ts";
import type { DiFacts } from "./facts.ts";

/** A quarter without a round between two rounds: its numbers will be gaps, and the changes after it too. */
export function missingRound({ rounds }: DiFacts): readonly Finding[] {
  return rounds.flatMap((round, index) => {
    const before = rounds[index - 1];
    return before !== undefined && before.quarter < round.quarter - 1
      ? [
          {
            code: "W-PERIOD-06",
            file: round.file,
            problem: `${quarterId(before.quarter)}の次が${quarterId(round.quarter)}で、間の調査期がありません。`,
            remedy: "間の期は欠けたまま（グラフは途切れます）表示します。フォルダーがあるはずなら戻してください。",
          } as const,
        ]
      : [];
  });
}
