import { expect, test } from "vitest";
import { skipElsewhere } from "./skip-elsewhere.ts";

const span = { first: 1, last: 2, columns: 4 };

const cases = [
  {
    name: "rows of other areas",
    text: "1,13,x,5\n2,01,k,6\n3,13,x,7",
    taken: [[1, "2,01,k,6"]],
    records: 3,
    skipped: 2,
  },
  {
    name: "a row too short, of another area",
    text: "1,13,x,5\n2,13,x\n3,13,x,7",
    taken: [[1, "2,13,x"]],
    records: 3,
    skipped: 2,
  },
  {
    name: "a row too long, of another area",
    text: "1,13,x,5\n2,13,x,5,6",
    taken: [[1, "2,13,x,5,6"]],
    records: 2,
    skipped: 1,
  },
  {
    name: "an area that only begins alike",
    text: "1,13,x,5\n2,13,xk,6",
    taken: [[1, "2,13,xk,6"]],
    records: 2,
    skipped: 1,
  },
  { name: "an empty row", text: "1,13,x,5\n\n3,13,x,7", taken: [[1, ""]], records: 3, skipped: 2 },
  { name: "one row", text: "2,01,k,6", taken: [[0, "2,01,k,6"]], records: 1, skipped: 0 },
];

test.each(cases)("passed over or taken: $name", ({ text, taken, records, skipped }) => {
  const got: (number | string)[][] = [];
  const isElsewhere = (piece: string) => piece === "13,x";
  expect(skipElsewhere(text, ",", span, isElsewhere, (line, index) => void got.push([index, line]))).toEqual({
    records,
    skipped,
  });
  expect(got).toEqual(taken);
});

test("an area in the last column", () => {
  const got: string[] = [];
  const at = { first: 1, last: 1, columns: 2 };
  skipElsewhere(
    "1,x\n2,k\n3,x",
    ",",
    at,
    (piece) => piece === "x",
    (line) => void got.push(line),
  );
  expect(got).toEqual(["2,k"]);
});

test("an area in the first column", () => {
  const got: string[] = [];
  const at = { first: 0, last: 0, columns: 2 };
  skipElsewhere(
    "x,1\nk,2\nx,3",
    ",",
    at,
    (piece) => piece === "x",
    (line) => void got.push(line),
  );
  expect(got).toEqual(["k,2"]);
});

test("without columns of the area every row is taken", () => {
  const got: string[] = [];
  skipElsewhere(
    "1,2\n3,4",
    ",",
    null,
    () => true,
    (line) => void got.push(line),
  );
  expect(got).toEqual(["1,2", "3,4"]);
});
