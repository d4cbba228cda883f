/** The yen columns of a settlement, in the order of the form. `subsidies` is part of the sales and may be blank. Source: inputs.md §2. */
export const AMOUNTS = ["grossSales", "costOfSales", "expenses", "familyWages", "netIncome", "subsidies"] as const;
export type Amount = (typeof AMOUNTS)[number];
