import type { Dataset, TimeSeries } from "./contract.ts";

/**
 * Ids of the figures of a year's report on sole proprietors, for `check` and as the names that staff may write in report.md: those whose dataset
 * has the year. `datasets` = all that are published; others than the survey's are left out. Source: site.md §2.
 */
export function yearFigureIds(datasets: readonly Dataset[], year: number): readonly string[] {
  const period = String(year);
  return FIGURES.flatMap(([pattern, figure]) =>
    datasets
      .filter(({ id, periods }) => pattern.test(id) && periods.includes(period))
      .filter((dataset) => figure !== MEDIANS || (dataset.shape === "timeSeries" && hasTwoYears(dataset, period)))
      .map(({ id }) => id.replace(pattern, figure)),
  );
}

const MEDIANS = "$1-medians";

/** Dataset → figure, in the order of the report. */
const FIGURES: readonly (readonly [RegExp, string])[] = [
  [/^proprietors\/composition-by-standing$/, "composition"],
  [/^proprietors\/persons-by-industry$/, "persons"],
  [/^proprietors\/(.+)-growth-by-industry$/, "$1-growth"],
  [/^proprietors\/(.+)-growth-by-band$/, "$1-bands"],
  [/^proprietors\/(?!felt-)(.+)-balance-by-industry$/, "$1-direction"],
  [/^proprietors\/(.+)-levels-by-industry$/, "$1-levels"],
  [/^proprietors\/(.+)-median-by-industry$/, MEDIANS],
  [/^proprietors\/real-terms-by-measure$/, "real-terms"],
  [/^proprietors\/margin-by-industry$/, "margin"],
  [/^proprietors\/ratios-by-industry$/, "ratio"],
  [/^proprietors\/sizes-by-class$/, "sizes"],
  [/^proprietors\/subsidies-by-industry$/, "subsidies"],
  [/^proprietors\/season-by-month$/, "season-months"],
  [/^proprietors\/(felt-.+)-balance-by-industry$/, "$1"],
  [/^proprietors\/(felt-.+-by-booked)$/, "$1"],
  [/^proprietors\/problems-by-option$/, "problems-ranking"],
];

/** The slope from the year before needs a trade that is published in both. */
function hasTwoYears({ periods, series, observations }: TimeSeries, period: string): boolean {
  const [before] = periods.filter((each) => each < period).slice(-1);
  const isPublished = (id: string, year: string | undefined) =>
    observations.some((cell) => cell.series === id && cell.period === year && cell.value !== null);
  return series.some(({ id }) => isPublished(id, before) && isPublished(id, period));
}
