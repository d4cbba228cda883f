import { closeSync, openSync, writeSync } from "node:fs";
import { shippedDefinitions } from "../sample/definitions.ts";
import { type Random, randomFor } from "../sample/random.ts";

/** The year of the file that `writeSettlements` writes. */
export const BENCH_YEAR = 2025;

const BLOCK = 1000;

/**
 * Writes a year's settlements of so many made-up persons (UTF-8 with BOM, CRLF, as Excel saves it; all columns of the codebook with the twelve
 * months; every sum fits). The same file every time; block by block, so that it never stands in memory.
 */
export function writeSettlements(file: string, persons: number): void {
  const { proprietors, classification } = shippedDefinitions();
  const { columns, amounts, monthly } = proprietors.settlements;
  const headers = [columns.year, columns.member, columns.industry, columns.months, ...Object.values(amounts)].map(
    ({ header }) => header,
  );
  const industries = classification.industries.map(({ label }) => label);
  const random = randomFor("bench", "settlements");
  const handle = openSync(file, "w");
  writeSync(handle, `\ufeff${[...headers, columns.employees.header, ...monthly].join(",")}\r\n`);
  for (let start = 0; start < persons; start += BLOCK) {
    const numbers = Array.from({ length: Math.min(BLOCK, persons - start) }, (_, index) => start + index + 1);
    writeSync(handle, numbers.map((number) => personRow(number, industries, random)).join(""));
  }
  closeSync(handle);
}

/** The amounts in the codebook's order: sales, cost, expenses, family's wages, income, subsidies (blank). */
function personRow(number: number, industries: readonly string[], random: Random): string {
  const usual = 100_000 + Math.floor(random() * 2_000_000);
  const months = Array.from({ length: 12 }, () => Math.floor(usual * (0.75 + random() / 2)));
  const sales = months.reduce((sum, month) => sum + month, 0);
  const cost = Math.floor(sales * random() * 0.5);
  const expenses = Math.floor(sales * random() * 0.4);
  const wages = number % 4 === 0 ? 600_000 : 0;
  const industry = industries[number % industries.length] ?? "";
  const member = `K${String(number).padStart(7, "0")}`;
  const income = sales - cost - expenses - wages;
  const employees = number % 3;
  return `${[BENCH_YEAR, member, industry, 12, sales, cost, expenses, wages, income, "", employees, ...months].join(",")}\r\n`;
}
