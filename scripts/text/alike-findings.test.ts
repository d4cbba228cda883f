import { expect, test } from "vitest";
import type { Finding } from "../model.ts";
import { alikeFindings } from "./alike-findings.ts";

const at = (row: number, problem: string, more: Partial<Finding> = {}): Finding => ({
  code: "E-PERIOD-02",
  file: "a.csv",
  row,
  column: 0,
  problem,
  remedy: "直してください。",
  ...more,
});
const says = (findings: readonly Finding[], rows: number) =>
  alikeFindings(findings, rows).map(({ row, problem }) => `${row} ${problem}`);
const all = [2, 3, 4, 5];

test("what is wrong in every row is said once, with the first and the last of them", () =>
  expect(
    says(
      [2, 3, 4, 9].map((row) => at(row, "違う年です。")),
      4,
    ),
  ).toEqual(["2 違う年です。同じことが4行にあります（最初は2行、最後は9行）。"]));

test.each([
  { name: "half of the rows", findings: all.map((row) => at(row, "違う年です。")), rows: 8 },
  { name: "two rows of two", findings: [at(2, "違う年です。"), at(3, "違う年です。")], rows: 2 },
  { name: "another thing in every row", findings: all.map((row) => at(row, `${"ア".repeat(row)}です。`)), rows: 4 },
  { name: "another column in every row", findings: all.map((row) => at(row, "違う。", { column: row })), rows: 4 },
  { name: "findings on the file", findings: all.map(() => ({ ...at(1, "違う。"), row: undefined })), rows: 4 },
])("$name: each is said by itself", ({ findings, rows }) => expect(alikeFindings(findings, rows)).toEqual(findings));

test("numbers and masked digits make no difference, words do", () =>
  expect(
    says(
      ["「＊＊千円」", "「＊千円」", "「＊＊＊千円」", "「＊万円」", "4行に"].map((text, index) => at(index + 2, text)),
      5,
    ),
  ).toEqual(["2 「＊＊千円」同じことが3行にあります（最初は2行、最後は4行）。", "5 「＊万円」", "6 4行に"]));
