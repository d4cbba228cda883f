import type { Breach } from "./breach.ts";

/** A breach with its place in the published files. */
export interface PlacedBreach extends Breach {
  readonly dataset: string;
  readonly period: string;
}

/** What was attacked and what came of it; no confidential number. `errors`: attacks that could not be finished, which count as failures. */
export interface AuditResult {
  readonly passed: boolean;
  readonly checks: readonly { readonly dataset: string; readonly periods: readonly string[] }[];
  readonly breaches: readonly PlacedBreach[];
  readonly errors: readonly { readonly dataset: string; readonly period: string; readonly what: string }[];
}

/** One attack, not yet made: on what, and for which period. */
export interface Attack {
  readonly dataset: string;
  readonly period: string;
  readonly attack: () => readonly Breach[];
}

/** Makes the attacks; one that throws is an error, which is no pass. */
export function carryOut(attacks: readonly Attack[]): AuditResult {
  const breaches: PlacedBreach[] = [];
  const errors: { dataset: string; period: string; what: string }[] = [];
  const periods = new Map<string, Set<string>>();
  for (const { dataset, period, attack } of attacks) {
    periods.set(dataset, (periods.get(dataset) ?? new Set()).add(period));
    try {
      breaches.push(...attack().map((breach) => ({ dataset, period, ...breach })));
    } catch (error) {
      errors.push({ dataset, period, what: error instanceof Error ? error.message : String(error) });
    }
  }
  const checks = [...periods].map(([dataset, list]) => ({ dataset, periods: [...list] }));
  return { passed: breaches.length === 0 && errors.length === 0, checks, breaches, errors };
}
