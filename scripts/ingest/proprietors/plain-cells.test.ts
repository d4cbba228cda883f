import { expect, test } from "vitest";
import { PlainCells } from "./plain-cells.ts";
import { parseWholeNumber } from "./yen-text.ts";

const plain = ["0", "-0", "-12", "007", "999999999999999", "-99999999999999"];

const bytes = (text: string) => Buffer.from(text);

test.each(plain)("%s is read as the one number grammar reads it", (text) => {
  const cells = new PlainCells(2, [1]);
  const block = bytes(`K1,${text}\n`);
  expect([cells.scan(block, 0), cells.starts[0], cells.ends[0], cells.numbers[1]]).toEqual([
    block.length,
    0,
    2,
    parseWholeNumber(text),
  ]);
});

test("a blank number is none, and a blank last cell is one", () => {
  const cells = new PlainCells(3, [1, 2]);
  expect([cells.scan(bytes("K1,,\nK2,5,6"), 0), ...cells.numbers.slice(1)]).toEqual([5, Number.NaN, Number.NaN]);
});

test.each([
  ["K1,1\nK2,2", 5],
  ["K1,1\r\nK2,2", 6],
  ["K1,1", 4],
  ["K1,1\rK2,2", -1],
  ["K1,1\r", -1],
])("the record after %j starts at %i", (text, next) => expect(new PlainCells(2, [1]).scan(bytes(text), 0)).toBe(next));

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
  expect(new PlainCells(2, [1]).scan(bytes(`K1,${text}`), 0)).toBe(-1);
});

test.each(["", "K1", "K1,1,", "K1,1,2", ",,"])("a record with too few or too many cells is left too: %s", (record) => {
  expect(new PlainCells(2, [1]).scan(bytes(`${record}\nK2,3\n`), 0)).toBe(-1);
});

test("records of one block and of the next are told apart, and a cell of text is any bytes", () => {
  const cells = new PlainCells(2, [1]);
  const read = (block: Buffer, from: number) => [
    cells.scan(block, from),
    block.toString("utf8", cells.starts[0], cells.ends[0]),
    cells.numbers[1],
  ];
  const long = bytes(`${"会".repeat(5000)},7`);
  const short = bytes("甲,1\n乙,2\n");
  expect([read(short, 0), read(short, 6), read(long, 0)]).toEqual([
    [6, "甲", 1],
    [12, "乙", 2],
    [15002, "会".repeat(5000), 7],
  ]);
});
