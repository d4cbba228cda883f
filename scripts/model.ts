import type { Quarter } from "../src/datasets/period.ts";

/** The shared types of the pipeline's stages (architecture.md §2). */

/** Where something stands: file (relative to the data folder), sheet, row as Excel shows it (header = 1), column from 0, header text. */
export interface Place {
  readonly file: string;
  readonly sheet?: string | undefined;
  readonly row?: number | undefined;
  readonly column?: number | undefined;
  readonly header?: string | undefined;
}

/** E- refuses the input, R- asks for approval, W- is a notice. */
export type FindingCode = `${"E" | "R" | "W"}-${string}`;

/** Something that a clerk should know or mend: what is wrong, and what to do. Both in plain Japanese, one or two sentences. */
export interface Finding extends Place {
  readonly code: FindingCode;
  readonly problem: string;
  readonly remedy: string;
  /** Rule of 行政データにおける機械可読性に関するルール, where one fits: L1-01 … L3-09. */
  readonly rule?: string | undefined;
}

/** A value with what was found on the way; `value` is null where an error made it unusable. */
export interface Reading<T> {
  readonly value: T | null;
  readonly findings: readonly Finding[];
}

/** A file of the data folder: `path` relative to it, with `/`, in NFC; bytes are read on demand. */
export interface SourceFile {
  readonly path: string;
  readonly size: number;
  readonly read: () => Uint8Array;
  /** Reads it piece by piece, for files of any size; without it there is `read` alone. */
  readonly chunks?: () => AsyncIterable<Uint8Array>;
}

/** One row of text: `number` as Excel shows it (header = 1). Cells are raw text, not yet folded. */
export interface TextRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** A table as text, whatever file it came from; row 0 is the header. `sha256` = hex digest of the file's bytes. */
export interface TextTable {
  readonly file: string;
  readonly sheet?: string | undefined;
  readonly sha256: string;
  readonly rows: readonly TextRow[];
}

/** A firm that is asked (panel.csv). Periods are inclusive; null = open. */
export interface PanelFirm {
  readonly id: string;
  readonly name: string;
  readonly industry: string;
  readonly sizeClass: string;
  readonly from: Quarter | null;
  readonly to: Quarter | null;
  readonly place: Place;
}

/** An answer to a three-way item: the option's score, or a state without one (inputs.md §2). */
export type Answer = 1 | 0 | -1 | "notApplicable" | "blank";

/** One firm's answers in one round. Maps are keyed by the codebook's ids. */
export interface Respondent {
  readonly firm: string;
  readonly industry: string;
  readonly answers: ReadonlyMap<string, Answer>;
  /** Question id → chosen option ids in order (single choice: one; problems: rank 1, 2, 3; none: empty). A question with no answer is absent. */
  readonly choices: ReadonlyMap<string, readonly string[]>;
  /** Approved for publication (公表コメント), raw; null where blank. */
  readonly comment: { readonly text: string; readonly place: Place } | null;
  readonly place: Place;
}

/** One round of the DI survey as handed in. `respondents` = firms with at least one answer. */
export interface Round {
  readonly quarter: Quarter;
  readonly file: string;
  readonly sha256: string;
  readonly respondents: readonly Respondent[];
}

/** Answers of one group to one item; `n` = good + same + bad. */
export interface AnswerCounts {
  readonly good: number;
  readonly same: number;
  readonly bad: number;
}

/** One item in one quarter: the counts by industry, in classification order. The total is their sum (pooled over firms). */
export interface BalanceTable {
  readonly item: string;
  readonly quarter: Quarter;
  readonly industries: ReadonlyMap<string, AnswerCounts>;
}

/** How many firms were asked and how many answered at least one question. */
export interface Response {
  readonly asked: number;
  readonly answered: number;
}

/** Dates of one report as ISO text (2026-10-30); null where not yet known. `period` = the round's quarter, or the year of the settlements. */
export interface CalendarEntry {
  readonly period: Quarter | number;
  readonly surveyStart: string | null;
  readonly surveyEnd: string | null;
  readonly publishedOn: string | null;
}

/** The balance of a group after disclosure control: `net` = good − bad among `n` answers; withheld; or nobody answered. */
export type BalanceCell =
  | { readonly status: "normal"; readonly net: number; readonly n: number }
  | { readonly status: "suppressed" }
  | { readonly status: "missing" };

/** The answers of all industries together after disclosure control. */
export type SharesCell =
  | ({ readonly status: "normal"; readonly n: number } & AnswerCounts)
  | { readonly status: "suppressed" }
  | { readonly status: "missing" };

/** What may be published of one item in one quarter. `industries` in the order of the table. */
export interface BalanceRelease {
  readonly item: string;
  readonly quarter: Quarter;
  readonly industries: ReadonlyMap<string, BalanceCell>;
  readonly all: BalanceCell;
  readonly shares: SharesCell;
}

/** `count` = firms that chose the option, `first` = firms that put it first (null: withheld, or not ranked). */
export type OptionCell =
  | { readonly status: "normal"; readonly count: number; readonly first: number | null }
  | { readonly status: "suppressed" }
  | { readonly status: "missing" };

/** What may be published of a question with options (all industries together). */
export interface OptionRelease {
  /** Answering firms; 0 = nobody (all cells missing); null = the whole question is withheld (all cells suppressed). */
  readonly n: number | null;
  /** In form order, without the merged ones; a synthetic その他 (id `other`) last. */
  readonly options: ReadonlyMap<string, OptionCell>;
  /** Ids of the options that are counted in その他, in form order. */
  readonly merged: readonly string[];
}
