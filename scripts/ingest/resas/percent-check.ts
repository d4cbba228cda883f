import type { Finding } from "../../model.ts";
import { quote } from "../../text/quote.ts";
import type { MeasureColumn } from "./layout.ts";
import type { MeasureValue } from "./measure-value.ts";

/** Watches the columns in %: RESAS writes fractions (0.0905 = 9.05 %) under a ％ header, and another edition may not. */
export interface PercentCheck {
  readonly take: (value: MeasureValue, column: MeasureColumn) => void;
  readonly findings: () => readonly Finding[];
}

interface Seen {
  readonly fraction: boolean;
  all: number;
  large: number;
  fine: number;
}

/** Percent with so many decimals is hardly ever printed; fractions are. */
const FINE = 3;

/** Reviews for fractions that are mostly above 1, and for percent that is never above 1 and has many decimals. Source: regional.md §2.2 (財政). */
export function percentCheck(file: string, header: readonly string[]): PercentCheck {
  const columns = new Map<number, Seen>();
  return {
    take: ({ written, hasSign }, { index, unit, fraction }) => {
      if (unit?.unit !== "%" || written === null || hasSign) return;
      const seen = columns.get(index) ?? { fraction, all: 0, large: 0, fine: 0 };
      seen.all += 1;
      if (Math.abs(written.value) > 1) seen.large += 1;
      if (written.decimals >= FINE) seen.fine += 1;
      columns.set(index, seen);
    },
    findings: () =>
      [...columns].flatMap(([column, { fraction, all, large, fine }]) => {
        const name = header[column]?.trim() ?? "";
        const place = { file, row: 1, column, header: name };
        if (fraction && large * 2 > all)
          return [{ ...place, ...doubt("割合（0.0905 は 9.05%）", "1を超える", "％", name) }];
        if (!fraction && large === 0 && fine > 0)
          return [{ ...place, ...doubt("％の数字", "1以下の細かい", "割合", name) }];
        return [];
      }),
  };
}

function doubt(as: string, numbers: string, other: string, name: string): Pick<Finding, "code" | "problem" | "remedy"> {
  return {
    code: "R-NUM-61",
    problem: `${quote(name)}の列を${as}として読みましたが、${numbers}数字ばかりです。`,
    remedy: `RESASの画面と見比べ、違っていれば sources.yaml のこのファイルの所に units: { "${name}": "${other}" } と書いてください。合っていれば承認してください。`,
  };
}
