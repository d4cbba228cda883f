import type { Category, Source, Status } from "../../../src/datasets/contract.ts";
import type { Settings } from "../../../src/datasets/settings.ts";
import type { Classification } from "../../config/classification.ts";
import type { Policy } from "../../config/policy.ts";
import type { ProprietorsCodebook } from "../../config/proprietors.ts";
import type { Counts, PriceIndex } from "../../config/proprietors-records.ts";
import type { YearRelease } from "./year-release.ts";

/** What stands still while the datasets of item ② are written, and the years in order of time. */
export interface ProprietorsFrame {
  readonly settings: Settings;
  readonly codebook: ProprietorsCodebook;
  readonly classification: Classification;
  readonly policy: Policy;
  readonly prices: PriceIndex | null;
  readonly years: readonly YearRelease[];
}

/** The fields that every dataset of item ② shares, in the contract's order. `years`: those that have something to show. */
export function commonFields(
  { settings, codebook }: ProprietorsFrame,
  own: {
    readonly slug: string;
    readonly title: string;
    readonly description: string;
    readonly unit: string;
    readonly decimals: number;
    readonly basis?: string;
    readonly formula?: string;
    readonly notes: readonly string[];
    readonly sources?: readonly Source[];
  },
  years: readonly YearRelease[],
) {
  return {
    id: `proprietors/${own.slug}`,
    title: own.title,
    description: own.description,
    unit: own.unit,
    decimals: own.decimals,
    periods: years.map(({ year }) => String(year)),
    basis: own.basis ?? null,
    formula: own.formula ?? null,
    sources: [{ name: `${settings.chamber.name}「${codebook.source}」` }, ...(own.sources ?? [])],
    notes: [...own.notes],
    sample: settings.sample,
  };
}

/** All industries together, then each. */
export function industryCategories({ classification }: ProprietorsFrame): Category[] {
  return [classification.total, ...classification.industries].map(({ code, label }) => ({ id: code, label }));
}

/** The id of a group's cell in a table by industry: the total's is "". */
export function cellOf({ classification }: ProprietorsFrame, group: string): string {
  return group === classification.total.code ? "" : `industry=${group}`;
}

/** A count as it may be shown; null where it is withheld. A count nobody is in is 0. */
export function countIn({ cells }: Counts, id: string): number | null {
  const cell = cells.get(id);
  return cell?.status === "normal" ? cell.count : null;
}

/** A cell as the JSON carries it. `empty`: nobody is in the group. n stands only beside a value, and only if it may. */
export function printed(
  value: number | null,
  n: number | null,
  empty = false,
): { value: number | null; status: Status; n?: number } {
  if (value !== null) return { value, status: "normal", ...(n === null ? {} : { n }) };
  return { value: null, status: empty ? "missing" : "suppressed" };
}

/** What every dataset in yen says of its base. */
export const LEVEL_NOTES: readonly string[] = [
  "営業月数が12か月の方だけで計算しています。",
  "年によって対象の方が入れ替わります。年どうしを比べるときは、同じ方の増減（2年続けて12か月営業した方）と、「対象者の構成」をあわせてご覧ください。",
];

export const PROTECTION_NOTE =
  "x は、ご本人の数字がわからないように公表を控えた値です。最小・最大や個人の値は公表しません。";
export const QUANTILE_NOTE =
  "中央値と四分位は、表計算ソフトの MEDIAN・QUARTILE.INC と同じ方法です。中央値・四分位は300万円未満を1万円単位、300万円以上を10万円単位に丸めています。";
