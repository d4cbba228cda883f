import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const SHIPPED = path.join(import.meta.dirname, "..", "..", "data");
const INDUSTRIES = ["製造業", "建設業", "卸売業", "小売業", "サービス業"];
const MONTHS = Array.from({ length: 12 }, (_, month) => `売上${month + 1}月`);
const HEADER = [
  "年分",
  "会員番号",
  "業種",
  "営業月数",
  "売上金額",
  "売上原価",
  "経費計",
  "専従者給与",
  "青色申告特別控除前所得",
  "従業員数",
  "補助金等収入",
  ...MONTHS,
];

/** A made-up person of the tests: header → text. */
export type TownRow = Readonly<Record<string, string>>;

/** For tests: a temporary data folder with the shipped settings and the given settlements, one folder a year. */
export function buildTown(years: Readonly<Record<number, readonly TownRow[]>>): string {
  const root = mkdtempSync(path.join(tmpdir(), "proprietors-town-"));
  for (const file of ["settings.yaml", "disclosure-policy.yaml", "codebooks", "classifications"])
    cpSync(path.join(SHIPPED, file), path.join(root, file), { recursive: true });
  for (const [year, rows] of Object.entries(years)) {
    mkdirSync(path.join(root, "proprietors", year), { recursive: true });
    writeFileSync(path.join(root, "proprietors", year, "settlements.csv"), townCsv(rows));
  }
  return root;
}

/** Settlements as CSV in the order of the form. */
export function townCsv(rows: readonly TownRow[]): string {
  return [HEADER, ...rows.map((row) => HEADER.map((header) => row[header] ?? ""))]
    .map((cells) => `${cells.join(",")}\r\n`)
    .join("");
}

/** For tests: thirty persons of every industry with sound books; P000, P001 … in the order of the industries. `scale` multiplies all money. */
export function townPeople(year: number, scale = 1): readonly TownRow[] {
  return INDUSTRIES.flatMap((industry, kind) =>
    Array.from({ length: 30 }, (_, index) => {
      const number = kind * 30 + index;
      const ordinary = 2_400_000 + ((number * 7919) % 173) * 60_000 + number * 1_200;
      const step = (number * 13) % 40;
      const growth = year === 2024 ? 100 : step < 20 ? 80 + step : 81 + step;
      const sales = 12 * Math.round((ordinary * growth) / 1200);
      const [cost, expenses] = [Math.floor(sales * (0.3 + (number % 7) / 50)), Math.floor(sales / 4)];
      const person = {
        年分: String(year),
        会員番号: `P${String(number).padStart(3, "0")}`,
        業種: industry,
        営業月数: "12",
        従業員数: "0",
      };
      return { ...person, ...moneyOf(sales * scale, cost * scale, expenses * scale) };
    }),
  );
}

function moneyOf(sales: number, cost: number, expenses: number): TownRow {
  return {
    売上金額: String(sales),
    売上原価: String(cost),
    経費計: String(expenses),
    専従者給与: "0",
    青色申告特別控除前所得: String(sales - cost - expenses),
    ...Object.fromEntries(MONTHS.map((month) => [month, String(sales / 12)])),
  };
}
