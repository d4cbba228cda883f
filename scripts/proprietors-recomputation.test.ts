import path from "node:path";
import { expect, test } from "vitest";
import type { Dataset } from "../src/datasets/contract.ts";
import { readConfiguration } from "./pipeline/configuration.ts";
import { discloseProprietors, proprietorDatasets, readProprietors } from "./pipeline/proprietors.ts";
import { readTables } from "./proprietors-recomputation/books.ts";
import { figuresOf } from "./proprietors-recomputation/figures.ts";

/**
 * Every published figure of the sample once more, by a second implementation that shares no code with the stages, straight from the files, in
 * exact fractions. Source: issue 4; definitions: statistics.md §2.
 */

const DATA = path.join(import.meta.dirname, "..", "data");
const figures = figuresOf(await readTables(path.join(DATA, "proprietors")));
const datasets = await published();

test("the sample has all datasets of item ②", () => expect(datasets).toHaveLength(39));

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

async function published(): Promise<readonly Dataset[]> {
  const configuration = readConfiguration(DATA).value;
  const inputs = configuration && (await readProprietors(DATA, configuration, () => {})).value;
  const releases = configuration && inputs && discloseProprietors(inputs, configuration).value;
  return configuration && inputs && releases ? proprietorDatasets(inputs, releases, configuration) : [];
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
