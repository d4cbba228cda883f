import type { IndicatorCodebook, IndicatorRecord } from "../../config/indicators.ts";
import type { Finding } from "../../model.ts";

/** From one period to the next, a whole table this many times larger or smaller looks like another unit (千円 for 円). */
const DOUBTFUL = 100;

/**
 * Reviews for a year whose values, taken together, are a hundred times those of the year before it in the same series, or a hundredth.
 * One category may well do that (a fish that vanishes); all of them together hardly. Source: inputs.md §3 (a unit slip is asked about, not mended).
 */
export function unitSlips(records: readonly IndicatorRecord[], codebook: IndicatorCodebook): Finding[] {
  return codebook.series.flatMap((series) => {
    const years = [
      ...Map.groupBy(
        records.filter((record) => record.series === series.id),
        (record) => record.year,
      ),
    ].sort(([a], [b]) => a - b);
    return years.flatMap(([year, now], index): Finding[] => {
      const [before, then] = years[index - 1] ?? [];
      const ratio = then === undefined ? 1 : sizeOf(now, then) / sizeOf(then, now);
      const [first] = now;
      if (first === undefined || !(ratio >= DOUBTFUL || ratio <= 1 / DOUBTFUL)) return [];
      return [
        {
          code: "R-NUM-41",
          ...first.place,
          problem: `「${series.label}」の${year}年の値は、全体として${before}年の${ratio >= 1 ? "100倍以上" : "100分の1以下"}です。`,
          remedy: `単位（${series.unit}）の違う数字ではないか、出典で確かめてください。`,
        },
      ];
    });
  });
}

/** Sum of the sizes of the values that both years have. */
function sizeOf(records: readonly IndicatorRecord[], others: readonly IndicatorRecord[]): number {
  const shared = new Set(others.filter(({ value }) => value !== null).map(({ category }) => category));
  return records.reduce((sum, { category, value }) => sum + (shared.has(category) ? Math.abs(value ?? 0) : 0), 0);
}
