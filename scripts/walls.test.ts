import path from "node:path";
import { expect, test } from "vitest";
import { cycles } from "./walls/cycles.ts";
import { moduleOf, readModules } from "./walls/modules.ts";
import { barrels, crossings, impurities } from "./walls/rules.ts";

const modules = readModules(path.join(import.meta.dirname, ".."));

test("no import crosses a wall between the rooms", () => expect(crossings(modules)).toEqual([]));

test("no import runs in a circle", () => expect(cycles(modules)).toEqual([]));

test("no file only passes others on", () => expect(barrels(modules)).toEqual([]));

test("the pure rooms ask neither the clock, chance, the environment nor the file system", () =>
  expect(impurities(modules)).toEqual([]));

const planted = [
  { name: "one stage in another", file: "scripts/ingest/a.ts", source: 'import { b } from "../read/b.ts";' },
  {
    name: "a stage in a stage, as a type",
    file: "scripts/publish/a.ts",
    source: 'import type { B } from "../aggregate/b.ts";',
  },
  { name: "the pipeline in a stage", file: "scripts/read/a.ts", source: 'import { run } from "../pipeline.ts";' },
  { name: "a stage in config", file: "scripts/config/a.ts", source: 'import {\n  b,\n} from "../read/b.ts";' },
  {
    name: "scripts in the site",
    file: "src/pages/a.astro",
    source: '---\nimport { b } from "../../scripts/model.ts";\n---',
  },
  {
    name: "charts in scripts",
    file: "scripts/data.ts",
    source: 'export const b = await import("../src/charts/line.ts");',
  },
  {
    name: "answers in the site",
    file: "src/pages/a.astro",
    source: 'import.meta.glob("../../data/di-survey/*/*.csv")',
  },
  {
    name: "answers by absolute glob",
    file: "src/content.ts",
    source: 'import.meta.glob<string>("/data/proprietors/**")',
  },
  { name: "a sibling in the attacker", file: "scripts/disclose/attacker/a.ts", source: 'import "../primary.ts";' },
  {
    name: "the attacker in a sibling",
    file: "scripts/disclose/primary.ts",
    source: 'import { b } from "./attacker.ts";',
  },
  { name: "a component in a chart", file: "src/charts/a.ts", source: 'import B from "../components/B.astro";' },
];

test.each(planted)("the walk catches $name", ({ file, source }) => {
  expect(crossings([moduleOf(file, source)])).toHaveLength(1);
});

const allowed = [
  { name: "model.ts in a stage", file: "scripts/read/a.ts", source: 'import type { B } from "../model.ts";' },
  {
    name: "the brand in publish",
    file: "scripts/publish/a.ts",
    source: 'import type { Disclosed } from "../disclose/brand.ts";',
  },
  { name: "stages in the pipeline", file: "scripts/pipeline.ts", source: 'import { b } from "./read/b.ts";' },
  {
    name: "published data in the site",
    file: "src/content.ts",
    source: 'import.meta.glob("/data/published/di-survey/*.json")',
  },
];

test.each(allowed)("the walk lets $name pass", ({ file, source }) => {
  expect(crossings([moduleOf(file, source)])).toEqual([]);
});

test("the walk catches a circle", () => {
  const circle = [moduleOf("src/a.ts", 'import "./b.ts";'), moduleOf("src/b.ts", 'import type { A } from "./a.ts";')];
  expect(cycles(circle)).toEqual(["src/a.ts → src/b.ts → src/a.ts"]);
});

test("the walk catches barrels", () => {
  const files = [moduleOf("scripts/read/index.ts", ""), moduleOf("src/format/all.ts", 'export { a } from "./a.ts";')];
  expect(barrels(files)).toEqual(["scripts/read/index.ts", "src/format/all.ts"]);
});

test("the walk catches the clock and the file system in a pure room", () => {
  const source = 'import { readFileSync } from "node:fs";\nexport const today = new Date();';
  expect(impurities([moduleOf("scripts/aggregate/a.ts", source)])).toHaveLength(2);
});
