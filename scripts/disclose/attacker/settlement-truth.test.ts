import { expect, test } from "vitest";
import { booksOf, PROMISED, person } from "../../fixtures/small-release/settlements.ts";
import { bandOf, fullPersons, groupsOf, pairsOf } from "./settlement-truth.ts";

const growths = [
  { name: "far below", now: 50, band: 0 },
  { name: "just below the lowest limit", now: 89, band: 0 },
  { name: "a limit of a fall belongs to the smaller fall", now: 90, band: 1 },
  { name: "the limit of hardly any fall", now: 99, band: 2 },
  { name: "no change", now: 100, band: 2 },
  { name: "the limit of hardly any rise", now: 101, band: 2 },
  { name: "just above it", now: 102, band: 3 },
  { name: "a limit of a rise belongs to the smaller rise", now: 110, band: 3 },
  { name: "just above the highest limit", now: 111, band: 4 },
  { name: "a loss", now: -20, band: 0 },
];
for (const { name, now, band } of growths) {
  test(`bands of growth: ${name}`, () => expect(bandOf({ now, before: 100 }, PROMISED.bands.breaks)).toBe(band));
}

const truth = booksOf({
  2024: [person("stays"), person("moves", { industry: "b" }), person("leaves"), person("part", { isFull: false })],
  2025: [
    person("stays", { sales: 7 }),
    person("moves"),
    person("comes"),
    person("part"),
    person("new part", { isFull: false }),
  ],
});

test("persons of twelve months, of all industries or of one", () => {
  const [now] = [truth.years.get(2025)];
  const names = (group: string) => (now === undefined ? [] : fullPersons(now, truth, group).map(({ owner }) => owner));
  expect(names("all")).toEqual(["stays", "moves", "comes", "part"]);
  expect(names("a")).toEqual(["stays", "moves", "comes", "part"]);
  expect(names("b")).toEqual([]);
});

test("pairs are of twelve months in both years, by the industry of the later", () => {
  const pairs = pairsOf(truth, 2025, "a");
  expect(pairs.map(({ now }) => now.owner)).toEqual(["stays", "moves"]);
  expect(pairs[0]).toMatchObject({ now: { sales: 7 }, before: { sales: 100 } });
  expect(pairsOf(truth, 2025, "b")).toEqual([]);
  expect(pairsOf(truth, 2024, "all")).toEqual([]);
  expect(pairsOf(truth, 2026, "all")).toEqual([]);
});

test("the total comes first among the groups", () => expect(groupsOf(truth)).toEqual(["all", "a", "b"]));
