import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { CIRCULATION_PARTS } from "../ingest/circulation/parts.ts";
import { ingestCirculation } from "../ingest/circulation.ts";
import { sourcesSchema } from "../ingest/resas/sources.ts";
import { readRegion } from "../pipeline/region.ts";
import { readTable } from "../read/table.ts";
import { addFiles } from "./add-files.ts";
import { newFiles } from "./new-files.ts";
import { regionFiles } from "./region-files.ts";

const settings = {
  area: { prefecture: "01", city: "01206" },
  chamber: { name: "a", city: "釧路市", department: "a", address: "a", telephone: "a", url: "http://a.jp" },
};
const files = regionFiles("2026");
const root = mkdtempSync(path.join(tmpdir(), "new-"));
const first = addFiles(root, files);

test("a new year has its three files, which a check finds in order and nothing in them", async () => {
  expect(first.map(({ written }) => written)).toEqual([true, true, true]);
  const { value, findings } = await readRegion(root, () => undefined, [], settings);
  expect(findings.map(({ code }) => code)).toEqual(["W-ROW-82"]);
  expect(value?.datasets).toEqual([]);
  expect(JSON.parse(value?.files.get("region/reports.json") ?? "")).toEqual({
    years: [{ year: 2026, commentary: false }],
  });
});

test("what is there already is left as it is", () => {
  const report = path.join(root, "regional/2026/report.md");
  writeFileSync(report, "解説");
  expect(addFiles(root, files).map(({ written }) => written)).toEqual([false, false, false]);
  expect(readFileSync(report, "utf8")).toBe("解説");
});

test("filled in, the template is a year of the figure", async () => {
  const text = (files.get("regional/2026/circulation.csv") ?? "").replace(
    /^,(生産|分配|支出|指標),([^,]+),,/gm,
    (_, face, item) =>
      `2018,${face},${item},${face === "指標" ? "100" : face === "生産" ? "2" : "3"},${face === "分配" || face === "支出" ? "0" : ""}`,
  );
  const bytes = new TextEncoder().encode(text);
  const table = await readTable({ path: "circulation.csv", size: bytes.length, read: () => bytes });
  expect(table.findings).toEqual([]);
  const [year] = (table.value === null ? null : ingestCirculation(table.value))?.value ?? [];
  expect(year?.isComplete).toBe(true);
  expect([...(year?.amounts.keys() ?? [])]).toEqual(CIRCULATION_PARTS.map(({ id }) => id));
});

test("the examples of sources.yaml are right once their # is taken away", () => {
  const text = files.get("regional/2026/sources.yaml") ?? "";
  const examples = text.slice(text.indexOf("# 例\n") + 4, text.indexOf("\nfiles:")).replaceAll(/^# ?/gm, "");
  expect(sourcesSchema.parse(parse(`files:\n${examples}`)).files).toHaveLength(4);
  expect(sourcesSchema.parse(parse(text))).toEqual({ files: [] });
});

const wrong = [
  { name: "nothing", words: [], says: "種類と時点を指定" },
  { name: "no such kind", words: ["regoin", "2026"], says: "「regoin」という種類はありません" },
  { name: "no year", words: ["region"], says: "西暦4桁" },
  { name: "an era year", words: ["region", "R8"], says: "西暦4桁" },
  { name: "no quarter", words: ["di-survey"], says: "2026-Q4 の形" },
  { name: "another way to write a quarter", words: ["di-survey", "2026Q4"], says: "2026-Q4 の形" },
  { name: "a quarter before anybody was asked", words: ["di-survey", "1990-Q1"], says: "回答する事業所がありません" },
  { name: "too much", words: ["region", "2026", "2027"], says: "指定が多すぎます" },
];

test.each(wrong)("refused with what to type: $name", async ({ words, says }) => {
  const result = await newFiles(words, "data");
  expect("error" in result && result.error).toContain(says);
});
