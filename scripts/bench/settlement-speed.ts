import { writeFileSync } from "node:fs";
import path from "node:path";
import { shippedDefinitions } from "../sample/definitions.ts";
import { measure, medians } from "./measure.ts";
import { BENCH_YEAR, writeSettlements } from "./settlements-file.ts";

/** What reading one file of settlements took; `own` and `alone` (null where the reading failed) in milliseconds, start of the process included; `peakBytes` = the most of three runs. */
export interface SettlementSpeed {
  readonly persons: number;
  readonly exit: number | null;
  readonly peakBytes: number;
  readonly own: number;
  readonly alone: number | null;
}

const FEW = 50_000;
const MANY = 1_000_000;
const RUNS = 3;
const LIMIT = 60_000;

/**
 * Reads 50,000 and 1,000,000 settlements, each by turns with papaparse alone; `growth` = time of the many over time of the few, both without
 * that of reading a single person (null where a reading failed). A first run that fails or takes a minute is the result.
 */
export function settlementSpeed(folder: string): {
  readonly sizes: readonly SettlementSpeed[];
  readonly growth: number | null;
} {
  const definitions = path.join(folder, "definitions.json");
  const { proprietors: codebook, classification } = shippedDefinitions();
  writeFileSync(definitions, JSON.stringify({ year: BENCH_YEAR, codebook, classification }));
  const sizes = [FEW, MANY].map((persons) => speed(folder, persons, definitions));
  const [start, few, many] = [speed(folder, 1, definitions), ...sizes];
  const failed = sizes.some(({ alone }) => alone === null) || few === undefined || many === undefined;
  return { sizes, growth: failed ? null : (many.own - start.own) / (few.own - start.own) };
}

function speed(folder: string, persons: number, definitions: string): SettlementSpeed {
  const file = path.join(folder, `settlements-${persons}.csv`);
  writeSettlements(file, persons);
  const reader = [path.join(import.meta.dirname, "read-settlements.ts"), file, String(persons), definitions];
  const { exit, peakBytes, milliseconds } = measure(reader, LIMIT);
  if (exit !== 0) return { persons, exit, peakBytes, own: milliseconds, alone: null };
  const peaks = Array.from({ length: RUNS - 1 }, () => measure(reader, LIMIT).peakBytes);
  const [own, alone] = medians(RUNS, reader, [path.join(import.meta.dirname, "papaparse-alone.ts"), file, "utf-8"]);
  return { persons, exit, peakBytes: Math.max(peakBytes, ...peaks), own, alone };
}
