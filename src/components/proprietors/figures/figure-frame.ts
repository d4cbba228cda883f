import { definitions, settings } from "../../../datasets/store.ts";
import type { Minus } from "../../../format/number.ts";
import type { YearTableOptions } from "../year-table.ts";

/** Where figures of item ② stand: the year of the report, and how numbers are printed. */
export interface FigureFrame {
  readonly period: string;
  readonly minus: Minus;
  /** n under which a DI carries `*`. */
  readonly smallNumber: number;
  /** Before every id of a figure that stands on a page for the second time; empty otherwise. */
  readonly prefix: string;
}

/** The frame of a year's report. */
export function frameOf(year: number, prefix = ""): FigureFrame {
  return { period: String(year), minus: settings().site.minus, smallNumber: definitions().smallNumber, prefix };
}

/** How tables print: amounts and rates never carry `*`. */
export function tableOptions({ minus }: FigureFrame, corner = "業種"): YearTableOptions {
  return { minus, smallNumber: 0, corner };
}
