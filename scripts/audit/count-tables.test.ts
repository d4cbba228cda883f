import { expect, test } from "vitest";
import { attackedSystem } from "../disclose/attacker/attacked-cells.ts";
import { attackCounts } from "../disclose/attacker/count-attacker.ts";
import { defaultPolicy } from "../disclose/default-policy.ts";
import { withMergedClasses } from "../disclose/merge-classes.ts";
import { protectTable } from "../disclose/protect.ts";
import { randomNumbers } from "../disclose/random-numbers.ts";
import { type RandomTableShape, randomTable } from "../disclose/random-tables.ts";
import { cellId, type Decision, type TableRelease } from "../disclose/table.ts";
import { combinations } from "./combinations.ts";

const policy = { ...defaultPolicy, search: { maximumTries: 2_000 } };

function attack(release: TableRelease, decisions: ReadonlyMap<string, Decision>) {
  const system = attackedSystem({
    measure: "count",
    axes: release.dimensions,
    tables: release.tables.map(({ dimensions }) => dimensions),
    rows: release.contributions,
    answers: release.answers ?? [],
    isReadable: (codes) => decisions.get(cellId(codes, release.dimensions)) === "published",
  });
  return attackCounts(system, policy.counts.minimumCount);
}

/** Every third table is linked; in every second one of the dimensions is an answer. */
function shapeOf(seed: number): RandomTableShape {
  const random = randomNumbers(seed + 2_000_000);
  const upTo = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const linked = {
    classes: [upTo(2, 4), upTo(2, 3), upTo(2, 3)],
    tables: [
      ["a", "b"],
      ["a", "c"],
    ],
  };
  const plain = { classes: [upTo(2, 5), upTo(2, 4)], tables: [["a", "b"]] };
  return {
    measure: "count",
    ...(seed % 3 === 0 ? linked : plain),
    owners: 0.7 + random() * 7,
    losses: 0,
    rowsPerOwner: 1,
    answers: seed % 2 === 0 ? [] : ["b"],
  };
}

const releases = Array.from({ length: 200 }, (_, seed) => randomTable(shapeOf(seed), seed));
const patterns = releases.map((release) => protectTable(release, policy));

test("the attacker finds nothing in 200 random cross tables", { timeout: 120_000 }, () => {
  const breaches = releases.flatMap((release, seed) => {
    const pattern = patterns[seed];
    if (pattern === undefined) throw new Error(`no pattern: ${seed}`);
    return attack(withMergedClasses(release, pattern.merged), pattern.cells).map((breach) => ({ seed, ...breach }));
  });
  expect(breaches).toEqual([]);
});

test("publishing any one complementary count lets the attacker succeed", { timeout: 120_000 }, () => {
  const needless = releases.flatMap((release, seed) => {
    const pattern = patterns[seed];
    if (pattern === undefined || pattern.merged.length > 0) return [];
    return [...pattern.cells]
      .filter(([, decision]) => decision === "complementary")
      .filter(([id]) => attack(release, new Map(pattern.cells).set(id, "published")).length === 0)
      .map(([id]) => `${seed} ${id}`);
  });
  expect(needless).toEqual([]);
});

test("no small cross table withholds more than the smallest pattern that the attacker accepts", {
  timeout: 120_000,
}, () => {
  const excess = Array.from({ length: 60 }, (_, seed) => {
    const release = randomTable(
      {
        measure: "count",
        classes: [3, 2 + (seed % 2)],
        tables: [["a", "b"]],
        owners: 1 + (seed % 6),
        losses: 0,
        rowsPerOwner: 1,
        answers: seed % 2 === 0 ? [] : ["b"],
      },
      seed,
    );
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
