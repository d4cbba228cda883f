import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { attacksOnDi, type DiTruth } from "../disclose/attacker/audit-di.ts";
import { carryOut } from "../disclose/attacker/carry-out.ts";
import { auditRecord } from "../pipeline/audit-record.ts";
import { diTruth } from "../pipeline/audit-truth.ts";
import { readConfiguration } from "../pipeline/configuration.ts";
import { readDiInputs } from "../pipeline/di-inputs.ts";

const data = path.join(import.meta.dirname, "../../data");
const DI = "di-survey/business-conditions-balance-by-industry";
const published = readFolder(path.join(data, "published"));
let truth: DiTruth = { minimumFrequency: 5, minimumCount: 3, topOption: 3, minimumNew: 3, rounds: new Map() };

beforeAll(async () => {
  const { value: configuration } = readConfiguration(data);
  const { value: inputs } =
    configuration === null ? { value: null } : await readDiInputs(data, configuration, () => {});
  if (configuration === null || inputs === null) throw new Error("the sample data cannot be read");
  truth = diTruth(inputs, configuration);
});

function readFolder(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(folder, file).replaceAll(path.sep, "/"), readFileSync(file, "utf8")];
    }),
  );
}

const file = z.looseObject({
  observations: z.array(
    z.looseObject({
      period: z.string(),
      series: z.string(),
      status: z.string(),
      value: z.number().nullable(),
      n: z.number().optional(),
    }),
  ),
});
type Cell = z.infer<typeof file>["observations"][number];

/** The published files with some cells of the 業況DI changed. */
function tampered(change: (cell: Cell) => Partial<Cell>): ReadonlyMap<string, string> {
  const content = file.parse(JSON.parse(published.get(`${DI}.json`) ?? ""));
  const observations = content.observations.map((cell) => ({ ...cell, ...change(cell) }));
  return new Map(published).set(`${DI}.json`, JSON.stringify({ ...content, observations }));
}

/** The first withheld industry of the 業況DI with what it hides. */
function withheldCell() {
  const content = file.parse(JSON.parse(published.get(`${DI}.json`) ?? ""));
  const cell = content.observations.find(({ status }) => status === "suppressed");
  const counts = truth.rounds
    .get(cell?.period ?? "")
    ?.balances.get("businessConditions")
    ?.get(cell?.series ?? "");
  if (cell === undefined || counts === undefined) throw new Error("the sample has no withheld cell");
  const n = counts.good + counts.same + counts.bad;
  const isIt = (other: Cell) => other.period === cell.period && other.series === cell.series;
  return { isIt, n, value: Math.round((1000 * (counts.good - counts.bad)) / n) / 10 };
}

function auditDiRelease(files: ReadonlyMap<string, string>, known: DiTruth, last: ReadonlyMap<string, string> | null) {
  return carryOut(attacksOnDi(files, known, last));
}

test("the published sample passes, every dataset and quarter attacked", () => {
  const result = auditDiRelease(published, truth, published);
  expect(result).toMatchObject({ passed: true, breaches: [], errors: [] });
  expect(result.checks.find(({ dataset }) => dataset === DI)?.periods).toHaveLength(truth.rounds.size);
});

test("a withheld cell that is printed fails the audit", () => {
  const { isIt, n, value } = withheldCell();
  const files = tampered((cell) => (isIt(cell) ? { status: "normal", value, n } : {}));
  expect(auditDiRelease(files, truth, null).breaches.map(({ dataset }) => dataset)).toContain(DI);
});

test("a number of answers beside x fails the audit", () => {
  const { isIt, n } = withheldCell();
  const files = tampered((cell) => (isIt(cell) ? { n } : {}));
  expect(auditDiRelease(files, truth, null).breaches).toMatchObject([
    { dataset: DI, what: "something stands beside a withheld value" },
  ]);
});

test("a change from or to a withheld quarter fails the audit", () => {
  const { isIt } = withheldCell();
  const files = tampered((cell) => (isIt(cell) ? { changeOnQuarter: 12.5 } : {}));
  expect(auditDiRelease(files, truth, null).passed).toBe(false);
});

test("figures that are not those of the answers fail the audit", () => {
  const files = tampered((cell) => (cell.series === "all" && cell.value !== null ? { value: cell.value + 5 } : {}));
  const { passed, errors } = auditDiRelease(files, truth, null);
  expect(passed).toBe(false);
  expect(new Set(errors.map(({ what }) => what))).toEqual(new Set(["printed figures are not those of the answers"]));
});

test("one late answer shown at once fails against the last vintage", () => {
  const period = [...truth.rounds.keys()].at(-1);
  const last = tampered((cell) =>
    cell.period === period && cell.series === "all" ? { n: (cell.n ?? 0) - 1, value: 0 } : {},
  );
  expect(auditDiRelease(published, truth, last).breaches).toMatchObject([
    { dataset: DI, period, about: "all", what: "the difference to the last vintage tells late answers" },
  ]);
});

test("figures that wait for late answers pass if they stand as in the last vintage", () => {
  const period = [...truth.rounds.keys()].at(-1) ?? "";
  const round = truth.rounds.get(period);
  const balances = new Map(
    [...(round?.balances ?? [])].map(([item, answers]) => {
      const [first] = answers.keys();
      const counts = answers.get(first ?? "") ?? { good: 0, same: 0, bad: 0 };
      return [item, new Map(answers).set(first ?? "", { ...counts, good: counts.good + 1 })];
    }),
  );
  const later: DiTruth = {
    ...truth,
    rounds: new Map([
      [period, { balances, options: round?.options ?? new Map(), problems: round?.problems ?? new Map() }],
    ]),
  };
  expect(auditDiRelease(published, later, published)).toMatchObject({ breaches: [], errors: [] });
  const moved = tampered((cell) => (cell.period === period && cell.series === "all" ? { value: 0 } : {}));
  expect(auditDiRelease(published, later, moved).passed).toBe(false);
});

test("a quarter that is not published fails the audit", () => {
  const [round] = truth.rounds.values();
  if (round === undefined) throw new Error("no round");
  const more = { ...truth, rounds: new Map([["2031-Q1", round]]) };
  expect(auditDiRelease(published, more, null).passed).toBe(false);
});

test("a missing file stops the audit", () => {
  const files = new Map([...published].filter(([name]) => name !== "di-survey/rounds.json"));
  expect(() => auditDiRelease(files, truth, null)).toThrow("published file is missing: di-survey/rounds.json");
});

test("the record names every file by its hash and carries no number but periods", () => {
  const record = auditRecord(auditDiRelease(published, truth, null), published);
  const { files, ...rest } = z
    .looseObject({ files: z.array(z.object({ path: z.string(), sha256: z.string() })) })
    .parse(JSON.parse(record));
  expect(files.map((entry) => entry.path)).toEqual(
    [...published.keys()].filter((name) => name !== "audit.json").sort(),
  );
  expect(JSON.stringify(rest)).not.toMatch(/:-?\d/);
});
