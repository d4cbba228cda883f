import { fold } from "../text/fold.ts";

/** Does a row's identity (number, name, industry) say that it is a sum of others, no firm? */
export function isTotalRow(identity: readonly string[]): boolean {
  return identity.some((text) => TOTAL.test(fold(text).replaceAll(" ", "")));
}

const TOTAL = /^(?:合計|小計|総計|総合計|計|平均|業種計|total|sum|\d+社計)$/i;
