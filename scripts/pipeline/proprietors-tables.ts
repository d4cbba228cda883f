import type { Classification } from "../config/classification.ts";
import type { Policy } from "../config/policy.ts";
import { type PersonValues, type Quantiles, RATIO_UNIT } from "../config/proprietors-records.ts";
import type { Disclosed } from "../disclose/brand.ts";
import { discloseQuantiles } from "../disclose/quantiles.ts";
import type { Contribution, Dimension, TableRelease } from "../disclose/table.ts";

/** A dimension of plain classes below a total; the total's cells have the id "". */
export function flat(id: string, codes: readonly string[]): Dimension {
  return { id, total: "total", classes: codes.map((code) => ({ code, parent: null })) };
}

/** The industries as a dimension. */
export function industryDimension({ industries }: Classification): Dimension {
  return flat(
    "industry",
    industries.map(({ code }) => code),
  );
}

/** The id of an industry's cell in a table by industry. */
export function industryCell(code: string, { total }: Classification): string {
  return code === total.code ? "" : `industry=${code}`;
}

/** Amounts by industry as a table. */
export function amountTable(classification: Classification, rows: ReadonlyMap<string, PersonValues>): TableRelease {
  const contributions = classification.industries.flatMap(({ code }) =>
    [...(rows.get(code) ?? [])].map(([owner, value]): Contribution => ({ owner, codes: { industry: code }, value })),
  );
  return {
    measure: "amount",
    dimensions: [industryDimension(classification)],
    tables: [{ id: "industries", dimensions: ["industry"] }],
    contributions,
  };
}

/** Amounts of one group as a table of one cell. */
export function singleTable(values: PersonValues): TableRelease {
  const contributions = [...values].map(([owner, value]) => ({ owner, codes: {}, value }));
  return { measure: "amount", dimensions: [], tables: [{ id: "group", dimensions: [] }], contributions };
}

/** Quantiles of ratios in `RATIO_UNIT`ths, rounded to a tenth of a percent instead of yen; the same numbers of owners are asked. */
export function discloseRatios(values: PersonValues, policy: Policy): Disclosed<Quantiles> {
  const tenth = RATIO_UNIT / 1000;
  const medianRounding = { belowYen: 1, fineYen: tenth, coarseYen: tenth };
  return discloseQuantiles(values, { ...policy, money: { ...policy.money, medianRounding } });
}
