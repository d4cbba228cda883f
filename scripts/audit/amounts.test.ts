import { expect, test } from "vitest";
import { attackAmounts } from "../disclose/attacker/amount-attacker.ts";
import { attackedSystem } from "../disclose/attacker/attacked-cells.ts";
import { defaultPolicy } from "../disclose/default-policy.ts";
import { withMergedClasses } from "../disclose/merge-classes.ts";
import { protectTable } from "../disclose/protect.ts";
import { randomNumbers } from "../disclose/random-numbers.ts";
import { type RandomTableShape, randomTable } from "../disclose/random-tables.ts";
import { cellId, type Decision, type TableRelease } from "../disclose/table.ts";
import { combinations } from "./combinations.ts";

const policy = { ...defaultPolicy, search: { maximumTries: 5_000 } };

function attack(release: TableRelease, decisions: ReadonlyMap<string, Decision>) {
  const system = attackedSystem({
    measure: release.measure,
    axes: release.dimensions,
    tables: release.tables.map(({ dimensions }) => dimensions),
    rows: release.contributions,
    answers: release.answers ?? [],
    isReadable: (codes) => decisions.get(cellId(codes, release.dimensions)) === "published",
  });
  return attackAmounts(system, { minimumOwners: policy.money.sumOwners, percent: policy.money.dominancePercent });
}

/** Every third table is linked or hierarchical, every second has losses or several rows per owner. */
function shapeOf(seed: number): RandomTableShape {
  const random = randomNumbers(seed + 1_000_000);
  const upTo = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const plain = { classes: [upTo(2, 8), upTo(2, 5)], tables: [["a", "b"]] };
  const linked = {
    classes: [upTo(2, 4), upTo(2, 3), upTo(2, 3)],
    tables: [
      ["a", "b"],
      ["a", "c"],
    ],
  };
  const nested = { classes: [[2, upTo(2, 3)] as const, upTo(2, 4)], tables: [["a", "b"]] };
  const layout = seed % 6 === 0 ? linked : seed % 6 === 3 ? nested : plain;
  return {
    measure: "amount",
    ...layout,
    owners: 4 + random() * 26,
    losses: seed % 2 === 0 ? 0 : 0.3,
    rowsPerOwner: seed % 4 === 1 ? 3 : 1,
  };
}

const releases = Array.from({ length: 500 }, (_, seed) => randomTable(shapeOf(seed), seed));
const patterns = releases.map((release) => protectTable(release, policy));

test("the attacker finds nothing in 500 random money tables", { timeout: 120_000 }, () => {
  const breaches = releases.flatMap((release, seed) => {
    const pattern = patterns[seed];
    if (pattern === undefined) throw new Error(`no pattern: ${seed}`);
    return attack(withMergedClasses(release, pattern.merged), pattern.cells).map((breach) => ({ seed, ...breach }));
  });
  expect(breaches).toEqual([]);
});

test("most tables need complementary cells, and few need more than that", () => {
  const needing = patterns.filter(({ cells }) => [...cells.values()].includes("complementary"));
  const merging = patterns.filter(({ merged }) => merged.length > 0);
  expect(needing.length).toBeGreaterThan(250);
  expect(merging.length).toBeLessThan(25);
});

test("publishing any one complementary cell lets the attacker succeed", { timeout: 120_000 }, () => {
  const needless = releases.flatMap((release, seed) => {
    const pattern = patterns[seed];
    if (pattern === undefined || pattern.merged.length > 0) return [];
    const complementary = [...pattern.cells].filter(([, decision]) => decision === "complementary");
    return complementary
      .filter(([id]) => attack(release, new Map(pattern.cells).set(id, "published")).length === 0)
      .map(([id]) => `${seed} ${id}`);
  });
  expect(needless).toEqual([]);
});

test("no pattern of a small table has more cells than the smallest that the attacker accepts", {
  timeout: 120_000,
}, () => {
  const small = Array.from({ length: 60 }, (_, seed) =>
    randomTable(
      {
        measure: "amount",
        classes: [2 + (seed % 2), 3],
        tables: [["a", "b"]],
        owners: 6 + (seed % 20),
        losses: 0,
        rowsPerOwner: 1,
      },
      seed,
    ),
  );
  const excess = small.map((release) => {
    const { cells } = protectTable(release, policy);
    const extra = [...cells.values()].filter((decision) => decision === "complementary").length;
    return extra - smallestComplement(release, cells, extra);
  });
  expect(Math.max(...excess)).toBe(0);
});

/** By brute force, with the attacker as the only judge. */
function smallestComplement(release: TableRelease, cells: ReadonlyMap<string, Decision>, atMost: number): number {
  const open = [...cells].filter(([, decision]) => decision !== "primary").map(([id]) => id);
  const primary = new Map(
    [...cells].map(([id, decision]): [string, Decision] => [id, decision === "primary" ? "primary" : "published"]),
  );
  for (let size = 0; size < atMost; size++) {
    for (const choice of combinations(open, size)) {
      const tried = new Map([...primary, ...choice.map((id): [string, Decision] => [id, "complementary"])]);
      if (attack(release, tried).length === 0) return size;
    }
  }
  return atMost;
}
