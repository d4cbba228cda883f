import { expect, test } from "vitest";
import { PlainCells } from "./plain-cells.ts";
import { parseWholeNumber } from "./yen-text.ts";

const plain = ["0", "-0", "-12", "007", "999999999999999", "-99999999999999"];

test.each(plain)("%s is read as the one number grammar reads it", (text) => {
  const cells = new PlainCells(2, [1]);
  const block = `K1,${text}\n`;
  expect([cells.scan(block, 0, block.length - 1), cells.text(0), cells.numbers[1]]).toEqual([
    true,
    "K1",
    parseWholeNumber(text),
  ]);
});

test("a blank number is none, and a blank last cell is one", () => {
  const cells = new PlainCells(3, [1, 2]);
  expect([cells.scan("K1,,\nK2,5,6", 0, 4), ...cells.numbers.slice(1)]).toEqual([true, Number.NaN, Number.NaN]);
});

test.each([
  "1 2",
  "１２",
  "1.5",
  "-",
  "--1",
  "1000000000000000",
  "1e3",
  "△5",
  " 5",
  "5 ",
])("%s is left to those who know more ways of writing", (text) => {
  expect(new PlainCells(2, [1]).scan(`K1,${text}`, 0, 3 + text.length)).toBe(false);
});

test.each(["", "K1", "K1,1,", "K1,1,2", ",,"])("a record with too few or too many cells is left too: %s", (record) => {
  expect(new PlainCells(2, [1]).scan(`${record}\nK2,3\n`, 0, record.length)).toBe(false);
});

test("records of one block and of the next, longer one are told apart", () => {
  const cells = new PlainCells(2, [1]);
  const read = (block: string, from: number, to: number) => [
    cells.scan(block, from, to),
    cells.text(0),
    cells.numbers[1],
  ];
  const long = `${"会".repeat(5000)},7`;
  expect([read("甲,1\n乙,2\n", 0, 3), read("甲,1\n乙,2\n", 4, 7), read(long, 0, long.length)]).toEqual([
    [true, "甲", 1],
    [true, "乙", 2],
    [true, "会".repeat(5000), 7],
  ]);
});
