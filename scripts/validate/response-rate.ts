import type { Finding } from "../model.ts";
import type { DiFacts } from "./facts.ts";

const LEAST_PERCENT = 50;

/** A round that fewer than half of the firms asked have answered waits for approval. Source: inputs.md §4. */
export function responseRate({ rounds, askedIn }: DiFacts): readonly Finding[] {
  return rounds.flatMap((round) => {
    const asked = askedIn(round.quarter).length;
    const answered = round.respondents.length;
    return answered * 100 < asked * LEAST_PERCENT
      ? [
          {
            code: "R-RATE-01",
            file: round.file,
            problem: `回答が${asked}社中${answered}社で、回収率が${LEAST_PERCENT}％に届きません。`,
            remedy: "入力の途中ではないか確かめてください。",
          } as const,
        ]
      : [];
  });
}
