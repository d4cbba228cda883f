import type { Source } from "../../../../src/datasets/contract.ts";

/** A class of a breakdown: `isTotal` holds others of its kind (年齢計, A00). */
export interface TableClass {
  readonly code: string | null;
  readonly name: string;
  readonly isTotal: boolean;
}

/** One value as a downloaded file says it; `value` in `unit`, null where there is none and `status` says why. */
export interface TableValue {
  readonly year: number;
  readonly period: "year" | "fiscalYear";
  readonly time: string | null;
  readonly area: { readonly level: "nation" | "prefecture" | "city"; readonly name: string };
  readonly classes: ReadonlyMap<string, TableClass>;
  readonly measure: string;
  readonly unit: string | null;
  readonly value: number | null;
  readonly status: "ok" | "missing" | "secret" | "error" | "blank";
  readonly estimate: "result" | "projection" | "unknown" | null;
}

/** A downloaded table, ready to be published, with where it came from. Source: regional.md §7. */
export interface DownloadedTable {
  readonly kind: string;
  readonly label: string;
  readonly origin: {
    readonly file: string;
    readonly sha256: string;
    readonly source: string;
    readonly retrievedOn: string;
    readonly edition: string | null;
    readonly scope: string;
    readonly processed: boolean;
  };
  readonly values: readonly TableValue[];
}

/** The source line of a table, with its file and its fingerprint. */
export function sourceOfTable({ origin }: DownloadedTable): Source {
  const { source, retrievedOn, edition, scope, processed, file, sha256 } = origin;
  return { name: source, retrievedOn, ...(edition === null ? {} : { edition }), scope, processed, file, sha256 };
}

/** What makes two files one vintage: only such files may share a line. Source: regional.md §0 no. 4. */
export function vintageOf({ origin }: DownloadedTable): string {
  return JSON.stringify([origin.retrievedOn, origin.edition, origin.source]);
}
