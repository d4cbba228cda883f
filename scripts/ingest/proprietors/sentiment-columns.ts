import type { ProprietorsCodebook } from "../../config/proprietors.ts";
import type { ColumnSpec } from "../../text/header.ts";

/** The columns of a sentiment table. All are required: a lost column would silently read as 「no answers」. */
export function sentimentColumns({ settlements, sentiment }: ProprietorsCodebook): readonly ColumnSpec[] {
  const { year, member, industry } = settlements.columns;
  return [
    { key: "year", ...year, required: true },
    { key: "member", ...member, required: true },
    { key: "industry", ...industry, required: true },
    ...sentiment.items.map(({ id, header, aliases }) => ({ key: itemKey(id), header, aliases, required: true })),
    ...sentiment.problems.headers.map((header, rank) => ({ key: problemKey(rank), header, required: true })),
    { key: "comment", ...sentiment.columns.publicComment, required: true },
  ];
}

/** Key of an item's column. */
export function itemKey(id: string): string {
  return `item:${id}`;
}

/** Key of a problem's column; `rank` from 0. */
export function problemKey(rank: number): string {
  return `problem:${rank}`;
}
