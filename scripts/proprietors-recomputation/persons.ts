import { type Pair, type Row, yen } from "./books.ts";

/** What one person's rows say, for the second computation: amounts, direction, band and class; and the words of the files. */

export const INCOME = "青色申告特別控除前所得";
export const PRICES: Readonly<Record<number, bigint>> = {
  2021: 998n,
  2022: 1023n,
  2023: 1056n,
  2024: 1085n,
  2025: 1119n,
};
export const SIGN: Readonly<Record<string, number>> = { up: 1, same: 0, down: -1 };
export const PLUS = ["好転", "過剰"];
export const MINUS = ["悪化", "不足"];

export const RATIO: Readonly<Record<string, string>> = {
  "cost-of-sales": "売上原価",
  expenses: "経費計",
  "family-wages": "専従者給与",
};
export const HEADER: Readonly<Record<string, string>> = {
  sales: "売上",
  income: "所得",
  staffing: "人材",
  dealings: "取引",
  market: "市場環境",
};
export const INDUSTRY: Readonly<Record<string, string>> = {
  manufacturing: "製造業",
  construction: "建設業",
  wholesale: "卸売業",
  retail: "小売業",
  services: "サービス業",
};

export function amount(slug: string, row: Row): bigint {
  if (/^(?:gross-sales|felt-sales)/.test(slug)) return yen(row, "売上金額");
  return yen(row, INCOME) + (slug.startsWith("household-income") ? yen(row, "専従者給与") : 0n);
}

export function direction(slug: string, { now, before }: Pair): number {
  const [change, base] = [amount(slug, now) - amount(slug, before), amount(slug, before)];
  return 20n * change > base ? 1 : 20n * change < -base ? -1 : 0;
}

export function bandOf(slug: string, { now, before }: Pair): string {
  const base = amount(slug, before);
  const change = 100n * (amount(slug, now) - base);
  const size = change < 0n ? -change : change;
  const step = size <= 5n * base ? "" : size <= 10n * base ? "5-10" : size <= 30n * base ? "10-30" : "over-30";
  return step === "" ? "same" : `${change < 0n ? "down" : "up"}-${step}`;
}

export function classOf(sales: bigint): string {
  if (sales < 3_000_000n) return "under-3m";
  if (sales < 5_000_000n) return "3m-5m";
  return sales < 10_000_000n ? "5m-10m" : sales < 30_000_000n ? "10m-30m" : "over-30m";
}
