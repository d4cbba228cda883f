/** What a cell of a number column says: a number with its decimals as written, nothing (blank or a lone dash), or something else. */
export type NumberReading =
  | { readonly kind: "number"; readonly value: number; readonly decimals: number }
  | { readonly kind: "blank" }
  | { readonly kind: "invalid" };

/**
 * The one number grammar: optional sign △ ▲ − － -, digits half or full width, commas only in threes, optional decimals.
 * Blank and a lone dash are missing, never 0. More than 15 digits are refused: they could not be kept exactly. Never −0. Source: inputs.md §3.
 */
export function parseNumber(text: string): NumberReading {
  const trimmed = text.trim();
  if (trimmed === "" || LONE_DASH.test(trimmed)) return { kind: "blank" };
  const plain = trimmed.replace(/[０-９．，]/g, toHalfWidth).replace(SIGN, "-");
  const match = GRAMMAR.exec(plain);
  if (!match) return { kind: "invalid" };
  const [, sign = "", whole = "", fraction = ""] = match;
  const digits = whole.replaceAll(",", "") + fraction;
  if (digits.replace(/^0+/, "").length > MAXIMUM_DIGITS) return { kind: "invalid" };
  const size = Number(`${whole.replaceAll(",", "")}.${fraction || "0"}`);
  return { kind: "number", value: sign === "" || size === 0 ? size : -size, decimals: fraction.length };
}

const SIGN = /^[△▲−－-]/;
/** △ and ▲ alone are no dash: something was to follow. */
const LONE_DASH = /^[−－-]$/;
/** Excel's own formats put a space between △ and the digits. */
const GRAMMAR = /^(?:(-)[ 　]*)?(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/;
const MAXIMUM_DIGITS = 15;

function toHalfWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}
