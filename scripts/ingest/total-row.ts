import { fold } from "../text/fold.ts";

/** Does a row's identity (number, name, industry) say that it is a sum of others, no firm? */
export function isTotalRow(identity: readonly string[]): boolean {
  return identity.some(isTotalWord);
}

/** 合計, 製造業計, 13社計, 合計13社, also where they stand out as 【合計】 or 合計：; 集計 is what Excel itself writes below a table. */
export function isTotalWord(text: string): boolean {
  return TOTAL.test(fold(text).replace(DECORATION, ""));
}

const TOTAL = /^(?:(?:.*業|業種|\d+[社人名件])?(?:合計|小計|総計|総合計|集計|計|平均)(?:\d+[社人名件])?|total|sum)$/i;
const DECORATION = /[\s【】[\]()<>〈〉《》:*・-]/g;
