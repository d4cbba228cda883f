import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** What may not come out: texts, and amounts in whole yen. */
export interface BookSecrets {
  readonly texts: readonly string[];
  readonly amounts: readonly number[];
}

const INDUSTRIES = ["製造業", "建設業", "卸売業", "小売業", "サービス業"];
/** Enough that medians, quartiles and means are published. */
const PERSONS = 24;
const YEARS = [2024, 2025];
const AMOUNTS = ["売上金額", "売上原価", "経費計", "専従者給与", "青色申告特別控除前所得", "補助金等収入"];
const MONTHS = Array.from({ length: 12 }, (_, month) => `売上${month + 1}月`);
const SETTLEMENTS = ["年分", "会員番号", "業種", "営業月数", ...AMOUNTS, ...MONTHS, "内々の相談"];
const SENTIMENT =
  "年分,会員番号,業種,売上,所得,人材,取引,市場環境,経営課題1位,経営課題2位,経営課題3位,公表コメント,内々の相談";

/**
 * Writes two years of books and answers into a data folder: every member number and confidential text is a token of its own, every amount has 10 to
 * 12 digits, so that it is one in 千円 and 万円 too. Returns the tokens. Source: disclosure.md §1, canary test.
 */
export function plantBooks(data: string): BookSecrets {
  cpSync("data/codebooks/proprietors.yaml", path.join(data, "codebooks", "proprietors.yaml"));
  const texts: string[] = [];
  const amounts: number[] = [];
  const random = randomNumbers();
  for (const year of YEARS) {
    const people = INDUSTRIES.flatMap((industry, kind) =>
      Array.from({ length: PERSONS }, (_, index) => {
        const member = `KANABUN${kind}${String(index).padStart(2, "0")}`;
        const whisper = `内緒の帳簿${kind}${index}の${year}号`;
        const money = bookOf(random);
        texts.push(member, whisper);
        amounts.push(...money);
        return {
          member,
          whisper,
          money,
          industry,
          mood: ["好転", "不変", "悪化"][(kind + index * 7 + year) % 3] ?? "",
        };
      }),
    );
    const folder = path.join(data, "proprietors", String(year));
    mkdirSync(folder, { recursive: true });
    write(folder, "settlements.csv", [
      SETTLEMENTS.join(","),
      ...people.map((one) => [year, one.member, one.industry, 12, ...one.money, one.whisper].join(",")),
    ]);
    write(folder, "sentiment.csv", [
      SENTIMENT,
      ...people.map(({ member, industry, mood, whisper }) =>
        [year, member, industry, mood, mood, "適正", mood, mood, "客数の減少", "", "", "", whisper].join(","),
      ),
    ]);
  }
  return { texts: [...new Set(texts)], amounts };
}

/** Sales, cost, expenses, family wages, income, subsidies, twelve months; the books add up. */
function bookOf(random: (from: number, to: number) => number): readonly number[] {
  const months = MONTHS.map(() => random(40e9, 80e9));
  const sales = months.reduce((sum, month) => sum + month, 0);
  const [cost, expenses, wages] = [random(150e9, 180e9), random(120e9, 150e9), random(20e9, 40e9)];
  return [sales, cost, expenses, wages, sales - cost - expenses - wages, random(11e9, 19e9), ...months];
}

/** Whole numbers that do not end in zeros, the same at every run. */
function randomNumbers(): (from: number, to: number) => number {
  let state = 20_261_126;
  return (from, to) => {
    state = (state * 48_271) % 2_147_483_647;
    const number = from + Math.floor((state / 2_147_483_647) * (to - from));
    return number - (number % 100_000) + 13_579;
  };
}

function write(folder: string, file: string, lines: readonly string[]): void {
  writeFileSync(path.join(folder, file), lines.map((line) => `${line}\r\n`).join(""));
}
