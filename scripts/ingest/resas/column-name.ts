import { fold } from "../../text/fold.ts";
import { type Unit, unitOf } from "./units.ts";

/** A header cell taken apart: the name as it is compared, its unit where the last brackets hold one. */
export interface ColumnName {
  readonly name: string;
  readonly unit: Unit | null;
}

/** BOM and blanks off, NFKC, 〜 = ～, CD = コード, a unit in the last brackets split off (公債費（％）_グループ平均 too). Source: regional.md §7. */
export function columnName(header: string): ColumnName {
  const plain = fold(header).replaceAll(" ", "").replace(/CD$/i, "コード");
  const [, name, brackets, suffix = ""] = /^(.+)\(([^()]*)\)(_[^()]*)?$/.exec(plain) ?? [];
  const unit = brackets === undefined ? null : unitOf(brackets);
  return unit === null || name === undefined ? { name: plain, unit: null } : { name: name + suffix, unit };
}

/** Text of a class as it is kept, the same for an original and a re-saved file: ～ for 〜, full-width commas and brackets, other width by NFKC. */
export function className(text: string): string {
  return fold(text).replace(/[~,()]/g, (character) => FULL_WIDTH[character] ?? character);
}

const FULL_WIDTH: Readonly<Record<string, string>> = { "~": "～", ",": "，", "(": "（", ")": "）" };
