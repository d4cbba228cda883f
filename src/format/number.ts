import type { Status } from "../datasets/contract.ts";
import { decimalText } from "./decimal.ts";

/** The negative sign of the page: a site setting. */
export type Minus = "▲" | "△";

/** One value for the eye (▲12.5) and for a screen reader (マイナス12.5). */
export interface Printed {
  readonly visible: string;
  readonly spoken: string;
}

export interface NumberStyle {
  readonly decimals: number;
  readonly minus: Minus;
  /** Written behind the number (`%`, `ポイント`); none where the column's head names it. */
  readonly unit?: string | undefined;
}

/** What a cell of a dataset carries. */
export interface PrintableCell {
  readonly value: number | null;
  readonly status: Status;
  readonly n?: number | undefined;
}

const withoutValue: Partial<Record<Status, Printed>> = {
  suppressed: { visible: "x", spoken: "秘匿" },
  notApplicable: { visible: "・", spoken: "該当なし" },
};

const marked: Partial<Record<Status, Printed>> = {
  provisional: { visible: "p", spoken: "（速報値）" },
  revised: { visible: "r", spoken: "（改定値）" },
};

/** A published number, with a half-width % whatever the dataset writes: 1234.5 → 1,234.5 · −12.5 → ▲12.5, spoken マイナス12.5 · 0 → 0.0. A missing one (null) → －. */
export function printNumber(value: number | null, style: NumberStyle): Printed {
  if (value === null) return { visible: "－", spoken: "数値なし" };
  const { negative, whole, fraction } = decimalText(value, style.decimals);
  const digits =
    whole.replace(/\B(?=(?:\d{3})+$)/g, ",") + (fraction && `.${fraction}`) + (style.unit ?? "").replace("％", "%");
  return negative
    ? { visible: style.minus + digits, spoken: `マイナス${digits}` }
    : { visible: digits, spoken: digits };
}

/** A change: as a number, with + where it is a rise: +4.2, spoken プラス4.2; no change is 0.0. */
export function printChange(value: number | null, style: NumberStyle): Printed {
  const printed = printNumber(value, style);
  if (value === null || value <= 0) return printed;
  return { visible: `+${printed.visible}`, spoken: `プラス${printed.spoken}` };
}

/**
 * A cell as a table or chart shows it: the number with its marks (`*` few respondents, `r` revised, `p` provisional),
 * or x (withheld), － (missing), ・ (not applicable). `smallNumber` = n under which `*` stands; none without it.
 */
export function printCell(cell: PrintableCell, style: NumberStyle, smallNumber = 0): Printed {
  if (cell.value === null) return withoutValue[cell.status] ?? printNumber(null, style);
  const { visible, spoken } = printNumber(cell.value, style);
  const mark = marked[cell.status] ?? { visible: "", spoken: "" };
  const few = cell.n !== undefined && cell.n < smallNumber;
  return {
    visible: visible + mark.visible + (few ? "*" : ""),
    spoken: spoken + mark.spoken + (few ? `（回答数${smallNumber}未満）` : ""),
  };
}

/** A number in a download: plain `-`, no separators, the dataset's decimals (`-12.5`, `0.0`); empty where there is none. */
export function plainNumber(value: number | null, decimals: number): string {
  if (value === null) return "";
  const { negative, whole, fraction } = decimalText(value, decimals);
  return (negative ? "-" : "") + whole + (fraction && `.${fraction}`);
}
