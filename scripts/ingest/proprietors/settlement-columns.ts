import { AMOUNTS } from "../../config/amounts.ts";
import type { ProprietorsCodebook } from "../../config/proprietors.ts";
import type { ColumnSpec } from "../../text/header.ts";

/** The columns that a settlements table may have. The months are all there or none is (checked by the reader). */
export function settlementColumns({ settlements }: ProprietorsCodebook): readonly ColumnSpec[] {
  const { columns, amounts, monthly } = settlements;
  return [
    ...(["year", "member", "industry", "months"] as const).map((key) => ({ key, ...columns[key], required: true })),
    ...AMOUNTS.map((key) => ({ key, ...amounts[key], required: key !== "subsidies" })),
    { key: "employees", ...columns.employees, required: false },
    ...monthly.map((header, month) => ({ key: monthKey(month), header, required: false })),
  ];
}

/** Key of a month's column; `month` from 0. */
export function monthKey(month: number): string {
  return `month:${month}`;
}
