import { balanceTenths, shareTenths, toTenths } from "./rounding.ts";

/**
 * Good − bad behind a printed DI among n answers, null where no integer fits (or, above a thousand answers, more than one): up to 1,000 answers
 * one firm moves the printed value by at least a tenth, so the inverse is exact. Source: statistics.md §1.
 */
export function restoreNet(value: number, n: number): number | null {
  return single(value * n, n, (net) => Math.abs(net) <= n && balanceTenths(net, n) === toTenths(value));
}

/** Firms behind a printed share (%) of n, null where none fits. */
export function restoreCount(value: number, n: number): number | null {
  return single(value * n, n, (count) => count >= 0 && count <= n && shareTenths(count, n) === toTenths(value));
}

function single(hundredfold: number, n: number, fits: (candidate: number) => boolean): number | null {
  if (!Number.isSafeInteger(n) || n <= 0) return null;
  const near = Math.floor(hundredfold / 100);
  const found = [near - 1, near, near + 1, near + 2].filter(fits);
  return found.length === 1 ? (found[0] ?? null) : null;
}
