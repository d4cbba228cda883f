import type { AnswerCounts } from "../../model.ts";
import type { PublishedBalance } from "./balance-attacker.ts";
import type { Breach } from "./breach.ts";
import { attackLargeBalance } from "./large-balance.ts";
import { attackOptions, type PublishedOptions } from "./option-attacker.ts";
import type { PublishedSettlements } from "./published-settlements.ts";
import { bandOf, type MeasureKey, pairsOf, type SettlementTruth } from "./settlement-truth.ts";

type Answers = ReadonlyMap<string, AnswerCounts>;

/** Attacks the DI of the books (rose, stayed, fell) of one measure. n counts as known. Source: disclosure.md §2 rows 1–3. */
export function attackBooked(
  files: PublishedSettlements,
  truth: SettlementTruth,
  year: number,
  key: MeasureKey,
): readonly Breach[] {
  const middle = truth.bands.ids.indexOf(truth.bands.same);
  const scores = pairsOf(truth, year, truth.total).flatMap(({ now, before }) =>
    before[key] > 0
      ? [
          {
            industry: now.industry,
            score: Math.sign(bandOf({ now: now[key], before: before[key] }, truth.bands.breaks) - middle),
          },
        ]
      : [],
  );
  const answers = new Map(
    truth.industries.map((industry) => {
      const own = scores.filter((one) => one.industry === industry);
      const count = (score: number) => own.filter((one) => one.score === score).length;
      return [industry, { good: count(1), same: count(0), bad: count(-1) }];
    }),
  );
  const slug = truth.measures[key];
  return attackDi(files, truth, year, answers, `${slug}-balance-by-industry`, `${slug}-shares-by-direction`);
}

/** Attacks the DI of one question of the sentiment survey. */
export function attackFeltBalance(
  files: PublishedSettlements,
  truth: SettlementTruth,
  year: number,
  item: string,
): readonly Breach[] {
  const answers = truth.years.get(year)?.sentiment?.balances.get(item);
  if (answers === undefined) throw new Error(`no such question: ${item}`);
  return attackDi(files, truth, year, answers, `${item}-balance-by-industry`, `${item}-shares-by-answer`);
}

/** Attacks the problems that the persons named. */
export function attackProblems(files: PublishedSettlements, truth: SettlementTruth, year: number): readonly Breach[] {
  const problems = truth.years.get(year)?.sentiment?.problems;
  if (problems === undefined) throw new Error(`nobody was asked in ${year}`);
  const { minimumCount, minimumFrequency } = truth.promise;
  return attackOptions(publishedOptions(files, year), problems, { count: minimumCount, respondents: minimumFrequency });
}

function attackDi(
  files: PublishedSettlements,
  truth: SettlementTruth,
  year: number,
  answers: Answers,
  balance: string,
  shares: string,
): readonly Breach[] {
  const all = [...answers.values()].reduce(
    (a, b) => ({ good: a.good + b.good, same: a.same + b.same, bad: a.bad + b.bad }),
    {
      good: 0,
      same: 0,
      bad: 0,
    },
  );
  const netOf = (group: string, { good, same, bad }: AnswerCounts) => {
    const printed = files.at(balance, year, group);
    if (printed === null) return null;
    if (Math.abs(printed.value - (100 * (good - bad)) / (good + same + bad)) > 0.051)
      throw new Error("printed figures are not those of the answers");
    return good - bad;
  };
  const published: PublishedBalance = {
    industries: new Map([...answers].map(([industry, counts]) => [industry, netOf(industry, counts)])),
    all: netOf(truth.total, all),
    good: files.all(shares, year).length > 0 ? all.good : null,
  };
  const { minimumFrequency } = truth.promise;
  const small = [...answers]
    .filter(
      ([industry, { good, same, bad }]) =>
        published.industries.get(industry) !== null && good + same + bad < minimumFrequency,
    )
    .map(([about]): Breach => ({ by: "outsider", about, what: "too few answers are printed" }));
  return [...small, ...attackLargeBalance(published, answers, minimumFrequency)];
}

function publishedOptions(files: PublishedSettlements, year: number): PublishedOptions {
  const dataset = files.datasets.find(({ id }) => id === "proprietors/problems-by-option");
  if (dataset?.shape !== "ranking") throw new Error("published file is missing: proprietors/problems-by-option");
  const cells = dataset.observations.filter(({ period }) => period === String(year));
  const n = cells.find((cell) => cell.n !== undefined)?.n ?? null;
  const count = (value: number | null | undefined) =>
    value === null || value === undefined || n === null ? null : Math.round((value * n) / 100);
  return {
    n,
    options: new Map(cells.map((cell) => [cell.option, { count: count(cell.value), first: count(cell.first) }])),
  };
}
