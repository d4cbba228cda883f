import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { type Dataset, datasetSchema } from "../src/datasets/contract.ts";
import type { PriceIndex } from "./config/proprietors-records.ts";
import { readConfiguration } from "./pipeline/configuration.ts";
import { discloseProprietors, proprietorDatasets, readProprietors } from "./pipeline/proprietors.ts";
import { readTables } from "./proprietors-recomputation/books.ts";
import { figuresOf } from "./proprietors-recomputation/figures.ts";

/**
 * Every published figure of the sample once more, by a second implementation that shares no code with the stages, straight from the files, in
 * exact fractions. Source: issue 4; definitions: statistics.md §2.
 */

const DATA = path.join(import.meta.dirname, "..", "data");
const PUBLISHED = path.join(DATA, "published", "proprietors");
const REAL_TERMS = "proprietors/real-terms-by-measure";
const figures = figuresOf(await readTables(path.join(DATA, "proprietors")));
const sample = await readSample();
const datasets = readdirSync(PUBLISHED)
  .filter((file) => file !== "years.json")
  .map((file) => datasetSchema.parse(JSON.parse(readFileSync(path.join(PUBLISHED, file), "utf8"))));

test("the sample has all datasets of item ②, and the published files are what the pipeline makes", () => {
  expect(datasets).toHaveLength(39);
  expect(datasets).toEqual(byId(made((prices) => prices)));
});

test.each<{ name: string; change: (prices: PriceIndex | null) => PriceIndex | null }>([
  { name: "without an index of prices", change: () => null },
  {
    name: "with an index that lacks the first year",
    change: (prices) => prices && { ...prices, byYear: new Map([...prices.byYear].filter(([year]) => year > 2021)) },
  },
])("$name real terms are absent and nothing else changes", ({ change }) =>
  expect(byId(made(change))).toEqual(datasets.filter(({ id }) => id !== REAL_TERMS)));

test.each(datasets.map((dataset) => ({ id: dataset.id, dataset })))("$id: every figure agrees", ({ dataset }) => {
  const shown: readonly Readonly<Record<string, unknown>>[] = dataset.observations.filter((one) => one.value !== null);
  expect(shown.length).toBeGreaterThan(0);
  for (const one of shown) {
    const { n, ...figure } = figures({
      slug: dataset.id.replace("proprietors/", ""),
      year: Number(one["period"]),
      label: labelOf(dataset, one),
      keys: one,
    });
    expect(one).toMatchObject(one["n"] === undefined ? figure : { n, ...figure });
  }
});

async function readSample() {
  const configuration = readConfiguration(DATA).value;
  const inputs = configuration && (await readProprietors(DATA, configuration, () => {})).value;
  const releases = configuration && inputs && discloseProprietors(inputs, configuration).value;
  if (!configuration || !inputs || inputs === "absent" || !releases) throw new Error("sample: refused");
  return { configuration, inputs, releases };
}

/** The datasets that the pipeline makes of the sample, with another index of prices. */
function made(change: (prices: PriceIndex | null) => PriceIndex | null): readonly Dataset[] {
  const { configuration, inputs, releases } = sample;
  return proprietorDatasets({ ...inputs, prices: change(inputs.prices) }, releases, configuration);
}

function byId(all: readonly Dataset[]): readonly Dataset[] {
  return all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The words of the class that a cell belongs to. */
function labelOf(dataset: Dataset, one: Readonly<Record<string, unknown>>): string {
  const classes =
    dataset.shape === "timeSeries"
      ? dataset.series
      : dataset.shape === "breakdown"
        ? dataset.categories
        : dataset.shape === "ranking"
          ? dataset.options
          : dataset.shape === "distribution"
            ? dataset.groups
            : [];
  const id = one["series"] ?? one["category"] ?? one["option"] ?? one["group"];
  return classes.find((entry) => entry.id === id)?.label ?? "";
}
