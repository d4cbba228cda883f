import { expect, test } from "vitest";
import { matchHeader } from "./header.ts";

const COLUMNS = [
  { key: "id", header: "事業所番号", required: true },
  { key: "sales", header: "売上額", aliases: ["売上"], required: true },
  { key: "outlook", header: "業況（来期）", required: true },
  { key: "comment", header: "公表コメント", required: false },
];

function match(...rows: string[][]) {
  return matchHeader(
    { file: "a.csv", sha256: "", rows: rows.map((cells, index) => ({ number: index + 1, cells })) },
    COLUMNS,
  );
}

function found(...rows: string[][]) {
  return match(...rows).findings.map(({ code, row, column }) => [code, row, column]);
}

test("columns are found in any order, in any width, by alias", () => {
  const { value, findings } = match(["業況(来期)", "　売 上", "事業所番号"], ["1", "2", "3"]);
  expect([...(value ?? [])]).toStrictEqual([
    ["id", 2],
    ["sales", 1],
    ["outlook", 0],
  ]);
  expect(findings).toStrictEqual([]);
});

test("a header called __proto__ or constructor is just an unknown header", () => {
  expect(found(["事業所番号", "売上額", "業況（来期）", "__proto__", "constructor"])).toStrictEqual([
    ["W-HEAD-01", 1, 3],
    ["W-HEAD-01", 1, 4],
  ]);
});

test.each([
  ["a missing column", [["事業所番号", "売上額"]], [["E-HEAD-01", 1, undefined]]],
  ["a repeated column, also by its alias", [["事業所番号", "売上額", "業況（来期）", "売上"]], [["E-HEAD-02", 1, 3]]],
  [
    "values under no header",
    [
      ["事業所番号", "売上額", "業況（来期）", " "],
      ["1", "2", "3", "4"],
    ],
    [["E-HEAD-03", 1, 3]],
  ],
  [
    "a title above",
    [
      ["釧路商工会議所", "", ""],
      ["事業所番号", "売上額", "業況（来期）"],
    ],
    [["E-HEAD-04", 2, undefined]],
  ],
  [
    "a header of two lines",
    [
      ["事業所番号", "売上額", "業況"],
      ["", "", "業況（来期）"],
    ],
    [["E-HEAD-05", 2, undefined]],
  ],
  [
    "a header of two lines with groups",
    [
      ["番号", "今期", "来期"],
      ["事業所番号", "売上額", "業況（来期）"],
    ],
    [["E-HEAD-05", 2, undefined]],
  ],
  [
    "another table",
    [
      ["氏名", "電話"],
      ["A", "1"],
    ],
    [["E-HEAD-06", 1, undefined]],
  ],
])("%s is named", (_, rows, expected) => {
  expect(found(...rows)).toStrictEqual(expected);
});

test("a slip in a header is hinted at once, with both names", () => {
  const [missing, ...others] = match(["事業所番号", "売上高", "業況（来期）"]).findings;
  expect(missing).toMatchObject({ code: "E-HEAD-01", column: 1, header: "売上高" });
  expect(missing?.problem).toBe("見出し「売上額」の列がありません。もしかして：「売上高」は「売上額」のことですか。");
  expect(others).toEqual([]);
});
