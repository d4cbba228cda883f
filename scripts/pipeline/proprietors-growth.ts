import { balanceTable } from "../aggregate/proprietors/balance-counts.ts";
import { growthBand } from "../aggregate/proprietors/growth-band.ts";
import { ratioOf } from "../aggregate/proprietors/ratio.ts";
import type { ProprietorsCodebook } from "../config/proprietors.ts";
import { MEASURES, type MeasureId } from "../config/proprietors.ts";
import type { PersonValues } from "../config/proprietors-records.ts";
import { discloseBalance } from "../disclose/balance.ts";
import { discloseBrackets } from "../disclose/brackets.ts";
import { discloseCounts } from "../disclose/counts.ts";
import { discloseGrowth, mayStandBeside } from "../disclose/growth.ts";
import type { GrowthRelease } from "../publish/proprietors/year-release.ts";
import type { Configuration } from "./configuration.ts";
import { mapGroups, type PanelGroups, type YearGroups } from "./proprietors-groups.ts";
import { discloseRatios, flat, industryDimension } from "./proprietors-tables.ts";

/** What the growth of a year stands beside: last year's persons, and whose means were printed. */
export interface LastYear {
  readonly groups: YearGroups;
  readonly meansOf: ReadonlySet<string>;
  /** Industries withheld in the balance of a measure. */
  readonly withheld: ReadonlyMap<MeasureId, ReadonlySet<string>>;
}

/** The matched panel of every measure → what may be published. Source: statistics.md §2; disclosure.md §2, growth of a group. */
export function discloseGrowths(
  panel: PanelGroups,
  year: number,
  last: LastYear,
  codebook: ProprietorsCodebook,
  configuration: Configuration,
): ReadonlyMap<MeasureId, GrowthRelease> {
  return new Map(
    MEASURES.map((measure) => [measure, discloseMeasure(measure, panel, year, last, codebook, configuration)]),
  );
}

function discloseMeasure(
  measure: MeasureId,
  panel: PanelGroups,
  year: number,
  last: LastYear,
  codebook: ProprietorsCodebook,
  { policy, classification }: Configuration,
): GrowthRelease {
  const [now, before] = [
    panel.now.get(measure) ?? new Map<string, PersonValues>(),
    panel.before.get(measure) ?? new Map<string, PersonValues>(),
  ];
  const pairs = mapGroups(now, (values, group) =>
    [...values].map(([owner, amount]) => ({ owner, now: amount, before: before.get(group)?.get(owner) ?? 0 })),
  );
  const rated = mapGroups(pairs, (group) => group.filter((pair) => pair.before > 0));
  const band = (pair: { readonly now: number; readonly before: number }) =>
    growthBand(pair.now, pair.before, codebook.growth.breaks);
  const middle = codebook.growth.bands.findIndex(({ id }) => id === codebook.growth.same);
  const industries = classification.industries.map(({ code }) => code);
  const everybody = rated.get(classification.total.code) ?? [];
  const scores = industries.flatMap((industry) =>
    (rated.get(industry) ?? []).map((pair) => ({ industry, score: Math.sign(band(pair) - middle) })),
  );
  return {
    pooled: mapGroups(now, (values, group) => discloseGrowth(before.get(group) ?? new Map(), values, policy)),
    pooledOf: new Set([...now.keys()].filter((group) => mayBePooled(group, panel, last))),
    median: mapGroups(rated, (group) =>
      discloseRatios(
        new Map(group.map((pair) => [pair.owner, ratioOf(pair.now - pair.before, pair.before) ?? 0])),
        policy,
      ),
    ),
    balance: discloseBalance(balanceTable(measure, year, industries, scores), {
      policy,
      previouslyWithheld: last.withheld.get(measure) ?? new Set(),
    }),
    bars: discloseBrackets(
      codebook.growth.bands.map(({ id }, index) => ({
        bands: [id],
        count: everybody.filter((pair) => band(pair) === index).length,
      })),
      policy,
    ),
    base: discloseCounts(
      {
        measure: "count",
        dimensions: [industryDimension(classification), flat("base", ["rate", "none"])],
        tables: [{ id: "base", dimensions: ["industry", "base"] }],
        contributions: industries.flatMap((industry) =>
          (pairs.get(industry) ?? []).map((pair) => ({
            owner: pair.owner,
            codes: { industry, base: pair.before > 0 ? "rate" : "none" },
            value: 1,
          })),
        ),
      },
      policy,
    ),
  };

  /** Never beside last year's mean of all filers, unless those who are not in the panel are safe themselves. */
  function mayBePooled(group: string, { before: amounts }: PanelGroups, { groups, meansOf }: LastYear): boolean {
    return (
      !meansOf.has(group) ||
      MEASURES.every((one) =>
        mayStandBeside(
          groups.amounts.get(one)?.get(group) ?? new Map(),
          amounts.get(one)?.get(group) ?? new Map(),
          policy,
        ),
      )
    );
  }
}
