import { fold } from "../../text/fold.ts";
import { parseYearText } from "../indicators/year-text.ts";

/** 2025 · 令和7年分 · R7 → the year (AD) of the settlements; a fiscal year (年度) or anything else → null. Source: inputs.md §2. */
export function parseTaxYear(text: string): number | null {
  const reading = parseYearText(fold(text).replace(/分$/u, ""));
  return reading === null || reading.kind === "fiscalYear" ? null : reading.year;
}
