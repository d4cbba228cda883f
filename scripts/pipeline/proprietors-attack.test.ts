import path from "node:path";
import { expect, test } from "vitest";
import type { Dataset } from "../../src/datasets/contract.ts";
import { attackAmounts } from "../disclose/attacker/amount-attacker.ts";
import { attackedSystem } from "../disclose/attacker/attacked-cells.ts";
import { attackCounts } from "../disclose/attacker/count-attacker.ts";
import { isFull, member, type Row, readTables, yen } from "../proprietors-recomputation/books.ts";
import { readConfiguration } from "./configuration.ts";
import { discloseProprietors, proprietorDatasets, readProprietors } from "./proprietors.ts";

/** The attacker on what is printed of the sample; the truth comes straight from the files. Source: disclosure.md §3.5. */

const DATA = path.join(import.meta.dirname, "..", "..", "data");
const YEARS = [2021, 2022, 2023, 2024, 2025].map((year) => ({ year }));
const CODES: Readonly<Record<string, string>> = {
  製造業: "manufacturing",
  建設業: "construction",
  卸売業: "wholesale",
  小売業: "retail",
  サービス業: "services",
};
const INCOME = "青色申告特別控除前所得";
const AMOUNTS = [
  { slug: "gross-sales", of: (row: Row) => yen(row, "売上金額") },
  { slug: "net-income", of: (row: Row) => yen(row, INCOME) },
  { slug: "household-income", of: (row: Row) => yen(row, INCOME) + yen(row, "専従者給与") },
] as const;

const tables = await readTables(path.join(DATA, "proprietors"));
const shown = new Set((await published()).flatMap(shownCells));
const fullYear = (year: number) => (tables.get(`${year} settlements`) ?? []).filter(isFull);
const axis = (id: string, total: string, codes: readonly string[]) => ({
  id,
  total,
  classes: codes.map((code) => ({ code, parent: null })),
});
const industryAxis = axis("industry", "all", Object.values(CODES));

test.each(
  YEARS.flatMap(({ year }) => AMOUNTS.map((amount) => ({ year, ...amount }))),
)("$year $slug: the printed means tell nobody a withheld sum", ({ year, slug, of }) => {
  const rows = fullYear(year).map((row) => ({
    owner: member(row),
    codes: { industry: CODES[row["業種"] ?? ""] ?? "" },
    value: Number(of(row)),
  }));
  const isReadable = ({ industry }: Readonly<Record<string, string>>) =>
    shown.has(`${slug}-levels-by-industry ${industry} mean ${year}`);
  const system = attackedSystem({
    measure: "amount",
    axes: [industryAxis],
    tables: [["industry"]],
    rows,
    answers: [],
    isReadable,
  });
  expect(attackAmounts(system, { minimumOwners: 10, percent: 15 })).toEqual([]);
});

test.each(YEARS)("$year: the printed shares in profit tell nobody who made a loss", ({ year }) => {
  const rows = fullYear(year).map((row) => ({
    owner: member(row),
    codes: { industry: CODES[row["業種"] ?? ""] ?? "", profit: yen(row, INCOME) > 0n ? "yes" : "no" },
    value: 1,
  }));
  const isReadable = ({ industry, profit }: Readonly<Record<string, string>>) =>
    shown.has(
      profit === "any" ? `persons-by-industry ${industry} ${year}` : `margin-by-industry ${industry} in-profit ${year}`,
    );
  const axes = [industryAxis, axis("profit", "any", ["yes", "no"])];
  const system = attackedSystem({
    measure: "count",
    axes,
    tables: [["industry", "profit"]],
    rows,
    answers: ["profit"],
    isReadable,
  });
  expect(attackCounts(system, 3)).toEqual([]);
});

test("the attacker would find a mean too many", () => {
  const rows = fullYear(2025).map((row) => ({
    owner: member(row),
    codes: { industry: CODES[row["業種"] ?? ""] ?? "" },
    value: Number(yen(row, "売上金額")),
  }));
  const isReadable = ({ industry }: Readonly<Record<string, string>>) => industry !== "manufacturing";
  const system = attackedSystem({
    measure: "amount",
    axes: [industryAxis],
    tables: [["industry"]],
    rows,
    answers: [],
    isReadable,
  });
  expect(attackAmounts(system, { minimumOwners: 10, percent: 15 })).not.toEqual([]);
});

async function published(): Promise<readonly Dataset[]> {
  const configuration = readConfiguration(DATA).value;
  const inputs = configuration && (await readProprietors(DATA, configuration, () => {})).value;
  const releases = configuration && inputs && discloseProprietors(inputs, configuration).value;
  return configuration && inputs && releases ? proprietorDatasets(inputs, releases, configuration) : [];
}

/** Addresses of the cells that carry a number. */
function shownCells(dataset: Dataset): readonly string[] {
  const observations: readonly Readonly<Record<string, unknown>>[] = dataset.observations;
  return observations.flatMap((one) => {
    const classes = ["series", "category", "measure"].flatMap((key) =>
      typeof one[key] === "string" ? [one[key]] : [],
    );
    return one["value"] === null
      ? []
      : [`${dataset.id.replace("proprietors/", "")} ${classes.join(" ")} ${String(one["period"])}`];
  });
}
