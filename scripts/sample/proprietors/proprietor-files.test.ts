import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { classificationSchema } from "../../config/classification.ts";
import { proprietorsCodebookSchema } from "../../config/proprietors.ts";
import { booksOf } from "./books.ts";
import { peopleOf, SAMPLE_YEARS } from "./people.ts";
import { proprietorFiles } from "./proprietor-files.ts";

const DATA = path.join(import.meta.dirname, "..", "..", "..", "data");
const yaml = (file: string): unknown => parse(readFileSync(path.join(DATA, file), "utf8"));
const files = await proprietorFiles(
  proprietorsCodebookSchema.parse(yaml("codebooks/proprietors.yaml")),
  classificationSchema.parse(yaml("classifications/industries.yaml")),
);

test("the repository ships what the generator makes", () => {
  for (const [file, bytes] of files)
    expect([file, readFileSync(path.join(DATA, file)).equals(bytes)]).toEqual([file, true]);
});

test.each(
  SAMPLE_YEARS.map((year) => ({ year })),
)("$year: 500 persons, eight wholesalers, losses, one who outweighs his industry", ({ year }) => {
  const people = peopleOf(year);
  const books = people.map((person) => booksOf(person, year));
  expect(people).toHaveLength(500);
  expect(people.filter(({ industry }) => industry === "wholesale")).toHaveLength(8);
  expect(books.filter(({ netIncome }) => netIncome < 0).length).toBeGreaterThan(10);
  const sales = people.flatMap(({ industry, dominant }, index) =>
    industry === "manufacturing" && !dominant ? [books[index]?.grossSales ?? 0] : [],
  );
  expect(sales.reduce((total, amount) => total + amount, 0)).toBeLessThan(610_000_000 * 0.15);
});

test("every number says 見本", () =>
  expect(peopleOf(2025).every(({ member }) => member.startsWith("MIHON-"))).toBe(true));
