import type { Finding } from "../model.ts";
import type { DiFacts } from "./facts.ts";

/** An item, asked by then, that nobody answered while the others were answered: most likely a column that was lost on the way. */
export function emptyItem({ rounds, codebook }: DiFacts): readonly Finding[] {
  return rounds.flatMap((round) =>
    codebook.items
      .filter(({ since }) => since === undefined || since <= round.quarter)
      .filter((item) => round.respondents.every((respondent) => respondent.answers.get(item.id) === "blank"))
      .map(
        (item) =>
          ({
            code: "R-BLANK-01",
            file: round.file,
            header: item.header,
            problem: `回答した${round.respondents.length}社すべてで「${item.header}」が空欄です。`,
            remedy: "列を消したり、ずらしたりしていないか確かめてください。",
          }) as const,
      ),
  );
}
