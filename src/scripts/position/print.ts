/** A yen amount as the page prints it: 7,800,000 → 780万円 · 1,234,567 → 123.4567万円 · 780 → 780円 · −500,000 → ▲50万円, or マイナス50万円 for the ear (`minus`). */
export function printManYen(yen: number, minus: string): string {
  const size = Math.abs(yen);
  if (size > 0 && size < 10_000) return `${yen < 0 ? minus : ""}${grouped(size)}円`;
  const fraction = String(size % 10_000)
    .padStart(4, "0")
    .replace(/0+$/, "");
  return `${yen < 0 ? minus : ""}${grouped(Math.floor(size / 10_000))}${fraction && `.${fraction}`}万円`;
}

/** Tenths as a per cent with one decimal: 95 → 9.5%. */
export function printPercent(tenths: number, minus: string): string {
  const size = Math.abs(tenths);
  return `${tenths < 0 ? minus : ""}${Math.floor(size / 10)}.${size % 10}%`;
}

function grouped(whole: number): string {
  return String(whole).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
