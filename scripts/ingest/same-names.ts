import type { Finding, PanelFirm } from "../model.ts";
import { finding } from "./cell.ts";
import { compactName } from "./firm-name.ts";

/** One firm under two numbers in the same quarters: in two industries its answers would count twice (refused); in one it may be a namesake. */
export function sameNames(firms: readonly PanelFirm[]): readonly Finding[] {
  return firms.flatMap((firm, index) => {
    const other = firms
      .slice(0, index)
      .find((before) => compactName(before.name) === compactName(firm.name) && meet(before, firm));
    if (other === undefined || firm.name === "") return [];
    const place = { file: firm.place.file, sheet: firm.place.sheet, row: firm.place.row };
    return other.industry === firm.industry
      ? [
          finding(
            "W-DUP-05",
            place,
            `事業所名が${other.place.row}行と同じです。`,
            "別の事業所ならそのままで構いません。同じ事業所なら、どちらかの行を削除してください。",
          ),
        ]
      : [
          finding(
            "E-DUP-05",
            place,
            `${other.place.row}行と同じ事業所名で、業種が違います。1つの事業所が2つの業種に入ると、二重に数えます。`,
            "同じ事業所なら、どちらかの行を削除するか、終了期を入れてください。別の事業所なら、名前に支店名などを足して区別してください。",
          ),
        ];
  });
}

/** Are both asked in some quarter? */
function meet(one: PanelFirm, other: PanelFirm): boolean {
  return (one.from ?? -Infinity) <= (other.to ?? Infinity) && (other.from ?? -Infinity) <= (one.to ?? Infinity);
}
