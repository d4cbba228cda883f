import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** One run of a command: wall time in milliseconds, most memory of its process in bytes, exit code (null: killed, and the memory is not known). */
export interface Run {
  readonly milliseconds: number;
  readonly peakBytes: number;
  readonly exit: number | null;
}

/** Runs `node <args>` in the project's root, quietly, and measures it; kills it after `limit` milliseconds. */
export function measure(args: readonly string[], limit?: number): Run {
  const folder = mkdtempSync(path.join(tmpdir(), "measure-"));
  const file = path.join(folder, "peak");
  const preload = ["../compile-cache.mjs", "peak.mjs"].flatMap((name) => [
    "--import",
    pathToFileURL(path.join(import.meta.dirname, name)).href,
  ]);
  const start = performance.now();
  const { status } = spawnSync(process.execPath, [...preload, ...args], {
    env: { ...process.env, BENCH_PEAK: file },
    stdio: "ignore",
    timeout: limit,
  });
  const milliseconds = performance.now() - start;
  const peakBytes = status === null ? Number.NaN : Number(readFileSync(file, "utf8"));
  rmSync(folder, { recursive: true });
  return { milliseconds, peakBytes, exit: status };
}

/**
 * Measures two commands by turns, so that what slows the machine slows both; the median time of each in milliseconds. `before` is
 * done before each turn, its time not counted.
 */
export function medians(
  times: number,
  first: readonly string[],
  second: readonly string[],
  before: () => void = () => {},
): [number, number] {
  const pairs = Array.from({ length: times }, () => {
    before();
    return [measure(first), measure(second)] as const;
  });
  for (const { exit } of pairs.flat()) if (exit !== 0) throw new Error(`exit code: ${exit}`);
  return [median(pairs.map(([run]) => run.milliseconds)), median(pairs.map(([, run]) => run.milliseconds))];
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
