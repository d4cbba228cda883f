import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import type { Finding } from "../model.ts";
import { findingLines } from "../report/finding-text.ts";
import { readConfiguration } from "./configuration.ts";
import { discloseProprietors, isBlocked, readProprietors } from "./proprietors.ts";
import { buildTown, type TownRow, townCsv, townPeople } from "./proprietors-town.ts";

const FILE = "proprietors/2025/settlements.csv";

async function read(root: string): Promise<readonly Finding[]> {
  const configuration = readConfiguration(root).value;
  if (configuration === null) throw new Error("configuration");
  return (await readProprietors(root, configuration, () => {})).findings;
}

const write = (root: string, text: string | Uint8Array) => writeFileSync(path.join(root, ...FILE.split("/")), text);
const town = (change: (rows: readonly TownRow[]) => readonly TownRow[]) =>
  buildTown({ 2024: townPeople(2024), 2025: change(townPeople(2025)) });
/** The third person (row 4) with other cells. */
const third = (cells: TownRow) => (rows: readonly TownRow[]) =>
  rows.map((row, index) => (index === 2 ? { ...row, ...cells } : row));
const each = (change: (row: TownRow) => TownRow) => (rows: readonly TownRow[]) => rows.map(change);
const swapped = (first: string, second: string) =>
  each((row) => ({ ...row, [first]: row[second] ?? "", [second]: row[first] ?? "" }));
const thousandth = (text: string | undefined) => String(Math.round(Number(text) / 1000));

test("sound books are read without a finding", async () => expect(await read(town((rows) => rows))).toEqual([]));

const refused = [
  {
    name: "a unit in a cell, its digits masked",
    change: third({ 売上金額: "12千円" }),
    says: `[E-NUM-03] ${FILE} 4行 E列（売上金額）: 「＊＊千円」は数値として読めません（数字は伏せています）。単位を付けず、円の数字だけを入力してください。`,
  },
  {
    name: "an error value of Excel",
    change: third({ 経費計: "#N/A" }),
    says: `[E-NUM-03] ${FILE} 4行 G列（経費計）: 「#N/A」は数値として読めません。`,
  },
  {
    name: "blank sales",
    change: third({ 売上金額: "" }),
    says: `[E-NUM-04] ${FILE} 4行 E列（売上金額）: 空欄です。決算書の数字を入力してください。ないときは 0 を入力します。`,
  },
  { name: "a fraction of a yen", change: third({ 経費計: "100.5" }), says: "[E-NUM-05]" },
  {
    name: "negative sales",
    change: third({ 売上金額: "▲100" }),
    says: `[E-NUM-06] ${FILE} 4行 E列（売上金額）: マイナスの値です。`,
  },
  {
    name: "a thirteenth month",
    change: third({ 営業月数: "13" }),
    says: `[E-NUM-07] ${FILE} 4行 D列（営業月数）: 営業月数が1～12ではありません。`,
  },
  {
    name: "a month without sales",
    change: third({ 売上5月: "" }),
    says: "営業月数は12か月ですが、月別の売上は11か月分しか入っていません。",
  },
  {
    name: "months that do not make the year",
    change: third({ 売上5月: "1" }),
    says: `[E-NUM-09] ${FILE} 4行 E列（売上金額）: 月別の売上の合計と合いません。`,
  },
  {
    name: "a person twice, in wide letters",
    change: third({ 会員番号: "Ｐ ０００" }),
    says: `[E-DUP-02] ${FILE} 4行 B列（会員番号）: 会員番号「Ｐ ０００」は2行にもあります。`,
  },
  { name: "no number", change: third({ 会員番号: "" }), says: "[E-ID-01]" },
  {
    name: "another year's row",
    change: third({ 年分: "令和6年分" }),
    says: `[E-PERIOD-02] ${FILE} 4行 A列（年分）: 「令和6年分」は、フォルダー2025の年分ではありません。`,
  },
  {
    name: "a fiscal year",
    change: third({ 年分: "2025年度" }),
    says: "「2025年度」は年分として読めません。2025 または 令和7年分 のように入力してください。",
  },
  {
    name: "an unknown industry",
    change: third({ 業種: "漁業" }),
    says: "「漁業」という業種はありません。製造業・建設業・卸売業・小売業・サービス業のどれかを入力してください。",
  },
  {
    name: "a total row",
    change: (rows: readonly TownRow[]) => [...rows, { 会員番号: "合　計" }],
    says: `[E-ROW-02] ${FILE} 152行: 合計や小計の行があります。`,
  },
] as const;

test.each(refused)("refused with a message a clerk can act on: $name", async ({ change, says }) => {
  const findings = await read(town(change));
  expect(findingLines(findings).join("\n")).toContain(says);
  expect(isBlocked(findings)).toBe(true);
});

const doubtful = [
  {
    name: "books that do not add up",
    change: third({ 青色申告特別控除前所得: "1" }),
    says: `[R-SUM-31] ${FILE} 4行 I列（青色申告特別控除前所得）: 売上金額から売上原価・経費計・専従者給与を引いた値が、この所得と合いません。`,
  },
  {
    name: "sales and income exchanged",
    change: (rows: readonly TownRow[]) => swapped("売上金額", "青色申告特別控除前所得")(withoutMonths(rows)),
    says: `[R-SWAP-31] ${FILE}: 「売上金額」と「青色申告特別控除前所得」の列が入れ替わっているようです`,
  },
  {
    name: "cost and expenses exchanged",
    change: swapped("売上原価", "専従者給与"),
    says: `[R-SWAP-32] ${FILE}: 「売上原価」と「専従者給与」の列が、2024年分と比べて入れ替わっているようです。`,
  },
  {
    name: "income above the sales",
    change: third({ 青色申告特別控除前所得: "90000000" }),
    says: "所得が売上金額より大きくなっています。",
  },
  {
    name: "a whole file in thousands",
    change: (rows: readonly TownRow[]) => withoutMonths(rows).map(inThousands),
    says: `[R-UNIT-31] ${FILE}: 150人の売上金額が、2024年分の約1000倍か約1000分の1です。千円単位で入力していませんか。`,
  },
  {
    name: "one person in thousands",
    change: (rows: readonly TownRow[]) =>
      withoutMonths(rows).map((row, index) => (index === 2 ? inThousands(row) : row)),
    says: `[R-UNIT-32] ${FILE} 4行 E列（売上金額）: 売上金額が2024年分の約1000倍か約1000分の1です。`,
  },
  {
    name: "sales that jump",
    change: (rows: readonly TownRow[]) =>
      withoutMonths(rows).map((row, index) =>
        index === 2
          ? {
              ...row,
              売上金額: `${row["売上金額"]}0`,
              売上原価: `${row["売上原価"]}0`,
              経費計: `${row["経費計"]}0`,
              青色申告特別控除前所得: `${row["青色申告特別控除前所得"]}0`,
            }
          : row,
      ),
    says: "[R-JUMP-31]",
  },
  {
    name: "the same books under two numbers",
    change: (rows: readonly TownRow[]) => [...rows, { ...rows[2], 会員番号: "P999" }],
    says: `[R-DUP-31] ${FILE} 152行 B列（会員番号）: 4行と、会員番号のほかはすべて同じです。`,
  },
  {
    name: "another industry than last year",
    change: third({ 業種: "小売" }),
    says: `[R-ID-31] ${FILE} 4行 C列（業種）: 業種が2024年分（proprietors/2024/settlements.csv 4行）と違います。`,
  },
  {
    name: "too many part-years",
    change: (rows: readonly TownRow[]) =>
      withoutMonths(rows).map((row, index) => (index % 2 === 0 ? { ...row, 営業月数: "2" } : row)),
    says: "[R-MONTH-31]",
  },
] as const;

test.each(doubtful)("held for approval: $name", async ({ change, says }) => {
  const findings = await read(town(change));
  expect(findings.filter(({ code }) => code.startsWith("E-"))).toEqual([]);
  expect(findingLines(findings).join("\n")).toContain(says);
  expect(isBlocked(findings)).toBe(true);
});

test.each([...refused, ...doubtful])("no amount is repeated: $name", async ({ change }) => {
  const rows = change(townPeople(2025));
  const text = findingLines(await read(town(() => rows)))
    .join("\n")
    .replaceAll(/[0-9a-f]{64}/g, "");
  const amounts = rows
    .flatMap((row) => [row["売上金額"], row["売上原価"], row["経費計"], row["青色申告特別控除前所得"]])
    .filter((amount) => (amount ?? "").length > 4);
  expect(amounts.filter((amount) => text.includes(amount ?? ""))).toEqual([]);
});

test("an approval holds for exactly the file that was looked at", async () => {
  const root = town(third({ 青色申告特別控除前所得: "1" }));
  const sha256 = /sha256: ([0-9a-f]{64})/.exec(findingLines(await read(root)).join("\n"))?.[1] ?? "";
  writeFileSync(
    path.join(root, "proprietors/2025/approvals.yaml"),
    `- finding: R-SUM-31\n  sha256: ${sha256}\n  who: 見本\n  reason: 決算書を確かめた\n`,
  );
  expect(isBlocked(await read(root))).toBe(false);
  write(root, `${readFileSync(path.join(root, ...FILE.split("/")), "utf8")}\r\n`);
  expect(findingLines(await read(root)).join("\n")).toContain("ファイルが変わったため、前の承認は無効です。");
});

const files = [
  {
    name: "a lost column",
    text: townCsv(townPeople(2025)).replace("売上原価", "原材料"),
    says: "見出し「売上原価」の列がありません。",
  },
  {
    name: "one month's column missing",
    text: townCsv(townPeople(2025)).replace("売上7月", "七月"),
    says: "[E-HEAD-07]",
  },
  {
    name: "a title line",
    text: `令和7年分 決算\r\n${townCsv(townPeople(2025))}`,
    says: "見出しが2行目にあり、その上に「令和7年分 決算」などの行があります",
  },
  { name: "semicolons", text: townCsv(townPeople(2025)).replaceAll(",", ";"), says: "列がカンマではなくセミコロン" },
  { name: "a cut file", text: townCsv(townPeople(2025)).slice(0, -60), says: "最後の行が途中で終わっています" },
  {
    name: "an open quotation mark",
    text: townCsv(townPeople(2025)).replace("P003", '"P003'),
    says: "二重引用符）の対が合っていない",
  },
  { name: "an empty file", text: "", says: "ファイルの中身が空です" },
  { name: "blank lines only", text: "\r\n\r\n,,\r\n", says: "[E-" },
  { name: "a header only", text: townCsv([]), says: "2025年分の決算が1人分もありません。" },
] as const;

test.each(files)("a broken file is refused: $name", async ({ text, says }) => {
  const root = town((rows) => rows);
  write(root, text);
  expect(findingLines(await read(root)).join("\n")).toContain(says);
});

test.each([
  { name: "a figure of the report", text: "講評\n::figure{id=gross-sales-growth}\n", says: [] },
  { name: "a figure that the report has not", text: "講評\n\n::figure{id=uriage}\n", says: ["E-TEXT-02 3"] },
  {
    name: "the medians of two years in the first year",
    text: "::figure{id=gross-sales-medians}",
    year: 2024,
    says: ["E-TEXT-02 1"],
  },
  { name: "the medians of two years", text: "::figure{id=gross-sales-medians}", says: [] },
  { name: "a member's number", text: "講評\nｐ００３の方は", says: ["E-SEC-07 2"] },
  { name: "a link to one's own machine", text: "[a](C:/a.docx)", says: ["E-TEXT-01 1"] },
])("a commentary is checked before the site is made: $name", async ({ text, year = 2025, says }) => {
  const root = town((rows) => rows);
  writeFileSync(path.join(root, `proprietors/${year}/report.md`), text);
  const configuration = readConfiguration(root).value;
  if (configuration === null) throw new Error("configuration");
  const { value } = await readProprietors(root, configuration, () => {});
  const { findings } = discloseProprietors(value ?? "absent", configuration);
  expect(findings.map(({ code, file, row }) => [file, `${code} ${row}`])).toEqual(
    says.map((said) => [`proprietors/${year}/report.md`, said]),
  );
});

test("a chamber without such a survey has nothing to read and nothing to publish", async () => {
  const root = buildTown({});
  rmSync(path.join(root, "codebooks", "proprietors.yaml"));
  const configuration = readConfiguration(root).value;
  if (configuration === null) throw new Error("configuration");
  const { value, findings } = await readProprietors(root, configuration, () => {});
  expect([value, findings]).toEqual(["absent", []]);
  expect(discloseProprietors("absent", configuration)).toEqual({ value: [], findings: [] });
});

test("a folder that is no year is refused", async () => {
  const root = buildTown({ 2024: townPeople(2024), 20255: townPeople(2025) });
  expect(findingLines(await read(root)).join("\n")).toContain(
    "[E-PERIOD-07] proprietors/20255: フォルダーの名前が年分の形ではありません。",
  );
});

function withoutMonths(rows: readonly TownRow[]): readonly TownRow[] {
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([header]) => !/^売上\d/.test(header))));
}

function inThousands(row: TownRow): TownRow {
  const [sales, cost, expenses] = [thousandth(row["売上金額"]), thousandth(row["売上原価"]), thousandth(row["経費計"])];
  return {
    ...row,
    売上金額: sales,
    売上原価: cost,
    経費計: expenses,
    青色申告特別控除前所得: String(Number(sales) - Number(cost) - Number(expenses)),
  };
}
