import { quarterId } from "../../src/datasets/period.ts";
import type { Finding, Respondent } from "../model.ts";
import type { DiFacts } from "./facts.ts";

const LEAST_FIRMS = 5;

/** Every firm gives the answers of the quarter before: most likely last quarter's file under a new name. Source: inputs.md §4. */
export function identicalToLast({ rounds, codebook }: DiFacts): readonly Finding[] {
  return rounds.flatMap((round) => {
    const before = rounds.find((other) => other.quarter === round.quarter - 1);
    if (before === undefined) return [];
    const earlier = new Map(before.respondents.map((respondent) => [respondent.firm, fingerprint(respondent)]));
    const shared = round.respondents.filter((respondent) => earlier.has(respondent.firm));
    const same = shared.every((respondent) => earlier.get(respondent.firm) === fingerprint(respondent));
    return shared.length >= LEAST_FIRMS && same
      ? [
          {
            code: "R-SAME-01",
            file: round.file,
            problem: `${shared.length}社すべての回答が${quarterId(before.quarter)}とまったく同じです。`,
            remedy: "前の期のファイルを置いていないか確かめてください。",
          } as const,
        ]
      : [];
  });

  function fingerprint(respondent: Respondent): string {
    return codebook.items.map((item) => String(respondent.answers.get(item.id))).join("|");
  }
}
