import type { Module } from "./modules.ts";

interface Rule {
  readonly says: string;
  readonly forbids: (from: string, to: string) => boolean;
}

/** Every import that crosses a wall, as `file → import: rule`. Source: architecture.md §2, disclosure.md §1. */
export function crossings(modules: readonly Module[]): string[] {
  return modules.flatMap(({ file, imports }) =>
    imports.flatMap((to) =>
      RULES.filter((rule) => rule.forbids(file, to)).map((rule) => `${file} → ${to}: ${rule.says}`),
    ),
  );
}

/** Files that only pass others on: an `index` outside the two registries (and pages), or a re-export. Source: architecture.md §2. */
export function barrels(modules: readonly Module[]): string[] {
  return modules
    .filter(({ file }) => !REGISTRIES.includes(file) && !file.startsWith("src/pages/"))
    .filter(
      ({ file, source }) => /\/index\.\w+$/.test(file) || /^\s*export\s+(?:type\s+)?[*{][^;]*?\sfrom\s/m.test(source),
    )
    .map(({ file }) => file);
}

/** Files of the pure rooms that ask the clock, chance, the environment or the file system. Tests may. Source: architecture.md §2. */
export function impurities(modules: readonly Module[]): string[] {
  return modules
    .filter(({ file }) => PURE.some((room) => file.startsWith(room)) && !isTest(file))
    .flatMap(({ file, source, imports }) => [
      ...imports.filter((to) => to.startsWith("node:")).map((to) => `${file}: ${to}`),
      ...[...source.matchAll(IMPURE)].map((match) => `${file}: ${match[0]}`),
    ]);
}

const STAGE = /^scripts\/(read|ingest|validate|aggregate|disclose|publish)\//;
const LAYERS = ["src/datasets/", "src/format/", "src/charts/", "src/components/", "src/layouts/", "src/pages/"];
const PURE = ["scripts/validate/", "scripts/aggregate/", "scripts/disclose/", "src/charts/", "src/format/"];
const IMPURE = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.env\b|\bimport\.meta\.env\b/g;
const REGISTRIES = ["src/charts/index.ts", "scripts/validate/index.ts"];

const RULES: readonly Rule[] = [
  {
    says: "a stage imports only itself, model.ts, config/, text/ and src/datasets/",
    forbids: (from, to) => stage(from) !== null && isOwn(to) && stage(to) !== stage(from) && !isOpenToStages(from, to),
  },
  {
    says: "only the pipeline and the command files wire stages",
    forbids: (from, to) => stage(to) !== null && stage(from) === null && !isWiring(from) && !isTest(from),
  },
  {
    says: "src never imports scripts",
    forbids: (from, to) => from.startsWith("src/") && to.startsWith("scripts/"),
  },
  {
    says: "scripts see nothing of src but src/datasets/",
    forbids: (from, to) => from.startsWith("scripts/") && to.startsWith("src/") && !to.startsWith("src/datasets/"),
  },
  {
    says: "the site reads nothing of data/ but published/ and settings.yaml",
    forbids: (from, to) =>
      from.startsWith("src/") && /\bdata\/(?:di-survey|proprietors|regional|evaluation)\b/.test(to),
  },
  {
    says: "the attacker shares no code with its siblings",
    forbids: (from, to) => isDisclosure(from) && isDisclosure(to) && isAttacker(from) !== isAttacker(to),
  },
  {
    says: "a lower layer of the site never imports a higher one",
    forbids: (from, to) => layer(from) >= 0 && layer(to) > layer(from) && !isTest(from),
  },
];

function stage(file: string): string | null {
  return STAGE.exec(file)?.[1] ?? null;
}

function layer(file: string): number {
  return LAYERS.findIndex((room) => file.startsWith(room));
}

function isOpenToStages(from: string, to: string): boolean {
  if (to === "scripts/model.ts" || /^(?:scripts\/config|scripts\/text|src\/datasets)\//.test(to)) return true;
  if (isTest(from) && to.startsWith("scripts/fixtures/")) return true;
  return stage(from) === "publish" && to === "scripts/disclose/brand.ts";
}

/** pipeline.ts, its parts in pipeline/, and the command files. */
function isWiring(file: string): boolean {
  return /^scripts\/(?:pipeline\/)?[^/]+$/.test(file);
}

function isOwn(file: string): boolean {
  return file.startsWith("scripts/") || file.startsWith("src/");
}

function isDisclosure(file: string): boolean {
  return file.startsWith("scripts/disclose/");
}

function isAttacker(file: string): boolean {
  return file.startsWith("scripts/disclose/attacker");
}

/** Tests, and the fixtures that only they use. */
function isTest(file: string): boolean {
  return /\.test\.ts$|^scripts\/fixtures\//.test(file);
}
