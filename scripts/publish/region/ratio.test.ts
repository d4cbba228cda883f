import { expect, test } from "vitest";
import { ratio } from "./ratio.ts";

const cases = [
  { name: "a third", above: 1n, below: 3n, decimals: 1, out: 0.3 },
  { name: "a tie goes away from zero", above: 5n, below: 100n, decimals: 1, out: 0.1 },
  { name: "a negative tie goes away from zero", above: -5n, below: 100n, decimals: 1, out: -0.1 },
  { name: "a tie that binary fractions miss (1.005)", above: 1005n, below: 1000n, decimals: 2, out: 1.01 },
  { name: "nothing is never negative", above: 0n, below: -3n, decimals: 1, out: 0 },
  { name: "less than half a unit below zero is zero, not −0", above: -1n, below: 1000n, decimals: 1, out: 0 },
  { name: "two negatives", above: -3n, below: -2n, decimals: 0, out: 2 },
  { name: "of nothing", above: 1n, below: 0n, decimals: 1, out: null },
  { name: "beyond the exact integers of a double", above: 90071992547409931n, below: 10n ** 16n, decimals: 1, out: 9 },
];

test.each(cases)("$name", ({ above, below, decimals, out }) => expect(ratio(above, below, decimals)).toBe(out));
