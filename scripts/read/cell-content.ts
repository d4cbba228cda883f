import type { Cell, CellValue } from "hucre/xlsx";
import { serialText } from "./date-serial.ts";
import { formatKind, hidesNumber, hidesText, numberText } from "./number-format.ts";
import type { RawCell } from "./raw-cells.ts";

/**
 * What a cell holds. `percent`, `unit` and `masked`: a number shown as something else than it is. `uncalculated`: a formula without its result.
 * `broken`: a value that the file promises and does not hold.
 */
export type CellKind =
  | "text"
  | "number"
  | "date"
  | "boolean"
  | "error"
  | "percent"
  | "unit"
  | "masked"
  | "uncalculated"
  | "broken";

/** A cell's value as text; what was never written is the text "". */
export interface CellContent {
  readonly kind: CellKind;
  readonly value: string;
}

/** A cell as the file says it (`raw`) and as the library understood it (`value`, `detail`) → its content; where they disagree it is broken. */
export function cellContent(raw: RawCell, value: CellValue, detail: Cell | undefined, date1904: boolean): CellContent {
  if (raw.value === null || (raw.value === "" && raw.type === "n")) {
    return { kind: raw.formula ? "uncalculated" : "text", value: "" };
  }
  if (raw.type === "e") return { kind: "error", value: raw.value };
  if (raw.type === "d") return { kind: "date", value: raw.value };
  if (raw.type === "b") return { kind: "boolean", value: value === true ? "TRUE" : "FALSE" };
  if (raw.type === "n") {
    return numberContent(numberOf(raw.value), value instanceof Date, date1904, detail?.style?.numFmt ?? null);
  }
  const text = raw.type === "inlineStr" ? raw.value : value;
  if (typeof text !== "string") return { kind: "broken", value: "" };
  const hidden = text.trim() !== "" && hidesText(detail?.style?.numFmt ?? null);
  return { kind: hidden ? "masked" : "text", value: text.replace(/\r\n?/g, "\n") };
}

/** The number as XML writes it, else NaN: 0x3 and Infinity are none. */
function numberOf(text: string): number {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
}

function numberContent(number: number, isDate: boolean, date1904: boolean, format: string | null): CellContent {
  if (!Number.isFinite(number)) return { kind: "broken", value: "" };
  const kind = isDate ? "date" : formatKind(format);
  if (kind === "date") return { kind, value: serialText(number, date1904) };
  const shown = hidesNumber(format, number) ? "masked" : kind;
  return { kind: shown === "plain" ? "number" : shown, value: numberText(number, format) };
}
