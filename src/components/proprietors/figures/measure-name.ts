import type { YearRegister } from "../../../datasets/proprietors.ts";

/** An amount as a title names it: 所得（青色申告特別控除前所得）; 売上（収入）金額, which is only the long form of 売上金額, stands alone. */
export function measureName({
  label,
  fullLabel,
}: Pick<YearRegister["measures"][number], "label" | "fullLabel">): string {
  return fullLabel.replace(/（[^）]*）/g, "") === label ? fullLabel : `${label}（${fullLabel}）`;
}
