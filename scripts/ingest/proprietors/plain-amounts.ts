import type { Amount } from "../../config/amounts.ts";
import type { YenColumn } from "./yen-column.ts";

/** Where a row's numbers stand and where they go. */
export interface AmountColumns {
  readonly amounts: readonly { readonly amount: Amount; readonly column: number; readonly into: YenColumn }[];
  readonly months: { readonly column: number; readonly into: YenColumn };
  readonly employees: number;
  readonly sales: number;
  readonly monthly: readonly { readonly column: number; readonly into: YenColumn }[];
}

/** The numbers of a row by column, NaN for blank: are they such that nothing is to be said of them? Then `push` takes them. */
export interface PlainAmounts {
  readonly columns: readonly number[];
  readonly isSound: (numbers: Float64Array) => boolean;
  readonly push: (numbers: Float64Array) => void;
}

/** The rules of `amountsReader` without its words: a row that breaks one is read again, slowly, to say what is wrong. */
export function plainAmounts({ amounts, months, employees, sales, monthly }: AmountColumns): PlainAmounts {
  const required = amounts.filter(({ amount }) => amount !== "subsidies").map(({ column }) => column);
  const notNegative = amounts
    .filter(({ amount }) => amount !== "netIncome" && amount !== "costOfSales")
    .map(({ column }) => column);
  const targets = [...amounts, months, ...monthly].map(({ column, into }) => ({ column, into }));
  const monthColumns = monthly.map(({ column }) => column);

  return { columns: [...targets.map(({ column }) => column), employees], isSound, push };

  function isSound(numbers: Float64Array): boolean {
    for (const column of required) if (Number.isNaN(numbers[column])) return false;
    for (const column of notNegative) if ((numbers[column] ?? 0) < 0) return false;
    const inBusiness = numbers[months.column] ?? Number.NaN;
    if (!(inBusiness >= 1 && inBusiness <= 12) || (numbers[employees] ?? 0) < 0) return false;
    let sum = 0;
    let filled = 0;
    for (const column of monthColumns) {
      const value = numbers[column] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      filled += 1;
      sum += value;
    }
    return filled === 0 || (filled >= inBusiness && numbers[sales] === sum);
  }

  function push(numbers: Float64Array): void {
    for (const { column, into } of targets) into.pushNumber(numbers[column] ?? Number.NaN);
  }
}
