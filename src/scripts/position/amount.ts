/** 円 or 万円, as the owner chose. */
export type AmountUnit = "yen" | "man-yen";

/** What was typed: an amount in whole yen, nothing, or why it is no amount. */
export type AmountReading =
  | { readonly kind: "amount"; readonly yen: number }
  | { readonly kind: "blank" }
  | { readonly kind: "invalid"; readonly reason: "not-a-number" | "below-one-yen" | "too-large" };

/**
 * The number grammar of the chamber's own files (sign △ ▲ − － -, digits half or full width, commas only in threes), and what people write beside a
 * number: ￥ before it, マイナス or ー for the sign, 円 or 万円 after it, which then counts instead of the chosen unit.
 * 万円 may have four decimals; parts of a yen and a trillion yen or more are refused. Never −0. Source: inputs.md §3; issue 4 item 5.
 */
export function parseAmount(text: string, unit: AmountUnit): AmountReading {
  const trimmed = text.trim();
  if (trimmed === "") return { kind: "blank" };
  const [, number = "", written] = /^[¥￥]?(.*?)[ 　]*(万円?|円)?$/.exec(trimmed) ?? [];
  const plain = number.replace(/[０-９．，]/g, toHalfWidth).replace(/^(?:マイナス|[△▲−－ー-])/, "-");
  const match = /^(?:(-)[ 　]*)?(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(plain);
  if (!match) return { kind: "invalid", reason: "not-a-number" };
  const [, sign, whole = "", fraction = ""] = match;
  const places = (written?.startsWith("万") ?? unit === "man-yen") ? 4 : 0;
  const kept = fraction.replace(/0+$/, "");
  if (kept.length > places) return { kind: "invalid", reason: "below-one-yen" };
  const digits = (whole.replaceAll(",", "") + kept.padEnd(places, "0")).replace(/^0+/, "");
  if (digits.length > MOST_DIGITS) return { kind: "invalid", reason: "too-large" };
  const size = Number(digits);
  return { kind: "amount", yen: sign === undefined || size === 0 ? size : -size };
}

/** 9,999億円: a margin of such amounts is still exact. */
const MOST_DIGITS = 12;

function toHalfWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}
