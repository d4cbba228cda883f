import { expect, test } from "vitest";
import { YenColumn } from "./yen-column.ts";

const values = [0, 1, -1, null, 2 ** 31 - 2, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), -(2 ** 31) - 1, 123_456_789_012, null];

test("a column gives back every number exactly, also those beyond four bytes", () => {
  const column = new YenColumn();
  for (let round = 0; round < 1000; round += 1) for (const value of values) column.push(value);
  expect(values.map((_, index) => column.at(999 * values.length + index))).toEqual(values);
});

test("a row that is not there is the program's fault", () =>
  expect(() => new YenColumn().at(0)).toThrow("row out of range: 0"));
