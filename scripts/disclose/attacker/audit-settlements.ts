import type { Breach } from "./breach.ts";
import type { Attack } from "./carry-out.ts";
import { readPublishedSettlements } from "./published-settlements.ts";
import { attackBooked, attackFeltBalance, attackProblems } from "./settlement-answers.ts";
import { attackGrowthBars, attackSizeBars } from "./settlement-bars.ts";
import { attackBase, attackFelt, attackPersons, attackStanding } from "./settlement-counts.ts";
import { attackLateAnswers, attackLateSettlements } from "./settlement-late.ts";
import { attackQuantiles } from "./settlement-quantiles.ts";
import { attackMeasures, attackSums } from "./settlement-sums.ts";
import type { MeasureKey, SettlementTruth } from "./settlement-truth.ts";
import { attackWithheldCells } from "./withheld-cells.ts";

/**
 * Every attack on what is published of the sole proprietors' settlements and answers: sums and means with growth and trimmed means, quantiles, bars,
 * counts, DI, felt against booked, problems, what stands beside an x, and the difference to the last vintage (`last`, null where there is
 * none). As an outsider and as each participant. Source: disclosure.md §2–3.
 */
export function attacksOnSettlements(
  published: ReadonlyMap<string, string>,
  truth: SettlementTruth,
  last: ReadonlyMap<string, string> | null,
): readonly Attack[] {
  const files = readPublishedSettlements(published);
  const before = last?.has("proprietors/years.json") === true ? readPublishedSettlements(last) : null;
  const printed = new Set(files.datasets.map(({ id }) => id));
  return [...truth.years].flatMap(([year, { sentiment }]) => {
    const on = (dataset: string, attack: () => readonly Breach[]): Attack => ({
      dataset: `proprietors/${dataset}`,
      period: String(year),
      attack,
    });
    const hasPanel = truth.years.has(year - 1);
    return [
      ...KEYS.flatMap((key) => {
        const slug = truth.measures[key];
        return [
          on(`${slug}-levels-by-industry`, () => attackSums(files, truth, year, key)),
          on(`${slug}-levels-by-industry`, () =>
            attackLateSettlements(files, before, truth, year, `${slug}-levels-by-industry`),
          ),
          ...(hasPanel
            ? [
                on(`${slug}-balance-by-industry`, () => attackBooked(files, truth, year, key)),
                on(`${slug}-growth-by-band`, () => attackGrowthBars(files, truth, year, key)),
                on(`${slug}-growth-by-industry`, () => attackBase(files, truth, year, key)),
              ]
            : []),
        ];
      }),
      on("margin-by-industry", () => attackMeasures(files, truth, year)),
      on("ratios-by-industry", () => attackQuantiles(files, truth, year)),
      on("persons-by-industry", () => attackPersons(files, truth, year)),
      on("sizes-by-class", () => attackSizeBars(files, truth, year)),
      on("composition-by-standing", () => attackStanding(files, truth, year)),
      ...(sentiment === null
        ? []
        : [
            ...[...sentiment.balances.keys()].map((item) =>
              on(`${item}-balance-by-industry`, () => attackFeltBalance(files, truth, year, item)),
            ),
            ...[...sentiment.crossed.keys()]
              .filter((item) => printed.has(`proprietors/${item}-by-booked`))
              .map((item) => on(`${item}-by-booked`, () => attackFelt(files, truth, year, item))),
            on("problems-by-option", () => attackProblems(files, truth, year)),
          ]),
      ...LATE.flatMap((ending) => [...printed].filter((id) => id.endsWith(ending)))
        .map((id) => id.replace("proprietors/", ""))
        .map((dataset) => on(dataset, () => attackLateAnswers(files, before, truth, year, dataset))),
      ...files.datasets.map((dataset) =>
        on(dataset.id.replace("proprietors/", ""), () => attackWithheldCells(dataset, String(year))),
      ),
    ];
  });
}

const KEYS: readonly MeasureKey[] = ["sales", "income", "household"];

/** Datasets of answers and directions: whole counts stand behind their numbers. */
const LATE = ["-balance-by-industry", "-shares-by-answer", "-shares-by-direction", "/problems-by-option"] as const;
