import type { Quartiles } from "./band.ts";
import type { Trade } from "./words.ts";

/** The published values as attributes of a row of the page's table: `460 780 1160`; `-` where withheld. The table is the script's only source. */
export function quartileText({ lower, median, upper }: Quartiles): string {
  return [lower, median, upper].map((value) => (value === null ? "-" : String(value))).join(" ");
}

/** A row's attributes → the trade. Throws on text that `quartileText` did not write. */
export function readTrade(label: string, sales: string, income: string, margin: string): Trade {
  return { label, sales: readQuartiles(sales), income: readQuartiles(income), margin: readValue(margin) };
}

function readQuartiles(text: string): Quartiles {
  const [lower = "", median = "", upper = ""] = text.split(" ");
  return { lower: readValue(lower), median: readValue(median), upper: readValue(upper) };
}

function readValue(text: string): number | null {
  if (text === "-") return null;
  const value = Number(text);
  if (text === "" || Number.isNaN(value)) throw new Error(`published value: ${text}`);
  return value;
}
