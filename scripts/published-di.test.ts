import { readFileSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { timeSeriesSchema } from "../src/datasets/contract.ts";
import { buildData, firmsOf } from "./fixtures/small-city/build.ts";
import { runPipeline } from "./pipeline.ts";

/** Rows that real publishers printed, expanded to answers and sent through the whole pipeline. Sources: fixtures/published-di/SOURCES.md. */
const [header = [], ...rows] = Papa.parse<string[]>(
  readFileSync(path.join(import.meta.dirname, "fixtures/published-di/rows.csv"), "utf8").trim(),
).data;
const field = (row: readonly string[], name: string) => row[header.indexOf(name)] ?? "";

/** Good, same, bad as printed, or as the only counts that reproduce the printed shares; the others are 不変. */
function countsOf(row: readonly string[]): [number, number, number] | null {
  const n = Number(field(row, "n"));
  if (field(row, "n") === "") return null;
  const inferred = field(row, "counts_inferred").split("/");
  const [good, bad] = inferred.length === 3 ? [inferred[0], inferred[2]] : [field(row, "good_n"), field(row, "bad_n")];
  if (good === "" || bad === "") return null;
  return [Number(good), n - Number(good) - Number(bad), Number(bad)];
}

const cases = rows.flatMap((row) => {
  const counts = countsOf(row);
  return counts === null
    ? []
    : [
        {
          name: ["publisher", "period", "industry", "item", "kind"].map((key) => field(row, key)).join(" "),
          row,
          counts,
        },
      ];
});

/** Where our number differs from the printed one, and why. */
const EXPLAINED: ReadonlyMap<string, string> = new Map([
  ["尾道商工会議所 2006Q3 卸売業(総合) 景況 outlook", "printed −18.7 is 6.3 − 25.0 of rounded shares; exact −18.75"],
  ["大津商工会議所 2006Q2 全体 資金繰り actual", "printed −2.1; 8 − 10 of 99 is −2.0: misprint"],
  ["北見商工会議所 2017Q2(7-9) 全体 業況 actual", "printed −8.5 is 22.9 − 31.4 of rounded shares; exact −8.57"],
  ["北見商工会議所 2023Q1(1-3) 全体 業況 actual", "printed −1.0 is 33.6 − 34.6 of rounded shares; exact −0.93"],
]);

const series = async (counts: [number, number, number]) => {
  const data = buildData(new Map([["2026-Q2", firmsOf("A", "製造業", counts)]]));
  const { files } = await runPipeline({ data, published: path.join(data, "published"), progress: () => {} });
  return timeSeriesSchema.parse(JSON.parse(files?.get("di-survey/business-conditions-balance-by-industry.json") ?? ""));
};

test("the file holds the rows that the design counts", () => {
  expect(rows).toHaveLength(48);
  expect(cases).toHaveLength(42);
});

test.each(cases)("$name", async ({ name, row, counts }) => {
  const observation = (await series(counts)).observations.find((one) => one.series === "all");
  const printed = Number(field(row, "di_published"));
  const exact = Number(field(row, "di_exact"));
  if (observation?.status === "suppressed") {
    const [good, same, bad] = counts;
    const most = Math.max(good, same, bad);
    expect(
      good + same + bad < 5 || most >= good + same + bad - 1,
      "only few or nearly unanimous answers are withheld",
    ).toBe(true);
    expect(observation.value).toBe(null);
    return;
  }
  expect(observation).toMatchObject({ status: "normal", value: exact, n: counts[0] + counts[1] + counts[2] });
  expect(exact !== printed, EXPLAINED.get(name) ?? "agrees").toBe(EXPLAINED.has(name));
});

const withoutCounts = rows
  .filter((row) => countsOf(row) === null)
  .map((row) => ({ name: `${field(row, "publisher")} ${field(row, "period")} ${field(row, "item")}`, row }));

/** Rows of which only rounded shares are known: nothing can be expanded, but the printed DI must at least be their difference. */
test.each(withoutCounts)("shares only: $name", ({ row }) => {
  const tenths = (name: string) => Math.round(Number(field(row, name)) * 10);
  const difference = tenths("good_pct") - tenths("bad_pct") - tenths("di_published");
  expect(difference, "小樽 2009Q1 was computed from counts that are not printed: one tenth off").toBe(
    field(row, "src") === "otaru-2009q1" ? -1 : 0,
  );
});
