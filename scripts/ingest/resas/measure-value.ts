import { cellValue, percentOf } from "./cell-value.ts";
import type { MeasureColumn } from "./layout.ts";
import type { ResasStatus } from "./model.ts";

/** A value in the unit of its column. `written` = the number of the cell and its decimals (null where it has none); `hasSign`: it stands with a ％. */
export interface MeasureValue {
  readonly value: number | null;
  readonly status: ResasStatus;
  readonly written: { readonly value: number; readonly decimals: number } | null;
  readonly hasSign: boolean;
}

/**
 * A value cell → its value: fractions become percent; a number with ％, as a spreadsheet program shows fractions (-50.0%), is percent already.
 * Null: no number, or a ％ in a column of another unit.
 */
export function measureValue(text: string, { unit, fraction }: MeasureColumn): MeasureValue | null {
  const percent = PERCENT.exec(text.trim())?.[1];
  if (percent !== undefined && unit?.unit !== "%") return null;
  const reading = cellValue(percent ?? text);
  if (reading === null || (percent !== undefined && reading.value === null)) return null;
  const { value, status, decimals } = reading;
  return {
    value: fraction && percent === undefined ? percentOf(reading) : value,
    status,
    written: value === null ? null : { value, decimals },
    hasSign: percent !== undefined,
  };
}

const PERCENT = /^(.+?) ?[%％]$/;
