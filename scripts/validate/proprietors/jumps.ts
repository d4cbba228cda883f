import type { SettlementYear } from "../../config/proprietors-records.ts";
import type { Finding } from "../../model.ts";
import { swappedWithSales } from "./book-identity.ts";
import { againstSound, type SettlementFacts, sharedRows } from "./settlement-facts.ts";

/**
 * Sales that are about a thousand times last year's, or a thousandth (yen and thousands of yen mixed up), for the whole file or for single
 * persons; and other changes beyond plausibility. A first year that is far too small as a whole is asked about too. A year whose sales stand in another
 * column (R-SWAP-31) is neither compared nor a measure for the next. Source: inputs.md §4.
 */
export function jumps(facts: SettlementFacts): readonly Finding[] {
  const { jump, unitSlip, fewestRows, smallMedian } = facts.codebook.checks;
  const [from, to] = unitSlip;
  const years = facts.settlements.filter((year) => swappedWithSales(year, facts.codebook) === null);
  return againstSound(years, jumpsOf, ({ code }) => code === "R-UNIT-31");

  function jumpsOf(now: SettlementYear, before: SettlementYear | null): readonly Finding[] {
    const compared = before === null ? [] : ratios(now, before);
    const last = `${before?.year}年分`;
    const slips = compared.filter(({ times }) => times >= from && times <= to);
    const wholeFile = slips.length >= fewestRows && slips.length * 2 > compared.length;
    if (wholeFile)
      return [
        wholeFileSlip(
          now,
          `${slips.length}人の売上金額が、${last}の約1000倍か約1000分の1です。千円単位で入力していませんか。`,
        ),
      ];
    if (now.size >= fewestRows && medianSales(now) < smallMedian)
      return [wholeFileSlip(now, "売上金額が、ファイル全体として小さすぎます。千円や万円の単位で入力していませんか。")];
    return compared.flatMap(({ row, times, months }): Finding[] => {
      if (times >= from && times <= to) return [personSlip(now, row, last)];
      return months && times > jump ? [personJump(now, row, last, jump)] : [];
    });
  }
}

interface Ratio {
  readonly row: number;
  /** How many times larger or smaller, 1 or more. */
  readonly times: number;
  /** Twelve months in both years? */
  readonly months: boolean;
}

function ratios(now: SettlementYear, before: SettlementYear): readonly Ratio[] {
  return sharedRows(now, before).flatMap(([row, old]) => {
    const [sales = 0, last = 0] = [now.amounts.grossSales.at(row) ?? 0, before.amounts.grossSales.at(old) ?? 0];
    if (sales <= 0 || last <= 0) return [];
    return [
      {
        row,
        times: Math.max(sales / last, last / sales),
        months: now.monthsAt(row) === 12 && before.monthsAt(old) === 12,
      },
    ];
  });
}

function medianSales({ amounts, size }: SettlementYear): number {
  const sorted = Float64Array.from({ length: size }, (_, row) => amounts.grossSales.at(row) ?? 0).sort();
  return sorted[Math.floor(size / 2)] ?? 0;
}

function wholeFileSlip({ file, sheet }: SettlementYear, problem: string): Finding {
  return {
    code: "R-UNIT-31",
    file,
    sheet,
    problem,
    remedy: "金額はすべて円で入力してください。",
  };
}

function personSlip(year: SettlementYear, row: number, last: string): Finding {
  return {
    code: "R-UNIT-32",
    ...year.placeAt(row, "grossSales"),
    problem: `売上金額が${last}の約1000倍か約1000分の1です。千円と円を取り違えていませんか。`,
    remedy: "決算書と見比べてください。金額は円で入力します。",
  };
}

function personJump(year: SettlementYear, row: number, last: string, jump: number): Finding {
  return {
    code: "R-JUMP-31",
    ...year.placeAt(row, "grossSales"),
    problem: `売上金額が${last}の${jump}倍より大きいか、${jump}分の1より小さくなっています。`,
    remedy: "桁の打ち間違いがないか、決算書と見比べてください。",
  };
}
