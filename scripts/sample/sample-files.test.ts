import { readXlsx } from "hucre";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { quarterId } from "../../src/datasets/period.ts";
import { supplementSchema } from "../config/codebook.ts";
import { shippedDefinitions } from "./definitions.ts";
import { responseFileName } from "./response-file.ts";
import { responseRows } from "./response-table.ts";
import { type FileFormat, type RoundPlan, roundFolder, roundPlans } from "./rounds.ts";
import { sampleFiles } from "./sample-files.ts";
import { sampleSupplements } from "./supplements.ts";

const { codebook, classification } = shippedDefinitions();
const files = await sampleFiles(codebook, classification);
const rounds = roundPlans.map((plan) => ({ id: quarterId(plan.quarter), format: plan.format, plan }));

test("two runs give the same bytes", async () => {
  const again = await sampleFiles(codebook, classification);
  expect([...again.keys()]).toEqual([...files.keys()]);
  for (const [path, bytes] of files) expect(Buffer.compare(bytes, again.get(path) ?? new Uint8Array()), path).toBe(0);
});

test.each(rounds)("$id ($format) reads back as it was keyed", async ({ plan }) => {
  expect(await readBack(plan)).toEqual(responseRows(codebook, classification, plan));
});

test("every way of saving, writing the period and keying occurs", () => {
  const kinds = (of: (plan: RoundPlan) => string) => [...new Set(roundPlans.map(of))].sort();
  expect(kinds((plan) => plan.format)).toEqual(["cp932", "utf8-bom", "utf8-lf", "xlsx"]);
  expect(kinds((plan) => plan.notation)).toEqual(["compact", "era", "era-short", "era-wave-dash", "id", "western"]);
  expect(kinds((plan) => plan.codeNumbers)).toEqual(["all", "none", "some"]);
  expect(kinds((plan) => plan.silent)).toEqual(["blank-rows", "no-rows"]);
  expect(kinds((plan) => plan.columns)).toEqual(["codebook", "identification-last"]);
  expect(kinds((plan) => plan.ids)).toEqual(["full-width", "half-width"]);
});

test.each(Object.keys(sampleSupplements))("the supplementary survey of %s is one that the pipeline takes", (id) => {
  const text = new TextDecoder().decode(files.get(`di-survey/${id}/supplement.yaml`));
  expect(supplementSchema.parse(parse(text)).questions.map((question) => question.kind)).toEqual([
    "single",
    "multiple",
    "text",
  ]);
});

test("the three latest rounds have a commentary that calls itself a sample", () => {
  const reports = [...files].filter(([path]) => path.endsWith("report.md"));
  expect(reports.map(([path]) => path)).toEqual(
    ["2026-Q1", "2026-Q2", "2026-Q3"].map((id) => `di-survey/${id}/report.md`),
  );
  for (const [, bytes] of reports) expect(new TextDecoder().decode(bytes)).toContain("見本データに合わせて作った見本");
});

test.each(rounds.slice(-6))("$id has five to eight approved comments", ({ plan }) => {
  expect(approved(plan).length).toBeGreaterThanOrEqual(5);
  expect(approved(plan).length).toBeLessThanOrEqual(8);
});

test("approved comments hold no names, digits or money", () => {
  expect(roundPlans.flatMap(approved).filter((comment) => /見本|[0-9０-９]|[円割％%]/.test(comment))).toEqual([]);
});

function approved(plan: RoundPlan): readonly string[] {
  const [header = [], ...rows] = responseRows(codebook, classification, plan);
  const column = header.indexOf(codebook.columns.publicComment);
  return rows.map((row) => row[column] ?? "").filter((comment) => comment !== "");
}

async function readBack(plan: RoundPlan): Promise<readonly (readonly string[])[]> {
  const bytes = files.get(`${roundFolder(plan.quarter)}/${responseFileName(plan.format)}`) ?? new Uint8Array();
  return plan.format === "xlsx" ? workbookRows(bytes) : csvRows(bytes, plan.format);
}

async function workbookRows(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const { sheets } = await readXlsx(bytes);
  expect(sheets.map((sheet) => sheet.name)).toEqual(["回答"]);
  return (sheets[0]?.rows ?? []).map((row) => row.map((cell) => String(cell ?? "")));
}

function csvRows(bytes: Uint8Array, format: FileFormat): readonly (readonly string[])[] {
  const text = new TextDecoder(format === "cp932" ? "shift_jis" : "utf-8", { fatal: true }).decode(bytes);
  return Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
}
