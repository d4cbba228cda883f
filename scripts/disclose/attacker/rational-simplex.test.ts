import { expect, test } from "vitest";
import { exactMaximiser } from "./rational-simplex.ts";

const big = (numbers: readonly number[]) => numbers.map(BigInt);

/** "10/3" in lowest terms; null = unbounded. */
function most(equations: readonly (readonly number[])[], right: readonly number[], combination: readonly number[]) {
  const found = exactMaximiser(equations.map(big), big(right))(big(combination));
  if (found === null) return null;
  const { numerator, denominator } = found;
  expect(denominator).toBeGreaterThan(0n);
  let [a, b] = [numerator < 0n ? -numerator : numerator, denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === denominator ? String(numerator / a) : `${numerator / a}/${denominator / a}`;
}

const plain = {
  equations: [
    [1, 1, 0],
    [1, 0, 1],
  ],
  right: [10, 4],
};

const cases: readonly {
  name: string;
  equations: readonly (readonly number[])[];
  right: readonly number[];
  combination: readonly number[];
  most: string | null;
}[] = [
  { name: "largest: the tighter equation counts", ...plain, combination: [1, 0, 0], most: "4" },
  { name: "least of what cannot be nothing", ...plain, combination: [0, -1, 0], most: "-6" },
  { name: "largest of another", ...plain, combination: [0, 1, 0], most: "10" },
  { name: "a combination", ...plain, combination: [1, 2, 3], most: "32" },
  {
    name: "the nearest limit counts, whatever the order of the unknowns",
    equations: [
      [0, 3, 1],
      [2, 1, 2],
    ],
    right: [6, 7],
    combination: [-1, -1, 0],
    most: "-1",
  },
  { name: "nothing is asked", ...plain, combination: [0, 0, 0], most: "0" },
  {
    name: "a fraction",
    equations: [
      [3, 1, 0],
      [1, 0, 2],
    ],
    right: [10, 4],
    combination: [1, 0, 0],
    most: "10/3",
  },
  {
    name: "a fraction whose least is asked",
    equations: [
      [3, 2, 0],
      [0, 5, 1],
    ],
    right: [10, 7],
    combination: [-1, 0, 0],
    most: "-12/5",
  },
  { name: "nothing bounds it", equations: [[1, -1]], right: [0], combination: [1, 0], most: null },
  { name: "not bounded above, but below", equations: [[1, -1]], right: [3], combination: [-1, 0], most: "-3" },
  { name: "no equation, something is asked", equations: [], right: [], combination: [1], most: null },
  { name: "no equation, the least is asked", equations: [], right: [], combination: [-1], most: "0" },
  {
    name: "the same equation twice, once with all signs turned",
    equations: [
      [1, 1],
      [-2, -2],
    ],
    right: [5, -10],
    combination: [1, 0],
    most: "5",
  },
  {
    name: "minus a sum is nothing: all its parts are",
    equations: [[-1, -1]],
    right: [0],
    combination: [1, 0],
    most: "0",
  },
  {
    name: "two such sums, and the others are not bounded by them",
    equations: [
      [-1, -1, 0, 0, 0],
      [0, -1, -1, 0, 0],
      [0, 0, 0, 1, 1],
    ],
    right: [0, 0, 7],
    combination: [1, 1, 1, 1, 0],
    most: "7",
  },
  {
    name: "a first unknown that is not in such a sum",
    equations: [
      [0, -1, -1],
      [1, 1, 0],
    ],
    right: [0, 8],
    combination: [1, 1, 1],
    most: "8",
  },
  {
    name: "a bounded sum of large parts, exact to the last unit",
    equations: [[2, 3, 1]],
    right: [9_007_199_254_740_991],
    combination: [1, 0, 0],
    most: "9007199254740991/2",
  },
];
for (const { name, equations, right, combination, most: expected } of cases) {
  test(`exact bounds: ${name}`, () => expect(most(equations, right, combination)).toBe(expected));
}

/** Systems in which careless choices among ties go round in circles. */
const circles = [
  {
    name: "whoever keeps the first of a tie",
    equations: [
      [1, 2, -2, 3, 0, -2],
      [-1, 3, 0, 3, -2, 1],
    ],
    combination: [0, 1, -3, 3, 1, -1],
    open: null,
    closed: "15/19",
  },
  {
    name: "whoever takes the last of a tie",
    equations: [
      [-2, 1, -3, 0, -2, 2],
      [0, -1, -1, 2, 3, -1],
    ],
    combination: [-1, -1, 2, -2, 2, 3],
    open: null,
    closed: "51/20",
  },
  {
    name: "whoever takes the highest number",
    equations: [
      [2, -2, 2, -1, -3, 3],
      [0, 2, 1, 3, 3, 0],
    ],
    combination: [-3, -2, -1, -2, 2, 1],
    open: "0",
    closed: "0",
  },
];
for (const { name, equations, combination, open, closed } of circles) {
  test(`exact bounds end where ${name} never would`, () => {
    expect(most(equations, [0, 0], combination)).toBe(open);
    // All unknowns and a rest make 1 together.
    const withSum = [...equations.map((row) => [...row, 0]), [1, 1, 1, 1, 1, 1, 1]];
    expect(most(withSum, [0, 0, 1], [...combination, 0])).toBe(closed);
  });
}

const contradictions = [
  { name: "two totals for one amount", equations: [[1], [1]], right: [1, 2] },
  {
    name: "a total below a part of it",
    equations: [
      [1, 1],
      [1, 0],
    ],
    right: [3, 4],
  },
  { name: "something where there is nothing", equations: [[0]], right: [5] },
  { name: "less than nothing", equations: [[1, 1]], right: [-1] },
  {
    name: "amounts above 0 that cancel out",
    equations: [
      [1, 1],
      [1, 0],
    ],
    right: [0, 1],
  },
];
for (const { name, equations, right } of contradictions) {
  test(`equations that contradict each other stop the attack: ${name}`, () =>
    expect(() => exactMaximiser(equations.map(big), big(right))).toThrow("published values contradict each other"));
}

test("a prepared system answers every question as if it were the first", () => {
  const maximise = exactMaximiser(plain.equations.map(big), big(plain.right));
  const ask = () => [maximise([1n, 0n, 0n]), maximise([0n, -1n, 0n]), maximise([0n, 0n, 1n])];
  const first = ask();
  expect(ask()).toEqual(first);
  expect(first[0]).toEqual({ numerator: 4n, denominator: 1n });
});
