import type { Finding } from "../../model.ts";
import { bookIdentity } from "./book-identity.ts";
import { incomeAboveSales } from "./income-above-sales.ts";
import { industryChanged } from "./industry-changed.ts";
import { jumps } from "./jumps.ts";
import { missingYear } from "./missing-year.ts";
import { partYears } from "./part-years.ts";
import { sameBooks } from "./same-books.ts";
import type { SettlementFacts } from "./settlement-facts.ts";
import { swappedColumns } from "./swapped-columns.ts";

/** The rules on item ②, one per file; none repeats an amount. A new rule is a file and a line here. Source: inputs.md §4, issue 4. */
const RULES: readonly ((facts: SettlementFacts) => readonly Finding[])[] = [
  bookIdentity,
  swappedColumns,
  incomeAboveSales,
  jumps,
  sameBooks,
  industryChanged,
  partYears,
  missingYear,
];

export function validateProprietors(facts: SettlementFacts): readonly Finding[] {
  return RULES.flatMap((rule) => rule(facts));
}
