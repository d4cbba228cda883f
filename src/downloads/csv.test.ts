import Papa from "papaparse";
import { expect, test } from "vitest";
import { csvOf, guarded } from "./csv.ts";
import type { DownloadTable } from "./table.ts";

const table: DownloadTable = {
  columns: [
    { header: "区分", kind: "text" },
    { header: "値", kind: "number" },
    { header: "n", kind: "number" },
    { header: "丸め前", kind: "number" },
  ],
  rows: [
    { decimals: 1, cells: ["小売業", -12, 8, -12] },
    { decimals: 1, cells: ["=HYPERLINK(1)", 0, null, 0.0625] },
    { decimals: 1, cells: ['「値上げ」, "待ち"\r\n二行目', null, null, null] },
  ],
};

test("a CSV begins with the BOM and every line ends with CRLF", () => {
  const csv = csvOf(table, false);
  expect(csv.startsWith("\uFEFF区分,値,n,丸め前\r\n")).toBe(true);
  expect(csv.endsWith("\r\n")).toBe(true);
});

test("numbers keep a plain minus, the dataset's decimals, and no guard", () => {
  expect(csvOf(table, false).split("\r\n")[1]).toBe("小売業,-12.0,8,-12");
});

test("zero is never negative, and what is not published is empty", () => {
  expect(csvOf(table, false).split("\r\n")[2]).toBe("'=HYPERLINK(1),0.0,,0.0625");
});

test("a field with commas, quotes and line breaks comes back as it was", () => {
  const { data } = Papa.parse<string[]>(csvOf(table, false).slice(1), { skipEmptyLines: true });
  expect(data[3]).toEqual(['「値上げ」, "待ち"\r\n二行目', "", "", ""]);
});

test("sample data say so in the first line", () => {
  expect(csvOf(table, true).split("\r\n")[0]).toBe("\uFEFF見本データ：実際の調査結果ではありません");
});

test.each([
  { name: "a formula", text: "=1+1", out: "'=1+1" },
  { name: "a plus", text: "+81", out: "'+81" },
  { name: "a minus", text: "-5人", out: "'-5人" },
  { name: "an at sign", text: "@SUM", out: "'@SUM" },
  { name: "a tab", text: "\t=1", out: "'\t=1" },
  { name: "a carriage return", text: "\r=1", out: "'\r=1" },
  { name: "a formula behind a space", text: " =1", out: "' =1" },
  { name: "a full-width equals sign", text: "＝1", out: "'＝1" },
  { name: "plain words", text: "製造業", out: "製造業" },
  { name: "a minus inside", text: "4-6月", out: "4-6月" },
])("text that begins with $name → $out", ({ text, out }) => expect(guarded(text)).toBe(out));
