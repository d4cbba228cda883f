import type { QuarterId } from "../../src/datasets/period.ts";

/** The answers of one industry to one item that the sample holds on purpose; the rest of the group gives 不変 (適正). */
export interface SpecialCase {
  readonly quarter: QuarterId;
  readonly industry: string;
  readonly item: string;
  readonly what: "all-down" | "all-up-but-one" | "all-unchanged";
}

/**
 * Rare on purpose, as each costs the readers two cells: one industry of one mind, two with a single dissenter (design/disclosure.md §4),
 * and one where everybody says 不変, which a DI of 0.0 does not give away. Everywhere else at least two firms stand apart.
 */
export const specialCases: readonly SpecialCase[] = [
  { quarter: "2025-Q3", industry: "construction", item: "staffing", what: "all-down" },
  { quarter: "2022-Q3", industry: "manufacturing", item: "purchasePrice", what: "all-up-but-one" },
  { quarter: "2022-Q4", industry: "retail", item: "purchasePrice", what: "all-up-but-one" },
  { quarter: "2024-Q3", industry: "wholesale", item: "cashPosition", what: "all-unchanged" },
];
