import { matchedRows } from "../aggregate/proprietors/panel.ts";
import { fullYearRows, rowsByIndustry } from "../aggregate/proprietors/persons.ts";
import type { Configuration } from "./configuration.ts";
import type { Proprietors } from "./proprietors.ts";

/** What staff want to know of the newest year of settlements before it is published: how many persons, and which trades lack some. */
export interface YearPreparation {
  readonly year: number;
  /** Persons with a settlement; those with twelve months; those with twelve months in the year before too (null: no such year). */
  readonly persons: number;
  readonly fullYear: number;
  readonly matched: number | null;
  /** Persons who answered the sentiment survey; null where there was none. */
  readonly answered: number | null;
  readonly industries: readonly IndustryPersons[];
}

interface IndustryPersons {
  readonly label: string;
  /** Persons with twelve months, and how many more it takes for a median and for quartiles; 0 = enough. */
  readonly fullYear: number;
  readonly lackingMedian: number;
  readonly lackingQuartiles: number;
}

/** null where there is no year. Source: disclosure.md §2, staff.md step 2. */
export function describeYear(inputs: Proprietors, { classification, policy }: Configuration): YearPreparation | null {
  const latest = inputs === "absent" ? undefined : inputs.years.at(-1);
  if (inputs === "absent" || latest === undefined) return null;
  const { settlements, sentiment } = latest;
  const before = inputs.years.find((year) => year.settlements.year === settlements.year - 1);
  const full = fullYearRows(settlements);
  const codes = classification.industries.map(({ code }) => code);
  const rows = rowsByIndustry(settlements, full, codes, classification.total.code);
  return {
    year: settlements.year,
    persons: settlements.size,
    fullYear: full.length,
    matched: before === undefined ? null : matchedRows(settlements, before.settlements).length,
    answered: sentiment?.answers.length ?? null,
    industries: classification.industries.map(({ code, label }) => {
      const fullYear = rows.get(code)?.length ?? 0;
      return {
        label,
        fullYear,
        lackingMedian: Math.max(0, policy.money.medianOwners - fullYear),
        lackingQuartiles: Math.max(0, policy.money.quartileOwners - fullYear),
      };
    }),
  };
}
