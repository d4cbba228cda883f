import { expect, test } from "vitest";
import { growthBand } from "./growth-band.ts";

const BREAKS = [-30, -10, -5, 5, 10, 30];
const cases = [
  { name: "below −30 %", now: 6999, before: 10_000, out: 0 },
  { name: "exactly −30 %", now: 7000, before: 10_000, out: 1 },
  { name: "exactly −10 %", now: 9000, before: 10_000, out: 2 },
  { name: "exactly −5 % is the same", now: 9500, before: 10_000, out: 3 },
  { name: "no change", now: 10_000, before: 10_000, out: 3 },
  { name: "exactly +5 % is the same", now: 10_500, before: 10_000, out: 3 },
  { name: "just above +5 %", now: 10_501, before: 10_000, out: 4 },
  { name: "exactly +10 %", now: 11_000, before: 10_000, out: 4 },
  { name: "exactly +30 %", now: 13_000, before: 10_000, out: 5 },
  { name: "above +30 %", now: 13_001, before: 10_000, out: 6 },
  { name: "a loss after a profit", now: -5, before: 10_000, out: 0 },
];

test.each(cases)("$name", ({ now, before, out }) => expect(growthBand(now, before, BREAKS)).toBe(out));

test("a base of zero has no rate", () => expect(() => growthBand(1, 0, BREAKS)).toThrow("base must be positive: 0"));
