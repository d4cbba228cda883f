import type { Finding } from "../../model.ts";
import { alikeFindings } from "../../text/alike-findings.ts";
import { bookIdentity } from "./book-identity.ts";
import { incomeAboveSales } from "./income-above-sales.ts";
import { industryChanged } from "./industry-changed.ts";
import { jumps } from "./jumps.ts";
import { lostZeros } from "./lost-zeros.ts";
import { missingPrices } from "./missing-prices.ts";
import { missingYear } from "./missing-year.ts";
import { monthsInBusiness } from "./months-in-business.ts";
import { partYears } from "./part-years.ts";
import { sameAsLastYear } from "./same-as-last-year.ts";
import { sameBooks } from "./same-books.ts";
import { sentimentWithoutBooks } from "./sentiment-without-books.ts";
import type { SettlementFacts } from "./settlement-facts.ts";
import { subsidiesAboveSales } from "./subsidies-above-sales.ts";
import { swappedColumns } from "./swapped-columns.ts";

/** The rules on item ②, one per file; none repeats an amount. A new rule is a file and a line here. Source: inputs.md §4, issue 4. */
const RULES: readonly ((facts: SettlementFacts) => readonly Finding[])[] = [
  bookIdentity,
  swappedColumns,
  incomeAboveSales,
  subsidiesAboveSales,
  jumps,
  sameBooks,
  sameAsLastYear,
  lostZeros,
  sentimentWithoutBooks,
  industryChanged,
  partYears,
  monthsInBusiness,
  missingYear,
  missingPrices,
];

export function validateProprietors(facts: SettlementFacts): readonly Finding[] {
  const rows = new Map([
    ...facts.settlements.map(({ file, size }) => [file, size] as const),
    ...facts.sentiments.map(({ file, answers }) => [file, answers.length] as const),
  ]);
  const byFile = Map.groupBy(
    RULES.flatMap((rule) => rule(facts)),
    ({ file }) => file,
  );
  return [...byFile].flatMap(([file, findings]) => alikeFindings(findings, rows.get(file) ?? findings.length * 2));
}
