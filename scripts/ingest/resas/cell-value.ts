import { fold } from "../../text/fold.ts";
import { parseNumber } from "../../text/number.ts";
import type { ResasStatus } from "./model.ts";

/** A value cell; `decimals` as written; null: neither a number nor one of RESAS's ways of saying that there is none. */
export interface CellValue {
  readonly value: number | null;
  readonly decimals: number;
  readonly status: ResasStatus;
}

/** `-` no value, `X` `×` secret, `#NUM!` (and spreadsheet errors) error, blank: told apart, never 0. Source: regional.md §2.1, §2.3 no. 3. */
export function cellValue(text: string): CellValue | null {
  const number = parseNumber(LONG_FRACTION.exec(text.trim())?.[1] ?? text);
  if (number.kind === "number") return { value: number.value, decimals: number.decimals, status: "ok" };
  const status = TOKENS.get(fold(text).toUpperCase());
  return status === undefined ? null : { value: null, decimals: 0, status };
}

/** A fraction → percent by moving the decimal point, so that 0.0905 gives 9.05 and no binary remainder. */
export function percentOf({ value, decimals }: CellValue): number | null {
  return value === null ? null : Number(`${value.toFixed(decimals)}e2`);
}

/** Rates are written with all digits of the machine (0.07142857142857142): those that a number can hold are kept. */
const LONG_FRACTION = /^(-?0\.\d{14})\d+$/;

const TOKENS: ReadonlyMap<string, ResasStatus> = new Map([
  ["", "blank"],
  ["-", "missing"],
  ["−", "missing"],
  ["X", "secret"],
  ["×", "secret"],
  ["#NUM!", "error"],
  ["#N/A", "error"],
  ["#DIV/0!", "error"],
  ["#VALUE!", "error"],
  ["#REF!", "error"],
  ["#NAME?", "error"],
  ["#NULL!", "error"],
]);
