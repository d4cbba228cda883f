import { expect, test } from "vitest";
import { findTable } from "./count-tables.ts";

interface Case {
  readonly name: string;
  readonly equations: readonly (readonly number[])[];
  readonly start: readonly number[];
  readonly combination: readonly number[];
  readonly distance: number;
  readonly isFound: boolean;
}

/** 2 × 2 with its margins printed: what one cell gains, its neighbours lose. */
const square = [
  [1, 1, 0, 0],
  [0, 0, 1, 1],
  [1, 0, 1, 0],
  [0, 1, 0, 1],
];
/** The first two are alike and make up the third, which can grow by no more than the fourth has. */
const even = [
  [1, -1, 0, 0],
  [1, 1, -1, 0],
  [0, 0, 1, 1],
];

const cases: readonly Case[] = [
  {
    name: "a neighbour that can give one",
    equations: [[1, 1]],
    start: [1, 3],
    combination: [1, 0],
    distance: 1,
    isFound: true,
  },
  {
    name: "a neighbour that gives all it has",
    equations: [[1, 1]],
    start: [1, 3],
    combination: [1, 0],
    distance: 3,
    isFound: true,
  },
  {
    name: "more than the neighbour has",
    equations: [[1, 1]],
    start: [1, 3],
    combination: [1, 0],
    distance: 4,
    isFound: false,
  },
  { name: "nothing is wanted", equations: [[1, 1]], start: [0, 0], combination: [0, 0], distance: 0, isFound: true },
  {
    name: "something of nothing",
    equations: [[1, 1]],
    start: [5, 5],
    combination: [0, 0],
    distance: 1,
    isFound: false,
  },
  { name: "one less", equations: [[1, 1]], start: [1, 3], combination: [-1, 0], distance: 1, isFound: true },
  { name: "one less of nobody", equations: [[1, 1]], start: [0, 3], combination: [-1, 0], distance: 1, isFound: false },
  {
    name: "a cell that is known",
    equations: [
      [1, 1],
      [1, 0],
    ],
    start: [1, 3],
    combination: [1, 0],
    distance: 1,
    isFound: false,
  },
  { name: "a square", equations: square, start: [1, 2, 2, 1], combination: [1, 0, 0, 0], distance: 1, isFound: true },
  {
    name: "a square with nobody in a neighbour",
    equations: square,
    start: [1, 0, 2, 1],
    combination: [1, 0, 0, 0],
    distance: 1,
    isFound: false,
  },
  {
    name: "a square with nobody across: up is open",
    equations: square,
    start: [1, 2, 2, 0],
    combination: [1, 0, 0, 0],
    distance: 1,
    isFound: true,
  },
  {
    name: "a square with nobody across: down is not",
    equations: square,
    start: [1, 2, 2, 0],
    combination: [-1, 0, 0, 0],
    distance: 1,
    isFound: false,
  },
  {
    name: "two cells together",
    equations: square,
    start: [1, 2, 2, 1],
    combination: [1, 0, 0, 1],
    distance: 2,
    isFound: true,
  },
  {
    name: "two cells together, too much",
    equations: square,
    start: [1, 1, 2, 1],
    combination: [1, 0, 0, 1],
    distance: 4,
    isFound: false,
  },
  {
    name: "a neighbour counted twice",
    equations: [[2, 1]],
    start: [0, 2],
    combination: [1, 0],
    distance: 1,
    isFound: true,
  },
  { name: "half of a neighbour", equations: [[2, 1]], start: [0, 1], combination: [1, 0], distance: 1, isFound: false },
  {
    name: "an odd number from two that are alike",
    equations: even,
    start: [5, 5, 10, 1],
    combination: [0, 0, 1, 0],
    distance: 1,
    isFound: false,
  },
  {
    name: "an even number from two that are alike",
    equations: even,
    start: [5, 5, 10, 2],
    combination: [0, 0, 1, 0],
    distance: 1,
    isFound: true,
  },
  { name: "what is nowhere printed", equations: [], start: [0], combination: [1], distance: 1, isFound: true },
  {
    name: "an equation of printed cells alone",
    equations: [
      [0, 0],
      [1, 1],
    ],
    start: [1, 3],
    combination: [1, 0],
    distance: 1,
    isFound: true,
  },
  {
    name: "cells that hang together with none of the wanted",
    equations: [
      [1, 0, 0],
      [0, 1, 1],
    ],
    start: [1, 2, 2],
    combination: [0, 1, 0],
    distance: 1,
    isFound: true,
  },
  {
    name: "a cell that everything else holds",
    equations: [
      [1, 1, 0],
      [0, 1, 1],
      [0, 0, 1],
    ],
    start: [2, 2, 2],
    combination: [1, 0, 0],
    distance: 1,
    isFound: false,
  },
];
for (const { name, equations, start, combination, distance, isFound } of cases) {
  test(`a fitting table: ${name}`, () => expect(findTable(equations, start, combination, distance)).toBe(isFound));
}

/** Numbers from 0 to below a limit, always the same. */
function dice(seed: number): (limit: number) => number {
  let now = seed;
  return (limit) => {
    now = (now * 48_271) % 2_147_483_647;
    return now % limit;
  };
}

/** Tries every change from taking all away to a dozen more in each cell. */
function tryAll({ equations, start, combination, distance }: Omit<Case, "name" | "isFound">): boolean {
  const sum = (factors: readonly number[], changes: readonly number[]) =>
    factors.reduce((total, factor, cell) => total + factor * (changes[cell] ?? 0), 0);
  const extend = (changes: readonly number[]): boolean => {
    const count = start[changes.length];
    if (count === undefined)
      return equations.every((equation) => sum(equation, changes) === 0) && sum(combination, changes) >= distance;
    for (let change = -count; change <= 12; change++) if (extend([...changes, change])) return true;
    return false;
  };
  return extend([]);
}

test("the search agrees with trying all tables", () => {
  const roll = dice(20_261_126);
  const outcomes = Array.from({ length: 300 }, () => {
    const cells = 2 + roll(2);
    const factors = (most: number) => Array.from({ length: cells }, () => roll(2 * most + 1) - most);
    const system = {
      equations: Array.from({ length: 1 + roll(2) }, () => factors(2)),
      start: Array.from({ length: cells }, () => roll(4)),
      combination: factors(1),
      distance: 1 + roll(3),
    };
    const isFound = findTable(system.equations, system.start, system.combination, system.distance);
    expect({ system, isFound }).toEqual({ system, isFound: tryAll(system) });
    return isFound;
  });
  expect(new Set(outcomes)).toEqual(new Set([true, false]));
});

test("a search that takes too long is no answer", () => {
  // Only the second can give the first its one.
  const search = (steps: number) => () => findTable([[1, 1]], [1, 1], [1, 0], 1, steps);
  expect(search(3)()).toBe(true);
  expect(search(2)).toThrow("count search gave up: too many tables");
});
