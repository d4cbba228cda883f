import type { Printed } from "./number.ts";

/**
 * Yen in thousands or millions as Japanese write them, to the last digit: 14,323,148 千円 → 143億2,314万8千円. `value` is a whole number;
 * null where the unit is another, or the value is not whole.
 */
export function yenText(value: number, unit: string): string | null {
  const thousands = unit === "千円" ? value : unit === "百万円" ? value * 1000 : null;
  if (thousands === null || !Number.isInteger(thousands) || thousands <= 0) return null;
  const parts = [
    { size: 1_000_000_000, name: "兆" },
    { size: 100_000, name: "億" },
    { size: 10, name: "万" },
    { size: 1, name: "千" },
  ].map(({ size, name }, at, all) => {
    const above = all[at - 1]?.size ?? Number.MAX_SAFE_INTEGER;
    const count = Math.floor((thousands % above) / size);
    return count === 0 ? "" : `${count.toLocaleString("en-US")}${name}`;
  });
  return `${parts.join("")}円`;
}

/** The same with its sign, for the eye and for the ear; null as `yenText`. */
export function printYen(
  value: number,
  unit: string,
  sign: { readonly plus: string; readonly minus: string },
): Printed | null {
  const text = yenText(Math.abs(value), unit);
  if (text === null) return null;
  return value < 0
    ? { visible: `${sign.minus}${text}`, spoken: `マイナス${text}` }
    : { visible: `${sign.plus}${text}`, spoken: `${sign.plus === "" ? "" : "プラス"}${text}` };
}
