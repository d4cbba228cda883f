import type { MeasureId } from "../config/proprietors.ts";
import type { SettlementYear } from "../config/proprietors-records.ts";
import type { MeasureKey, PersonTruth, SettlementTruth, YearTruth } from "../disclose/attacker/settlement-truth.ts";
import type { Configuration } from "./configuration.ts";
import type { ProprietorInputs, ProprietorYear } from "./proprietors-inputs.ts";

/** The proprietors' books and answers as the auditor needs them: straight from what was read, past aggregation and disclosure control. */
export function settlementTruth(
  { codebook, years }: ProprietorInputs,
  { policy, classification }: Configuration,
): SettlementTruth {
  const slugOf = (id: MeasureId) => codebook.measures.find((measure) => measure.id === id)?.slug ?? "";
  return {
    promise: {
      minimumOwners: policy.money.sumOwners,
      percent: policy.money.dominancePercent,
      minimumCount: policy.counts.minimumCount,
      minimumFrequency: policy.di.minimumFrequency,
      minimumNew: policy.lateAnswers.minimumNew,
      medianOwners: policy.money.medianOwners,
      quartileOwners: policy.money.quartileOwners,
      bracketCount: policy.brackets.minimumCount,
      bracketsFilled: policy.brackets.minimumFilled,
    },
    total: classification.total.code,
    industries: classification.industries.map(({ code }) => code),
    measures: { sales: slugOf("grossSales"), income: slugOf("netIncome"), household: slugOf("householdIncome") },
    bands: {
      ids: codebook.growth.bands.map(({ id }) => id),
      same: codebook.growth.same,
      breaks: codebook.growth.breaks,
    },
    years: new Map(
      years.map((year) => [year.settlements.year, yearTruth(year, codebook, classification.industries)] as const),
    ),
  };
}

function yearTruth(
  { settlements, sentiment }: ProprietorYear,
  codebook: ProprietorInputs["codebook"],
  industries: readonly { readonly code: string }[],
): YearTruth {
  const persons = Array.from({ length: settlements.size }, (_, row) => personAt(settlements, row, codebook));
  if (sentiment === null) return { persons, sentiment: null };
  const { items, problems } = codebook.sentiment;
  const countsOf = (item: string, industry: string) => {
    const own = sentiment.answers.filter((one) => one.industry === industry);
    const count = (score: number) => own.filter(({ answers }) => answers.get(item) === score).length;
    return { good: count(1), same: count(0), bad: count(-1) };
  };
  return {
    persons,
    sentiment: {
      balances: new Map(
        items.map(({ id, slug }) => [slug, new Map(industries.map(({ code }) => [code, countsOf(id, code)]))]),
      ),
      crossed: new Map(
        items.flatMap(({ id, slug, booked }) => {
          if (booked === undefined) return [];
          const answers = sentiment.answers.flatMap(({ member, answers: given }): [string, number][] => {
            const score = given.get(id);
            return typeof score === "number" ? [[member, score]] : [];
          });
          return [[slug, { measure: KEYS[booked], answers: new Map(answers) }] as const];
        }),
      ),
      problems: {
        selections: sentiment.answers.map((one) => one.problems).filter((chosen) => chosen.length > 0),
        kind: "multiple",
        other: problems.options.find((option) => option.other)?.id ?? "other",
      },
    },
  };
}

const KEYS: Readonly<Record<MeasureId, MeasureKey>> = {
  grossSales: "sales",
  netIncome: "income",
  householdIncome: "household",
};

function personAt(year: SettlementYear, row: number, { sizeClasses }: ProprietorInputs["codebook"]): PersonTruth {
  const { grossSales, netIncome, familyWages, costOfSales, expenses, subsidies } = year.amounts;
  const [sales, income, wages] = [grossSales, netIncome, familyWages].map((column) => column.at(row) ?? 0);
  return {
    owner: year.members.at(row),
    industry: year.industryAt(row),
    isFull: year.monthsAt(row) === 12,
    sales: sales ?? 0,
    income: income ?? 0,
    household: (income ?? 0) + (wages ?? 0),
    wages: wages ?? 0,
    costs: (costOfSales.at(row) ?? 0) + (expenses.at(row) ?? 0),
    subsidies: subsidies.at(row) ?? 0,
    hasMonths: year.monthly?.every((month) => month.at(row) !== null) ?? false,
    sizeClass: sizeClasses.findLast(({ from }) => from === null || (sales ?? 0) >= from)?.id ?? "",
  };
}
