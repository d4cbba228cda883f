import { fullYearRows, measureAt, valuesOf } from "../aggregate/proprietors/persons.ts";
import { ratioOf } from "../aggregate/proprietors/ratio.ts";
import { sizeClassOf } from "../aggregate/proprietors/size-class.ts";
import { trimmed } from "../aggregate/proprietors/trimmed.ts";
import type { ProprietorsCodebook } from "../config/proprietors.ts";
import type { CountedPerson, SettlementYear } from "../config/proprietors-records.ts";
import { discloseAmounts } from "../disclose/amounts.ts";
import { discloseBrackets } from "../disclose/brackets.ts";
import { discloseCounts } from "../disclose/counts.ts";
import { discloseGrowth } from "../disclose/growth.ts";
import { discloseQuantiles } from "../disclose/quantiles.ts";
import type { SizeRelease, SubsidyRelease, YearRelease } from "../publish/proprietors/year-release.ts";
import type { Configuration } from "./configuration.ts";
import { mapGroups, type YearGroups } from "./proprietors-groups.ts";
import { discloseRatios, flat, industryDimension, singleTable } from "./proprietors-tables.ts";

type Levels = Pick<
  YearRelease,
  "persons" | "months" | "levels" | "ratios" | "pooledMargin" | "sizes" | "subsidies" | "season"
>;

/** The cross-section of one year → what may be published of it. Source: statistics.md §2. */
export function discloseLevels(
  groups: YearGroups,
  codebook: ProprietorsCodebook,
  { policy, classification }: Configuration,
): Levels {
  const { year, rows } = groups;
  const sales = (row: number) => year.amounts.grossSales.at(row) ?? 0;
  const ratio = (amount: (row: number) => number) => (row: number) => ratioOf(amount(row), sales(row));
  const filers = Array.from({ length: year.size }, (_, row) => row);
  const person = (row: number, codes: CountedPerson["codes"]): CountedPerson => ({
    owner: year.members.at(row),
    codes,
    value: 1,
  });
  return {
    persons: discloseCounts(
      {
        measure: "count",
        dimensions: [industryDimension(classification), flat("profit", ["yes", "no"]), flat("ratio", ["yes", "no"])],
        tables: [
          { id: "profit", dimensions: ["industry", "profit"] },
          { id: "ratio", dimensions: ["industry", "ratio"] },
        ],
        answers: ["profit"],
        contributions: fullYearRows(year).map((row) =>
          person(row, {
            industry: year.industryAt(row),
            profit: yes((year.amounts.netIncome.at(row) ?? 0) > 0),
            ratio: yes(sales(row) > 0),
          }),
        ),
      },
      policy,
    ),
    months: discloseCounts(
      {
        measure: "count",
        dimensions: [flat("months", ["full", "part"])],
        tables: [{ id: "months", dimensions: ["months"] }],
        contributions: filers.map((row) => person(row, { months: year.monthsAt(row) === 12 ? "full" : "part" })),
      },
      policy,
    ),
    levels: new Map(
      [...groups.amounts].map(([measure, values]) => [
        measure,
        mapGroups(values, (group) => ({
          quantiles: discloseQuantiles(group, policy),
          trimmed: discloseAmounts(singleTable(trimmed(group)), policy),
        })),
      ]),
    ),
    ratios: new Map(
      codebook.ratios.map(({ id, amount }) => [
        id,
        mapGroups(rows, (group) =>
          discloseRatios(
            valuesOf(
              year,
              group,
              ratio((row) => year.amounts[amount].at(row) ?? 0),
            ),
            policy,
          ),
        ),
      ]),
    ),
    pooledMargin: mapGroups(rows, (_, code) =>
      discloseGrowth(
        groups.amounts.get("grossSales")?.get(code) ?? new Map(),
        groups.amounts.get("netIncome")?.get(code) ?? new Map(),
        policy,
      ),
    ),
    sizes: sizes(),
    subsidies: subsidies(),
    season:
      year.monthly === null
        ? null
        : mapGroups(rows, (group) =>
            (year.monthly ?? []).map((month) =>
              discloseRatios(
                valuesOf(year, group.filter(hasMonths), (row) => ratioOf(month.at(row) ?? 0, sales(row))),
                policy,
              ),
            ),
          ),
  };

  function sizes(): SizeRelease {
    const classes = Map.groupBy(fullYearRows(year), (row) => sizeClassOf(sales(row), codebook.sizeClasses));
    const groupsOf = new Map(codebook.sizeClasses.map(({ id }) => [id, classes.get(id) ?? []] as const));
    return {
      bars: discloseBrackets(
        [...groupsOf].map(([id, group]) => ({ bands: [id], count: group.length })),
        policy,
      ),
      income: mapGroups(groupsOf, (group) =>
        discloseQuantiles(
          valuesOf(year, group, (row) => measureAt(year, "netIncome", row)),
          policy,
        ),
      ),
      margin: mapGroups(groupsOf, (group) =>
        discloseRatios(
          valuesOf(
            year,
            group,
            ratio((row) => measureAt(year, "netIncome", row)),
          ),
          policy,
        ),
      ),
    };
  }

  function subsidies(): SubsidyRelease {
    const received = (row: number) => year.amounts.subsidies.at(row) ?? 0;
    const without = (measure: "grossSales" | "netIncome") =>
      mapGroups(rows, (group) =>
        discloseQuantiles(
          valuesOf(year, group, (row) => measureAt(year, measure, row) - received(row)),
          policy,
        ),
      );
    return {
      salesWithout: without("grossSales"),
      incomeWithout: without("netIncome"),
      recipients: discloseCounts(
        {
          measure: "count",
          dimensions: [flat("subsidy", ["yes", "no"])],
          tables: [{ id: "subsidy", dimensions: ["subsidy"] }],
          contributions: fullYearRows(year).map((row) => person(row, { subsidy: yes(received(row) > 0) })),
        },
        policy,
      ),
    };
  }

  function hasMonths(row: number): boolean {
    return hasMonth(year, row);
  }
}

function hasMonth(year: SettlementYear, row: number): boolean {
  return (year.monthly ?? []).every((month) => month.at(row) !== null);
}

function yes(is: boolean): string {
  return is ? "yes" : "no";
}
