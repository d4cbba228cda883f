/** 所得率 in tenths of a per cent, rounded half away from zero on whole yen; null where there are no sales. Source: statistics.md §2, architecture.md §6.8. */
export function marginTenths(salesYen: number, incomeYen: number): number | null {
  if (salesYen <= 0) return null;
  const size = Math.floor((2000 * Math.abs(incomeYen) + salesYen) / (2 * salesYen));
  return incomeYen < 0 && size > 0 ? -size : size;
}

/** How an own margin stands to the trade's published one, both in per cent with one decimal. */
export function comparedMargin(tenths: number, trade: number): "above" | "same" | "below" {
  const other = Math.round(trade * 10);
  return tenths === other ? "same" : tenths > other ? "above" : "below";
}
