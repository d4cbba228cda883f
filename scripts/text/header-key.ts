import { fold } from "./fold.ts";

/** A header as it is compared: folded, without spaces (「業　種」 is 業種). */
export function headerKey(text: string): string {
  return fold(text).replaceAll(" ", "");
}
