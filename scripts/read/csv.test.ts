import { expect, test } from "vitest";
import { parseCsv } from "./csv.ts";

function cells(text: string) {
  return parseCsv(text, "a.csv", "").value?.rows.map(({ number, cells }) => [number, ...cells]);
}

function codes(text: string) {
  return parseCsv(text, "a.csv", "").findings.map(({ code, row }) => [code, row]);
}

const TABLE = [
  [1, "a", "b"],
  [2, "1", "2"],
];

test.each([
  ["CRLF", "a,b\r\n1,2\r\n"],
  ["LF", "a,b\n1,2\n"],
  ["CR", "a,b\r1,2\r"],
  ["a mixture of line ends", "a,b\r\n1,2\n"],
  ["no line end at the end", "a,b\n1,2"],
  ["trailing blank rows and columns", "a,b,,\n1,2,,\n,,,\n,,,\n\n"],
  ["a trailing comma in every row", "a,b\n1,2,\n"],
  ["every cell quoted", '"a","b"\n"1","2"\n'],
  ["Excel's line for the separator", "sep=,\r\na,b\r\n1,2\r\n"],
])("%s is read as it is", (_, text) => {
  expect(cells(text)).toStrictEqual(TABLE);
  expect(codes(text)).toStrictEqual([]);
});

test("rows are counted as Excel counts them: blank rows count, a cell with line breaks is one row", () => {
  expect(cells('a,b\n"1\r\n2",3\n,\n4,5\n')).toStrictEqual([
    [1, "a", "b"],
    [2, "1\n2", "3"],
    [4, "4", "5"],
  ]);
});

test("values stay text", () => {
  expect(cells('a,b\n007,1E5\n true ,=1+1\n="008","=""009"""\n')).toStrictEqual([
    [1, "a", "b"],
    [2, "007", "1E5"],
    [3, " true ", "=1+1"],
    [4, "008", "009"],
  ]);
});

test.each([
  ["a quote that never ends", 'a,b\n1,"2\n3,4\n', [["E-ROW-22", 2]]],
  ["text behind a closing quote", 'a,b\n1,2\n"3"x,4\n', [["E-ROW-22", 3]]],
  ["tabs", "a\tb\tc\n1\t2\t3\n", [["E-FILE-04", 1]]],
  ["another separator that is declared", "sep=;\na;b;c\n", [["E-FILE-04", 1]]],
  ["semicolons", "a;b;c\n1;2;3\n", [["E-FILE-04", 1]]],
  ["full-width commas", "a，b，c\n1，2，3\n", [["E-FILE-04", 1]]],
])("%s: the whole file is refused", (_, text, expected) => {
  expect(cells(text)).toBeUndefined();
  expect(codes(text)).toStrictEqual(expected);
});

test.each([
  ["an amount split by its comma", "a,b\n1,234,5\n6,7\n", [["E-ROW-21", 2]]],
  ["an amount split by its comma before a blank cell", "a,b\n1,200,\n6,7\n", [["E-ROW-21", 2]]],
  ["a file cut off in its last row", "a,b\n1,2\n3", [["E-ROW-23", 3]]],
  ["rows without their trailing commas", "a,b\n1\n3,4\n5\n", [["W-ROW-01", 2]]],
])("%s is named", (_, text, expected) => {
  expect(codes(text)).toStrictEqual(expected);
});
