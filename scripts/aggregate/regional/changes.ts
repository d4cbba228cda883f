/** Change from `before` to `now` in percent, not rounded; null where one is not known or the base is not positive (no rate has a meaning). */
export function changeRate(before: number | null, now: number | null): number | null {
  return before === null || now === null || before <= 0 ? null : (100 * (now - before)) / before;
}

/** What is left of a base year in percent (回復率): visitors of 2023 against 2019 = 78.8. Null as for `changeRate`. */
export function recovery(base: number | null, now: number | null): number | null {
  return base === null || now === null || base <= 0 ? null : (100 * now) / base;
}
