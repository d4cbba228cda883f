import { expect, test } from "vitest";
import { publishedFiles } from "../../fixtures/small-release/published-files.ts";
import { smallReport } from "../../fixtures/small-release/settlements.ts";
import { readPublishedSettlements } from "./published-settlements.ts";

const read = () =>
  readPublishedSettlements(
    smallReport({ levels: { "2025 a mean": [5, 12], "2025 b mean": null, "2025 b median": 0, "2024 a mean": 4 } }, [
      {
        id: "proprietors/growth",
        shape: "distribution",
        observations: [{ period: "2025", group: "all", band: "up", value: 40, status: "normal", n: 20 }],
      },
      {
        id: "proprietors/problems",
        shape: "ranking",
        observations: [{ period: "2025", option: "rent", value: 40, status: "normal", rank: 1, previousRank: null }],
      },
      { id: "di-survey/levels", shape: "breakdown", observations: [] },
    ]),
  );

test("a number with its n, at its place", () => {
  expect(read().at("levels", 2025, "a", "mean")).toEqual({ value: 5, n: 12 });
  expect(read().at("levels", 2024, "a", "mean")).toEqual({ value: 4, n: null });
  expect(read().at("levels", 2025, "b", "median")).toEqual({ value: 0, n: null });
});

test("null where nothing is printed", () => {
  expect(read().at("levels", 2025, "b", "mean")).toBeNull();
  expect(read().at("levels", 2023, "a", "mean")).toBeNull();
  expect(read().at("nothing", 2025, "a", "mean")).toBeNull();
});

test("all numbers of a year, with their places, whatever the shape", () => {
  expect(read().all("levels", 2025)).toEqual([
    { place: ["a", "mean"], value: 5, n: 12 },
    { place: ["b", "median"], value: 0, n: null },
  ]);
  expect(read().all("growth", 2025)).toEqual([{ place: ["all", "up"], value: 40, n: 20 }]);
  expect(read().all("problems", 2025)).toEqual([{ place: ["rent"], value: 40, n: null }]);
  expect(read().all("nothing", 2025)).toEqual([]);
});

test("the datasets of the proprietors alone", () => {
  expect(read().datasets.map(({ id }) => id)).toEqual([
    "proprietors/levels",
    "proprietors/growth",
    "proprietors/problems",
  ]);
});

test("a file that is missing stops the attack", () => {
  expect(() => readPublishedSettlements(new Map())).toThrow("published file is missing: catalogue.json");
  const files = new Map(publishedFiles([{ id: "proprietors/levels", shape: "breakdown", observations: [] }]));
  files.delete("proprietors/levels.json");
  expect(() => readPublishedSettlements(files)).toThrow("published file is missing: proprietors/levels.json");
});
