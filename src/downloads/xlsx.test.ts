import { readXlsx } from "hucre/xlsx";
import { expect, test, vi } from "vitest";
import type { Dataset } from "../datasets/contract.ts";
import { downloadTable } from "./table.ts";
import { xlsxOf } from "./xlsx.ts";

const dataset: Dataset = {
  shape: "timeSeries",
  id: "di-survey/a",
  title: "業況DI",
  description: "説明",
  unit: "ポイント",
  decimals: 1,
  periods: ["2026-Q3"],
  basis: "前年同期と比べた今期",
  formula: null,
  sources: [{ name: "調査" }],
  notes: ["注"],
  sample: true,
  series: [{ id: "all", label: "=全業種" }],
  observations: [{ period: "2026-Q3", series: "all", value: -12.5, status: "normal", n: 36 }],
};

test("the same dataset gives the same bytes at any time", async () => {
  vi.useFakeTimers({ now: new Date("2026-10-30"), toFake: ["Date"] });
  const first = await xlsxOf(dataset, downloadTable(dataset));
  vi.setSystemTime(new Date("2031-01-01"));
  const second = await xlsxOf(dataset, downloadTable(dataset));
  vi.useRealTimers();
  expect(Buffer.compare(first, second)).toBe(0);
});

test("a workbook holds numbers as numbers, text as text, and says that its data are samples", async () => {
  const { sheets } = await readXlsx(await xlsxOf(dataset, downloadTable(dataset)));
  const [data, words] = sheets;
  expect(data?.rows[0]?.[0]).toBe("見本データ：実際の調査結果ではありません");
  expect(data?.rows[2]?.slice(2, 6)).toEqual(["=全業種", -12.5, "ポイント", 36]);
  expect(words?.rows.map((row) => row[0])).toEqual([
    "注意",
    "題名",
    "内容",
    "単位",
    "比較の基準",
    "出典",
    "注",
    "秘匿",
    "利用条件",
  ]);
});
