import path from "node:path";
import { expect, test } from "vitest";
import type { Dataset } from "../../src/datasets/contract.ts";
import { isFull, type Pair, pairsOf, readTables } from "../proprietors-recomputation/books.ts";
import { readConfiguration } from "./configuration.ts";
import { discloseProprietors, proprietorDatasets, readProprietors } from "./proprietors.ts";

/** What nobody may see in the sample, checked on the published cells. Source: disclosure.md §2, issue 4. */

const DATA = path.join(import.meta.dirname, "..", "..", "data");
const YEARS = [2021, 2022, 2023, 2024, 2025];
const INDUSTRIES = {
  manufacturing: "製造業",
  construction: "建設業",
  wholesale: "卸売業",
  retail: "小売業",
  services: "サービス業",
} as const;
type Industry = keyof typeof INDUSTRIES;

const tables = await readTables(path.join(DATA, "proprietors"));
const datasets = await published();
const cells = new Map(datasets.flatMap(cellsOf));
const isShown = (address: string) => cells.get(address) === true;

test("the industry of eight shows no amount, no ratio and no share", () => {
  const shown = [...cells].filter(
    ([address, value]) => value && / wholesale /.test(address) && !/(?:balance-by|persons-by)/.test(address),
  );
  expect(shown).toEqual([]);
});

test("the industry that one person outweighs shows no mean and no ratio of sums", () => {
  const shown = [...cells].filter(
    ([address, value]) => value && / manufacturing (?:mean|pooled|pooled-margin) /.test(address),
  );
  expect(shown).toEqual([]);
});

test("never exactly one industry is missing beside the mean of all", () => {
  for (const year of YEARS) {
    const missing = industries().filter(
      (industry) => !isShown(`gross-sales-levels-by-industry ${industry} mean ${year}`),
    );
    expect(isShown(`gross-sales-levels-by-industry all mean ${year}`) ? missing.length : 0).not.toBe(1);
  }
});

test("a mean and the growth of the same filers stand side by side only if those who came, or left, are nobody or ten", () => {
  let both = 0;
  for (const year of YEARS.slice(1))
    for (const industry of industries()) {
      const pairs = panelOf(year, industry);
      const came = personsOf(year, industry) - pairs.length;
      const left = personsOf(year - 1, industry) - pairs.length;
      const pooled = isShown(`gross-sales-growth-by-industry ${industry} pooled ${year}`);
      if (!pooled) continue;
      both += isShown(`gross-sales-levels-by-industry ${industry} mean ${year}`) ? 1 : 0;
      expect(!isShown(`gross-sales-levels-by-industry ${industry} mean ${year}`) || came === 0 || came >= 10).toBe(
        true,
      );
      expect(!isShown(`gross-sales-levels-by-industry ${industry} mean ${year - 1}`) || left === 0 || left >= 10).toBe(
        true,
      );
    }
  expect(both).toBeGreaterThan(0);
});

test("every histogram has five persons in each bar", () => {
  const bars = datasets.flatMap((dataset) => (dataset.shape === "distribution" ? dataset.observations : []));
  const counts = bars.flatMap(({ value, n }) =>
    value === null || n === undefined ? [] : [Math.round((value * n) / 100)],
  );
  expect(counts.length).toBeGreaterThan(20);
  expect(counts.filter((count) => count > 0 && count < 5)).toEqual([]);
});

test("no dataset has a smallest or a largest value", () => {
  expect(JSON.stringify(datasets)).not.toMatch(/"(?:id|measure)":"(?:min|max|minimum|maximum|range|outlier)/);
});

async function published(): Promise<readonly Dataset[]> {
  const configuration = readConfiguration(DATA).value;
  const inputs = configuration && (await readProprietors(DATA, configuration, () => {})).value;
  const releases = configuration && inputs && discloseProprietors(inputs, configuration).value;
  return configuration && inputs && releases ? proprietorDatasets(inputs, releases, configuration) : [];
}

/** Address → is a value shown? */
function cellsOf(dataset: Dataset): readonly (readonly [string, boolean])[] {
  const observations: readonly Readonly<Record<string, unknown>>[] = dataset.observations;
  return observations.map((one) => {
    const classes = ["series", "category", "measure", "group", "band", "option"].flatMap((key) =>
      typeof one[key] === "string" ? [one[key]] : [],
    );
    return [
      `${dataset.id.replace("proprietors/", "")} ${classes.join(" ")} ${String(one["period"])}`,
      one["value"] !== null,
    ];
  });
}

function industries(): readonly Industry[] {
  return ["manufacturing", "construction", "wholesale", "retail", "services"];
}

function personsOf(year: number, industry: Industry): number {
  return (tables.get(`${year} settlements`) ?? []).filter((row) => isFull(row) && row["業種"] === INDUSTRIES[industry])
    .length;
}

function panelOf(year: number, industry: Industry): readonly Pair[] {
  return pairsOf(tables.get(`${year} settlements`) ?? [], tables.get(`${year - 1} settlements`) ?? []).filter(
    ({ now }) => now["業種"] === INDUSTRIES[industry],
  );
}
