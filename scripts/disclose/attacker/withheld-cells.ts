import type { Dataset } from "../../../src/datasets/contract.ts";
import type { Breach } from "./breach.ts";

/**
 * Looks for what stands beside a withheld cell: a number of answers, a weather symbol, a rank, or a change from or to a period in which the
 * series is withheld. A breach each, by dataset and period. Source: disclosure.md §1, §4 ("x this quarter, 前期差 next quarter").
 */
export function attackWithheldCells(dataset: Dataset, period: string): readonly Breach[] {
  const cells: readonly ReadableCell[] = dataset.observations;
  const here = cells.filter((cell) => cell.period === period);
  const beside = here
    .filter((cell) => cell.status === "suppressed" && SHOWN.some((key) => (cell[key] ?? null) !== null))
    .map((): Breach => ({ by: "outsider", about: "cell", what: "something stands beside a withheld value" }));
  if (dataset.shape !== "timeSeries") return beside;
  const changes = dataset.observations
    .filter((cell) => cell.period === period)
    .flatMap((cell) =>
      CHANGES.filter(
        ({ key, quarters }) => (cell[key] ?? null) !== null && !isReadable(dataset, cell.series, period, quarters),
      ).map((): Breach => ({ by: "outsider", about: cell.series, what: "a change gives a withheld value back" })),
    );
  return [...beside, ...changes];
}

interface ReadableCell {
  readonly period: string;
  readonly status: string;
  readonly value: number | null;
  readonly n?: number | undefined;
  readonly step?: string | null;
  readonly rank?: number | null;
  readonly first?: number | null | undefined;
  readonly exact?: number | undefined;
  readonly changeOnQuarter?: number | null | undefined;
  readonly changeOnYear?: number | null | undefined;
}

const SHOWN = ["value", "n", "step", "rank", "first", "exact", "changeOnQuarter", "changeOnYear"] as const;
const CHANGES = [
  { key: "changeOnQuarter", quarters: 1 },
  { key: "changeOnYear", quarters: 4 },
] as const;

/** Is the value so many quarters before printed? */
function isReadable(
  dataset: Extract<Dataset, { shape: "timeSeries" }>,
  series: string,
  period: string,
  quarters: number,
): boolean {
  const before = earlier(period, quarters);
  return dataset.observations.some((cell) => cell.series === series && cell.period === before && cell.value !== null);
}

/** `2026-Q2` a quarter before → `2026-Q1`; `2026` four quarters before → `2025`. */
function earlier(period: string, quarters: number): string {
  const [year = 0, quarter] = period.split("-Q").map(Number);
  if (quarter === undefined) return String(year - quarters / 4);
  const position = year * 4 + quarter - 1 - quarters;
  return `${Math.floor(position / 4)}-Q${(position % 4) + 1}`;
}
