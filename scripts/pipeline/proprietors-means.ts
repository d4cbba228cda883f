import { valuesOf } from "../aggregate/proprietors/persons.ts";
import { trimmed } from "../aggregate/proprietors/trimmed.ts";
import { MEASURES, type MeasureId } from "../config/proprietors.ts";
import type { PersonValues, SettlementYear } from "../config/proprietors-records.ts";
import { discloseAmounts } from "../disclose/amounts.ts";
import { mayStandBeside } from "../disclose/growth.ts";
import type { Configuration } from "./configuration.ts";
import { mapGroups, type PanelGroups, type YearGroups } from "./proprietors-groups.ts";
import { amountTable, industryCell } from "./proprietors-tables.ts";

/** Means of one year: the cells of every measure, where sums are safe at all, and where the means may stand beside everything else. */
export function discloseMeans(
  groups: YearGroups,
  panel: PanelGroups | null,
  pooledGrowth: (group: string) => boolean,
  configuration: Configuration,
) {
  const { classification, policy } = configuration;
  const means = new Map(
    [...groups.amounts].map(
      ([measure, values]) => [measure, discloseAmounts(amountTable(classification, values), policy)] as const,
    ),
  );
  const others = OTHER_SUMS.map((valueAt) =>
    discloseAmounts(
      amountTable(
        classification,
        mapGroups(groups.rows, (rows) => valuesOf(groups.year, rows, (row) => valueAt(groups.year, row))),
      ),
      policy,
    ),
  );
  const releases = [...means.values(), ...others];
  const codes = [...groups.rows.keys()];
  const sumsOf = new Set(
    codes.filter((code) =>
      releases.every(({ cells }) => cells.get(industryCell(code, classification))?.status === "normal"),
    ),
  );
  const fit = codes.filter((code) => sumsOf.has(code) && standsBesideTrimmed(code) && standsBesideGrowth(code));
  return { means, sumsOf, meansOf: complemented(fit) };

  /** The mean and the trimmed mean together give the sum of both ends. */
  function standsBesideTrimmed(code: string): boolean {
    return MEASURES.every((measure) => {
      const values = valuesIn(groups.amounts, measure, code);
      return mayStandBeside(values, trimmed(values), policy);
    });
  }

  /** Growth comes first; in the first year only the mean of all industries is printed, so that next year's growth need not be withheld. */
  function standsBesideGrowth(code: string): boolean {
    if (panel === null) return code === classification.total.code;
    return (
      !pooledGrowth(code) ||
      MEASURES.every((measure) =>
        mayStandBeside(valuesIn(groups.amounts, measure, code), valuesIn(panel.now, measure, code), policy),
      )
    );
  }

  /** One withheld industry alone could be worked out from the total: the smallest other goes with it. */
  function complemented(printed: readonly string[]): ReadonlySet<string> {
    const { total, industries } = classification;
    const size = (code: string) => groups.rows.get(code)?.length ?? 0;
    const filled = industries.map(({ code }) => code).filter((code) => size(code) > 0);
    const withheld = filled.filter((code) => !printed.includes(code));
    if (withheld.length !== 1 || !printed.includes(total.code)) return new Set(printed);
    const [smallest] = filled.filter((code) => printed.includes(code)).sort((a, b) => size(a) - size(b));
    return new Set(printed.filter((code) => code !== smallest));
  }
}

/** Sums that follow from the printed means: household − income = wages, sales − household = costs and expenses. */
const OTHER_SUMS: readonly ((year: SettlementYear, row: number) => number)[] = [
  ({ amounts }, row) => amounts.familyWages.at(row) ?? 0,
  ({ amounts }, row) => (amounts.costOfSales.at(row) ?? 0) + (amounts.expenses.at(row) ?? 0),
];

function valuesIn(
  amounts: ReadonlyMap<MeasureId, ReadonlyMap<string, PersonValues>>,
  measure: MeasureId,
  code: string,
): PersonValues {
  return amounts.get(measure)?.get(code) ?? new Map();
}
