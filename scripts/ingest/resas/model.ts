/** The common model of a RESAS value (regional.md §7). */

/** Where a file came from, as `sources.yaml` says, with the file's own fingerprint. Every value carries it. */
export interface ResasOrigin {
  /** Path in the data folder; a file in a ZIP stands behind `!`: `regional/2026/a.zip!b.csv`. */
  readonly file: string;
  readonly sha256: string;
  readonly source: string;
  readonly retrievedOn: string;
  readonly edition: string | null;
  readonly scope: string;
  readonly processed: boolean;
}

/** The area of a value; codes as text: `01`, `01206` (no check digit), null for the nation and for an area that sources.yaml describes. */
export interface ResasArea {
  readonly level: "nation" | "prefecture" | "city";
  readonly code: string | null;
  readonly name: string;
}

/** One class of a breakdown; `code` null where the file has names only. `isTotal`: the class holds others of its kind (年齢計, A00). */
export interface ResasClass {
  readonly code: string | null;
  readonly name: string;
  readonly isTotal: boolean;
}

/** missing `-`, secret `X ×`, error `#NUM!`, blank: four ways of having no value, never 0. */
export type ResasStatus = "ok" | "missing" | "secret" | "error" | "blank";

/** One value. `value` is in `unit`; times `factor` it is in `baseUnit` (万円 → 円). `unit` null: the file has none and nobody gave one. */
export interface ResasValue {
  readonly kind: string;
  readonly year: number;
  readonly period: "year" | "fiscalYear";
  /** Part of the year (1-3月期), null for the whole year. */
  readonly time: string | null;
  readonly area: ResasArea;
  /** By name of the breakdown: 年齢, 産業大分類, 業種中分類 … */
  readonly classes: ReadonlyMap<string, ResasClass>;
  readonly measure: string;
  readonly unit: string | null;
  readonly baseUnit: string | null;
  readonly factor: number;
  readonly value: number | null;
  readonly status: ResasStatus;
  /** Population files mix the two; null in files that know no projections, `unknown` until sources.yaml names the last actual year. */
  readonly estimate: "result" | "projection" | "unknown" | null;
  readonly row: number;
  readonly origin: ResasOrigin;
}

/** What one file says about our city, its prefecture and the nation; `codes` = rows of a code table, which has no values. */
export interface ResasTable {
  readonly kind: string;
  readonly label: string;
  readonly origin: ResasOrigin;
  readonly values: readonly ResasValue[];
  readonly codes: readonly ReadonlyMap<string, ResasClass>[];
}

/** The city whose rows are read, from settings.yaml; its prefecture and the nation are kept for comparison. */
export interface ResasHome {
  readonly prefecture: string;
  readonly city: string;
  readonly cityName: string;
  /** What the city's figures cover, in words; without it 「釧路市の全域」. */
  readonly scope?: string;
}
