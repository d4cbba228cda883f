import type { Finding } from "../../model.ts";

/** Collects the faults of one file: the same fault in the same column is kept once and counted. */
export interface FaultList {
  readonly add: (
    code: Finding["code"],
    row: number,
    column: number | undefined,
    problem: string,
    remedy: string,
  ) => void;
  readonly findings: () => Finding[];
}

/** Faults beyond these are counted by column, whatever they say: a file of millions of rows may be wrong in each. */
const KEPT = 50;

/** An empty list for a file with this header. */
export function faultList(file: string, header: readonly string[]): FaultList {
  const faults = new Map<string, { readonly finding: Finding; more: number }>();
  return {
    add: (code, row, column, problem, remedy) => {
      const key = `${code} ${column} ${faults.size < KEPT ? problem : ""}`;
      const before = faults.get(key);
      if (before !== undefined) before.more += 1;
      else {
        const place = { file, row, column, header: column === undefined ? undefined : header[column]?.trim() };
        faults.set(key, { more: 0, finding: { code, ...place, problem, remedy } });
      }
    },
    findings: () =>
      [...faults.values()].map(({ finding, more }) =>
        more === 0 ? finding : { ...finding, problem: `${finding.problem}ほかに${more}行あります。` },
      ),
  };
}
