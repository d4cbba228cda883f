import type { Finding } from "../model.ts";

/**
 * The findings of one file of so many rows, with what is wrong all through it said once: where more than half of the rows have the same finding in
 * the same column, those that say the same (but for numbers and masked digits) become one, which names the first row and the last. Single slips
 * stay as they are. Source: inputs.md §4.
 */
export function alikeFindings(findings: readonly Finding[], rows: number): readonly Finding[] {
  const columns = Map.groupBy(findings, ({ code, column }) => `${code} ${column}`);
  return [...columns.values()].flatMap((alike) => {
    if (alike.length * 2 <= rows || alike.some(({ row }) => row === undefined)) return alike;
    return [...Map.groupBy(alike, ({ problem }) => problem.replace(NUMBERS, "0")).values()].flatMap(joined);
  });
}

const NUMBERS = /[0-9０-９＊]+/g;
/** Fewer rows than that may each be a slip of its own. */
const MANY = 3;

function joined(alike: readonly Finding[]): readonly Finding[] {
  const [first] = alike;
  if (first === undefined || alike.length < MANY) return alike;
  const rows = alike.map(({ row = 0 }) => row);
  return [
    {
      ...first,
      problem: `${first.problem}同じことが${alike.length}行にあります（最初は${Math.min(...rows)}行、最後は${Math.max(...rows)}行）。`,
    },
  ];
}
