import { type Move, movesOf } from "./bounds.ts";
import type { Observer, Requirement } from "./requirements.ts";

/** Relations as factors by cell index, for the solver. */
export type Factors = readonly (readonly number[])[];

/** A requirement that is not met, and the cells of which at least one more must be withheld to meet it. */
export interface Weakness {
  readonly remedies: readonly number[];
}

/**
 * The first requirement that a pattern does not meet, null if it meets all. `unknown` = cells that nobody can read.
 * `remedies` comes from the prices of the linear programme: withholding only other cells leaves the bound where it is.
 */
export function findWeakness(
  factors: Factors,
  unknown: readonly boolean[],
  observers: readonly Observer[],
  removable: readonly boolean[],
): Weakness | null {
  for (const observer of observers) {
    // Who stands in no hidden cell knows what an outsider knows.
    if (observer.standsIn?.some((cell) => unknown[cell] === true) === false) continue;
    const moves = movesOf({ relations: factors, unknown, room: observer.room });
    for (const requirement of observer.requirements) {
      const missing = unmet(requirement, moves, unknown);
      if (missing === null) continue;
      const isRemedy = (cell: number) =>
        missing.fractional || missing.tooShort.some((move) => helps(move, cell, observer.room[cell] ?? 0));
      return {
        remedies: unknown.flatMap((isHidden, cell) =>
          !isHidden && removable[cell] === true && isRemedy(cell) ? [cell] : [],
        ),
      };
    }
  }
  return null;
}

/** What keeps the requirement from being met: the moves that fall short, or fractions where only whole units count. Null if it is met. */
function unmet(
  requirement: Requirement,
  moves: (combination: readonly number[]) => Move,
  unknown: readonly boolean[],
): { readonly tooShort: readonly Move[]; readonly fractional: boolean } | null {
  const combination = unknown.map((_, cell) => requirement.combination.get(cell) ?? 0);
  const tooShort: Move[] = [];
  let fractional = false;
  for (const { side, sign } of DIRECTIONS) {
    if (requirement[side] === 0) continue;
    const move = moves(combination.map((factor) => sign * factor));
    const isFar = move.distance >= requirement[side] * (1 - 1e-12) - 1e-9;
    const isProof = isFar && (!requirement.whole || move.distance === Infinity || isWhole(move));
    if (isProof && requirement.either) return null;
    if (!isFar) tooShort.push(move);
    else if (!isProof) fractional = true;
  }
  return fractional || tooShort.length > 0 ? { tooShort, fractional } : null;
}

const DIRECTIONS = [
  { side: "up", sign: 1 },
  { side: "down", sign: -1 },
] as const;

function isWhole(move: Move): boolean {
  return move.deviations.every((value) => Math.abs(value - Math.round(value)) < 1e-6);
}

/** A known cell helps if the combination gains when the cell grows, or when it loses and has something to lose. */
function helps(move: Move, cell: number, room: number): boolean {
  const gain = move.gains[cell] ?? 0;
  return gain > 0 || (gain < 0 && room > 0);
}
