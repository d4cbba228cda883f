import type { Breach } from "./breach.ts";
import type { PrintedNumber, PublishedSettlements } from "./published-settlements.ts";
import { groupsOf, type SettlementTruth } from "./settlement-truth.ts";

/** What two vintages tell of persons who came late: the breaches that staff can mend themselves. Source: disclosure.md §2, late answers. */

/** A mean that changes by few settlements. */
export const LATE_SETTLEMENTS = "the difference to the last vintage tells late settlements";
/** Counts, shares or a DI that change by few persons, or by persons who, but for one, all say the same. */
export const LATE_ANSWERS = "the difference to the last vintage tells late answers";

/** A mean that changes together with its number of persons gives the sum of the newcomers: they must be as many as any sum needs. */
export function attackLateSettlements(
  files: PublishedSettlements,
  before: PublishedSettlements | null,
  truth: SettlementTruth,
  year: number,
  dataset: string,
): readonly Breach[] {
  return groupsOf(truth).flatMap((group) => {
    const [now, then] = [files, before].map((vintage) => vintage?.at(dataset, year, group, "mean") ?? null);
    const more = Math.abs(newcomers(now, then));
    return more > 0 && more < truth.promise.minimumOwners ? [breach(group, LATE_SETTLEMENTS)] : [];
  });
}

/**
 * DI and shares with their n give whole counts, so that two vintages give those of the newcomers: they must be as many as late answers need, and none of
 * them may know the answers of all the others. Fewer persons than before are a correction, which is told at once.
 */
export function attackLateAnswers(
  files: PublishedSettlements,
  before: PublishedSettlements | null,
  truth: SettlementTruth,
  year: number,
  dataset: string,
): readonly Breach[] {
  // One of three who is bad takes two off a DI; who chose something else takes one off a count.
  const own = dataset.endsWith("-balance-by-industry") ? 2 : 1;
  return files.all(dataset, year).flatMap((now) => {
    const then = before?.at(dataset, year, ...now.place) ?? null;
    const more = newcomers(now, then);
    const tells = more < truth.promise.minimumNew || Math.abs(countOf(now) - countOf(then)) >= more - own;
    return more > 0 && tells ? [breach(now.place.join(" "), LATE_ANSWERS)] : [];
  });
}

/** How many persons a number stands on more than before; 0 where either has no n. */
function newcomers(now: PrintedNumber | null | undefined, then: PrintedNumber | null | undefined): number {
  return now?.n == null || then?.n == null ? 0 : now.n - then.n;
}

/** The whole count behind a share, or of good less bad answers behind a DI. */
function countOf(number: PrintedNumber | null): number {
  return number?.n == null ? 0 : Math.round((number.value * number.n) / 100);
}

function breach(about: string, what: string): Breach {
  return { by: "outsider", about, what };
}
