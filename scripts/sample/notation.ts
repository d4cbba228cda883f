import { partsOf, type Quarter, quarterId } from "../../src/datasets/period.ts";
import type { DiCodebook, DiItem } from "../config/codebook.ts";
import type { Answer } from "../model.ts";
import type { PeriodNotation } from "./rounds.ts";

/** The period as the office writes it on a row: 2026年4-6月期, 令和8年4～6月期, R8.4-6, 2026Q2, 2026-Q2. */
export function periodText(quarter: Quarter, notation: PeriodNotation): string {
  return periodTexts[notation](quarter);
}

/** An answer as it is keyed: its label, its code number 1, 2, 3, 非該当 or nothing. */
export function answerText(codebook: DiCodebook, item: DiItem, answer: Answer, asCode: boolean): string {
  if (answer === "blank") return "";
  if (answer === "notApplicable") return codebook.notApplicable;
  const position = 1 - answer;
  return asCode ? String(position + 1) : (codebook.answers[item.answers]?.[position]?.label ?? "");
}

/** Half-width letters and digits as full-width ones (F001 → Ｆ００１). */
export function fullWidth(text: string): string {
  return text.replaceAll(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

const periodTexts: Readonly<Record<PeriodNotation, (quarter: Quarter) => string>> = {
  western: (quarter) => `${partsOf(quarter).year}年${months(quarter, "-")}月期`,
  era: (quarter) => `令和${reiwa(quarter)}年${months(quarter, "～")}月期`,
  "era-wave-dash": (quarter) => `令和${reiwa(quarter)}年${months(quarter, "\u301c")}月期`,
  "era-short": (quarter) => `R${reiwa(quarter)}.${months(quarter, "-")}`,
  compact: (quarter) => quarterId(quarter).replace("-", ""),
  id: quarterId,
};

function months(quarter: Quarter, dash: string): string {
  const { firstMonth, lastMonth } = partsOf(quarter);
  return `${firstMonth}${dash}${lastMonth}`;
}

function reiwa(quarter: Quarter): number {
  return partsOf(quarter).year - 2018;
}
