import { expect, test } from "vitest";
import { MemberTable } from "./member-table.ts";

const numbers = Array.from({ length: 5000 }, (_, index) => `会員-${(index * 7919) % 100_003}`);
const table = new MemberTable();
for (const number of numbers) table.add(number);

test("every number is found at its row", () => {
  expect(numbers.map((number) => table.rowOf(number))).toEqual(numbers.map((_, row) => row));
});

test("every row has its number", () => {
  expect(numbers.map((_, row) => table.at(row))).toEqual(numbers);
});

test("a number that was not added is not found", () => {
  expect(["", "会員-", "会員-100003", "会員-7919 "].map((number) => table.rowOf(number))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test("it counts its rows", () => expect(table.size).toBe(5000));
