import type { Finding } from "../model.ts";
import { emptyItem } from "./empty-item.ts";
import type { DiFacts } from "./facts.ts";
import { identicalToLast } from "./identical-to-last.ts";
import { missingRound } from "./missing-round.ts";
import { responseRate } from "./response-rate.ts";

/** The rules on the DI survey, one per file (architecture.md §5: a new rule is a file and a line here). */
const RULES: readonly ((facts: DiFacts) => readonly Finding[])[] = [
  responseRate,
  identicalToLast,
  emptyItem,
  missingRound,
];

export function validateDiSurvey(facts: DiFacts): readonly Finding[] {
  return RULES.flatMap((rule) => rule(facts));
}
