import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import type { Dataset } from "../../src/datasets/contract.ts";
import { encodeCp932 } from "../sample/cp932.ts";
import { type Configuration, readConfiguration } from "./configuration.ts";
import { discloseProprietors, proprietorDatasets, readProprietors } from "./proprietors.ts";
import { buildTown, type TownRow, townCsv, townPeople } from "./proprietors-town.ts";

/** What must hold between two runs, whatever the numbers are. Source: issue 4, metamorphic checks. */

const SHIPPED = path.join(import.meta.dirname, "..", "..", "data");
const both = (change: (rows: readonly TownRow[]) => readonly TownRow[]) => ({
  2024: change(townPeople(2024)),
  2025: change(townPeople(2025)),
});
const ordinary = await figures(buildTown(both((rows) => rows)));

test("the order of the rows changes nothing", async () => {
  expect(await figures(buildTown(both((rows) => rows.toReversed())))).toEqual(ordinary);
});

test("column order, encoding, line ends, era years and full-width digits change nothing", async () => {
  const root = buildTown(both((rows) => rows));
  const lines = townCsv(townPeople(2025))
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(",").toReversed().join(","));
  const text = `${lines.join("\n")}\n`
    .replaceAll("2025", "令和７年分")
    .replaceAll("P00", "Ｐ００")
    .replaceAll("小売業", "小売");
  writeFileSync(path.join(root, "proprietors/2025/settlements.csv"), encodeCp932(text));
  expect(await figures(root)).toEqual(ordinary);
});

test("every person twice: medians, growth and balances stay", async () => {
  const twice = await figures(
    buildTown(
      both((rows) => [...rows, ...rows.map((row) => ({ ...row, 会員番号: `Q${row["会員番号"]}`, 従業員数: "1" }))]),
    ),
  );
  const same = [...ordinary].filter(
    ([address, { value }]) =>
      value !== null && / (?:median|median-margin|pooled) |-balance-by-|-median-by-/.test(address),
  );
  expect(same.length).toBeGreaterThan(50);
  for (const [address, cell] of same) expect([address, twice.get(address)?.value]).toEqual([address, cell.value]);
});

test("money times three: ratios, growth and balances stay", async () => {
  const richer = await figures(buildTown({ 2024: townPeople(2024, 3), 2025: townPeople(2025, 3) }));
  const same = [...ordinary].filter(([address]) =>
    /-growth-by-|-balance-by-|season-by-month|persons-by-|composition-by-/.test(address),
  );
  expect(same.length).toBeGreaterThan(100);
  for (const [address, cell] of same) expect([address, richer.get(address)]).toEqual([address, cell]);
});

test("industries merged: the figures of all together stay", async () => {
  const merged = await figures(
    buildTown(both((rows) => rows.map((row) => (row["業種"] === "卸売業" ? { ...row, 業種: "小売業" } : row)))),
  );
  const all = [...ordinary].filter(([address]) => / all /.test(address) && !/ (?:mean|in-profit) /.test(address));
  expect(all.length).toBeGreaterThan(30);
  for (const [address, cell] of all) expect([address, merged.get(address)]).toEqual([address, cell]);
});

test("a new year changes no older value", async () => {
  const root = mkdtempSync(path.join(tmpdir(), "proprietors-years-"));
  cpSync(SHIPPED, root, {
    recursive: true,
    filter: (source) => !/^(?:published|di-survey|regional)/.test(path.relative(SHIPPED, source)),
  });
  const five = await figures(root);
  rmSync(path.join(root, "proprietors", "2025"), { recursive: true });
  const four = await figures(root);
  expect(four.size).toBeGreaterThan(1000);
  for (const [address, cell] of four) expect([address, five.get(address)]).toEqual([address, cell]);
}, 60_000);

test("a higher threshold only withholds more", async () => {
  const strict = await figures(buildTown(both((rows) => rows)), (configuration) => ({
    ...configuration,
    policy: {
      ...configuration.policy,
      money: { ...configuration.policy.money, medianOwners: 40, quartileOwners: 200 },
    },
  }));
  const shown = [...strict].filter(([, { value }]) => value !== null);
  expect(shown.length).toBeLessThan([...ordinary].filter(([, { value }]) => value !== null).length);
  for (const [address, cell] of shown) expect([address, ordinary.get(address)]).toEqual([address, cell]);
});

interface Figure {
  readonly value: number | null;
  readonly n: unknown;
}

/** Every published cell by dataset, classes and period. */
async function figures(
  root: string,
  adjust: (configuration: Configuration) => Configuration = (same) => same,
): Promise<ReadonlyMap<string, Figure>> {
  const configuration = readConfiguration(root).value;
  if (configuration === null) throw new Error("configuration");
  const adjusted = adjust(configuration);
  const inputs = (await readProprietors(root, adjusted, () => {})).value;
  const releases = inputs && discloseProprietors(inputs, adjusted).value;
  if (!inputs || !releases) throw new Error("refused");
  return new Map(proprietorDatasets(inputs, releases, adjusted).flatMap(cellsOf));
}

function cellsOf(dataset: Dataset): readonly (readonly [string, Figure])[] {
  const observations: readonly Readonly<Record<string, unknown>>[] = dataset.observations;
  return observations.map((one) => {
    const classes = ["series", "category", "measure", "group", "band", "option"].flatMap((key) =>
      typeof one[key] === "string" ? [one[key]] : [],
    );
    const value = typeof one["value"] === "number" ? one["value"] : null;
    return [`${dataset.id} ${classes.join(" ")} ${String(one["period"])}`, { value, n: one["n"] }] as const;
  });
}
