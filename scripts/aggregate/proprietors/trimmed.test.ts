import { expect, test } from "vitest";
import { trimmed } from "./trimmed.ts";

const people = (count: number) =>
  new Map(Array.from({ length: count }, (_, index) => [`P${index}`, (index * 7) % count]));
const cases = [
  { persons: 9, out: 9 },
  { persons: 10, out: 8 },
  { persons: 19, out: 17 },
  { persons: 20, out: 16 },
];

test.each(cases)("of $persons persons $out are left", ({ persons, out }) =>
  expect(trimmed(people(persons)).size).toBe(out));

test("the smallest and the largest go", () => {
  expect([...trimmed(people(10)).values()].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});
