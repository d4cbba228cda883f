import { AMOUNTS, type Amount } from "../../config/amounts.ts";
import type { ProprietorsCodebook } from "../../config/proprietors.ts";
import type { Finding, Place } from "../../model.ts";
import { quote } from "../../text/quote.ts";
import { finding } from "../cell.ts";
import { type PlainAmounts, plainAmounts } from "./plain-amounts.ts";
import type { ProprietorsContext } from "./proprietors-context.ts";
import { monthKey } from "./settlement-columns.ts";
import { YenColumn } from "./yen-column.ts";
import { masked, parseWholeNumber } from "./yen-text.ts";

/** Fills the columns of numbers row by row. */
export interface AmountsReader {
  readonly take: (cells: readonly string[], row: number) => void;
  /** The same columns, for rows of which nothing is to be said. */
  readonly plain: PlainAmounts;
  readonly columns: Readonly<Record<Amount, YenColumn>>;
  readonly months: YenColumn;
  readonly monthly: readonly YenColumn[] | null;
}

/** Faults go to `report`: they name the cell and never repeat an amount. Source: inputs.md §2–4. */
export function amountsReader(
  { codebook }: ProprietorsContext,
  header: ReadonlyMap<string, number>,
  place: (row: number, key?: string) => Place,
  report: (finding: Finding) => void,
): AmountsReader {
  const at = (key: string) => header.get(key) ?? -1;
  const columns: Readonly<Record<Amount, YenColumn>> = {
    grossSales: new YenColumn(),
    costOfSales: new YenColumn(),
    expenses: new YenColumn(),
    familyWages: new YenColumn(),
    netIncome: new YenColumn(),
    subsidies: new YenColumn(),
  };
  const sources = AMOUNTS.map((amount) => ({ amount, column: at(amount), into: columns[amount] }));
  const months = new YenColumn();
  const monthly = monthlySources(codebook, header, place, report);
  const [monthsAt, employeesAt, salesAt] = [at("months"), at("employees"), at("grossSales")];

  const plain = plainAmounts({
    amounts: sources,
    months: { column: monthsAt, into: months },
    employees: employeesAt,
    sales: salesAt,
    monthly: monthly ?? [],
  });

  return { take, plain, columns, months, monthly: monthly?.map(({ into }) => into) ?? null };

  function take(cells: readonly string[], row: number): void {
    for (const { amount, column, into } of sources) {
      const value = read(cells, column, row, amount);
      if (value === null && amount !== "subsidies") missing(row, amount);
      if (value !== null && value < 0 && amount !== "netIncome" && amount !== "costOfSales") negative(row, amount);
      into.push(value);
    }
    const inBusiness = read(cells, monthsAt, row, "months");
    const isMonths = inBusiness !== null && inBusiness >= 1 && inBusiness <= 12;
    if (inBusiness === null) missing(row, "months");
    else if (!isMonths && typeof parseWholeNumber(cells[monthsAt] ?? "") === "number")
      report(finding("E-NUM-07", place(row, "months"), "営業月数が1～12ではありません。", MONTHS_REMEDY));
    months.push(inBusiness);
    const employees = read(cells, employeesAt, row, "employees");
    if (employees !== null && employees < 0) negative(row, "employees");
    if (monthly !== null) takeMonths(cells, row, isMonths ? inBusiness : 0);
  }

  function takeMonths(cells: readonly string[], row: number, inBusiness: number): void {
    let sum = 0;
    let filled = 0;
    for (const { key, column, into } of monthly ?? []) {
      const value = read(cells, column, row, key);
      if (value !== null) {
        filled += 1;
        sum += value;
      }
      into.push(value);
    }
    if (filled === 0) return;
    const sales = parseWholeNumber(cells[salesAt] ?? "");
    if (filled < inBusiness)
      report(
        finding(
          "E-NUM-08",
          place(row),
          `営業月数は${inBusiness}か月ですが、月別の売上は${filled}か月分しか入っていません。`,
          "売上がなかった月は 0 を入力してください。月別がわからないときは12か月とも空欄にします。",
        ),
      );
    else if (typeof sales === "number" && sales !== sum)
      report(
        finding(
          "E-NUM-09",
          place(row, "grossSales"),
          isThousandfold(sales, sum)
            ? "月別の売上の合計の約1000倍か約1000分の1です。どちらかを千円単位で入力していませんか。"
            : "月別の売上の合計と合いません。",
          isThousandfold(sales, sum)
            ? "どちらも円で入力してください。"
            : "決算書の2ページと見比べ、売上金額か月別の売上を直してください。",
        ),
      );
  }

  function read(cells: readonly string[], column: number, row: number, key: string): number | null {
    const text = cells[column];
    if (text === undefined) return null;
    const value = parseWholeNumber(text);
    if (typeof value !== "string") return value;
    const whole = WHOLE[key] ?? WHOLE_YEN;
    if (value === "fraction")
      report(finding("E-NUM-05", place(row, key), whole.fraction, "整数で入力し直してください。"));
    else
      report(
        finding(
          "E-NUM-03",
          place(row, key),
          `${quote(masked(text))}は数値として読めません${masked(text) === text ? "" : "（数字は伏せています）"}。`,
          whole.remedy,
        ),
      );
    return 0;
  }

  function missing(row: number, key: string): void {
    report(
      finding(
        "E-NUM-04",
        place(row, key),
        "空欄です。",
        key === "months" ? MONTHS_REMEDY : "決算書の数字を入力してください。ないときは 0 を入力します。",
      ),
    );
  }

  function negative(row: number, key: string): void {
    report(
      finding("E-NUM-06", place(row, key), "マイナスの値です。", "決算書を確かめ、正しい数字を入力してください。"),
    );
  }
}

/** Yen and thousands of yen, but for rounding in the months. */
function isThousandfold(one: number, other: number): boolean {
  const times = Math.max(one / other, other / one);
  return times > 990 && times < 1010;
}

const MONTHS_REMEDY = "その年に営業した月の数を、1から12の数字だけで入力してください。";

/** What to say of a cell that is no whole number: of yen, unless the column counts something else. */
const WHOLE_YEN = {
  fraction: "1円に満たない端数があります（Excelの表示では見えないことがあります）。",
  remedy: "単位を付けず、円の数字だけを入力してください。",
};
const WHOLE: Readonly<Record<string, typeof WHOLE_YEN>> = {
  months: { fraction: "1か月に満たない端数があります。", remedy: MONTHS_REMEDY },
  employees: { fraction: "1人に満たない端数があります。", remedy: "人数の数字だけを入力してください。" },
};

interface MonthSource {
  readonly key: string;
  readonly column: number;
  readonly into: YenColumn;
}

/** The twelve columns; null where there is none; an error where some are missing. */
function monthlySources(
  { settlements }: ProprietorsCodebook,
  header: ReadonlyMap<string, number>,
  place: (row: number, key?: string) => Place,
  report: (finding: Finding) => void,
): readonly MonthSource[] | null {
  const sources = settlements.monthly.map((_, month) => ({
    key: monthKey(month),
    column: header.get(monthKey(month)) ?? -1,
    into: new YenColumn(),
  }));
  const absent = settlements.monthly.filter((_, month) => !header.has(monthKey(month)));
  if (absent.length === 0) return sources;
  if (absent.length < settlements.monthly.length)
    report({
      code: "E-HEAD-07",
      ...place(1),
      problem: `月別の売上のうち、${absent.map(quote).join("")}の列がありません。`,
      remedy: "12か月分の列をそろえるか、月別の列をすべて削除してください。",
    });
  return null;
}
