import { expect, test } from "vitest";
import { movesOf } from "./bounds.ts";

/** total = a + b + c, in the order a, b, c, total. */
const total = [1, 1, 1, -1];

function moveOf(
  relations: readonly (readonly number[])[],
  unknown: readonly boolean[],
  room: readonly number[],
  combination: readonly number[],
) {
  return movesOf({ relations, unknown, room })(combination);
}

test("a cell grows by what the other hidden cell can lose, and no further", () => {
  const move = moveOf([total], [true, true, false, false], [5, 7, 9, 21], [1, 0, 0, 0]);
  expect(move.distance).toBe(7);
  expect(move.deviations).toEqual([7, -7, 0, 0]);
});

test("a cell shrinks to nothing at most", () => {
  const move = moveOf([total], [true, true, false, false], [5, 7, 9, 21], [-1, 0, 0, 0]);
  expect(move.distance).toBe(5);
  expect(move.deviations).toEqual([-5, 5, 0, 0]);
});

test("a hidden cell alone in its relation cannot move", () => {
  expect(moveOf([total], [true, false, false, false], [5, 7, 9, 21], [1, 0, 0, 0]).distance).toBe(0);
  expect(moveOf([total], [false, true, false, false], [5, 7, 9, 21], [0, -1, 0, 0]).distance).toBe(0);
});

test("with its total hidden, a cell grows without end", () => {
  expect(moveOf([total], [true, false, false, true], [5, 7, 9, 21], [1, 0, 0, 0]).distance).toBe(Infinity);
});

test("a cell in no relation moves freely upwards", () => {
  expect(moveOf([], [true], [5], [1]).distance).toBe(Infinity);
  expect(moveOf([], [true], [5], [-1]).distance).toBe(5);
});

test("known cells that would help are priced: a part could lose, the total could grow", () => {
  const { gains } = moveOf([total], [true, true, false, false], [5, 7, 9, 21], [1, 0, 0, 0]);
  expect(gains.map(Math.sign)).toEqual([0, 0, -1, 1]);
});

test("a known cell elsewhere is of no help", () => {
  const other = [0, 0, 0, 0, 1, 1, -1];
  const { gains } = moveOf(
    [[...total, 0, 0, 0], other],
    [true, true, false, false, false, false, false],
    [5, 7, 9, 21, 3, 3, 6],
    [1, 0, 0, 0, 0, 0, 0],
  );
  expect(gains.slice(4)).toEqual([0, 0, 0]);
});

test("a square of four in a 2 × 2 table moves round, whichever cell stands first", () => {
  // cells: a1b1 a1b2 a2b1 a2b2 and the margins, which are known
  const relations = [
    [1, 1, 0, 0],
    [0, 0, 1, 1],
    [1, 0, 1, 0],
    [0, 1, 0, 1],
  ];
  const all = [true, true, true, true];
  const move = moveOf(relations, all, [4, 3, 6, 8], [1, 0, 0, 0]);
  expect(move.distance).toBe(3);
  expect(move.deviations).toEqual([3, -3, -3, 3]);
  expect(moveOf(relations, all, [4, 3, 6, 8], [-1, 0, 0, 0]).deviations).toEqual([-4, 4, 4, -4]);
  expect(moveOf(relations, all, [4, 3, 6, 8], [0, 0, 0, -1]).distance).toBe(4);
});

test("a relation between unlike units is kept: sum = 4 × mean", () => {
  const move = moveOf(
    [
      [1, -4, 0],
      [1, 0, 1],
    ],
    [true, true, true],
    [400, 100, 200],
    [0, 1, 0],
  );
  expect(move.distance).toBe(50);
});

test("a growing cell is held back by the tighter of two relations", () => {
  const relations = [
    [1, 1, 0],
    [1, 0, 1],
  ];
  expect(moveOf(relations, [true, true, true], [1, 2, 3], [1, 0, 0]).distance).toBe(2);
  expect(moveOf(relations, [true, true, true], [1, 3, 2], [1, 0, 0]).distance).toBe(2);
});

test("several combinations can be tried from one start", () => {
  const moves = movesOf({ relations: [total], unknown: [true, true, true, false], room: [5, 7, 9, 21] });
  expect(
    [moves([1, 0, 0, 0]), moves([0, 1, 0, 0]), moves([1, 1, 0, 0]), moves([1, -1, 0, 0])].map(
      ({ distance }) => distance,
    ),
  ).toEqual([16, 14, 9, 23]);
});

test("cells of nothing that add up to nothing stay nothing", () => {
  expect(moveOf([[-1]], [true], [0], [1]).distance).toBe(0);
  expect(moveOf([[-1, -1]], [true, true], [0, 0], [1, 0]).distance).toBe(0);
});

test("parts of two public totals hold each other back", () => {
  // first = a + b, second = a + c: a grows by what b can lose, although c could lose more.
  const relations = [
    [1, 0, -1, -1, 0],
    [0, 1, -1, 0, -1],
  ];
  const move = moveOf(relations, [false, false, true, true, true], [12, 14, 5, 7, 9], [0, 0, 1, 0, 0]);
  expect(move.distance).toBe(7);
  expect(move.deviations).toEqual([0, 0, 7, -7, -7]);
});

test("a cell is held back by its share of a relation, not by the size of the other cell", () => {
  const relations = [
    [2, 1, 0],
    [1, 0, 1],
  ];
  expect(moveOf(relations, [true, true, true], [0, 6, 4], [1, 0, 0]).distance).toBe(3);
});

test("where all is known nothing moves; a known cell of the combination is priced by its own factor", () => {
  const move = moveOf([total], [false, false, false, false], [5, 7, 9, 21], [1, 0, 0, -2]);
  expect(move).toEqual({ distance: 0, deviations: [0, 0, 0, 0], gains: [1, 0, 0, -2] });
});

test("a known total helps by what it gives through its parts and by itself", () => {
  // total − a = b + c: with a hidden, b and c help if they may grow; the total only moves a.
  const { distance, gains } = moveOf([total], [true, false, false, false], [5, 0, 0, 5], [-1, 0, 0, 1]);
  expect(distance).toBe(0);
  expect(gains).toEqual([0, 1, 1, 0]);
});
