import type { Finding, Place } from "../../model.ts";
import { CIRCULATION_PARTS, type CirculationYear } from "./parts.ts";

/** A rate up to this is a fraction (0.833) and no percent: no municipality earns so little of its income. */
const LARGEST_FRACTION = 3;
/** Rates beyond this are doubtful, %. */
const LARGEST_RATE = 300;
/** What a municipality may well produce in a year, 億円: beyond it the amounts are rather 百万円 or 兆円. */
const PRODUCTION = { least: 10, most: 300_000 } as const;

/** An error for a rate typed as a fraction; reviews for a rate or amounts of a size that no municipality has. All identities hold in any unit, so they do not tell. */
export function magnitudeFaults({ year, amounts, rate }: CirculationYear, place: Place): readonly Finding[] {
  const parts = CIRCULATION_PARTS.filter(({ face }) => face === "production").map(
    ({ id }) => amounts.get(id)?.inside ?? null,
  );
  const production = parts.reduce<number | null>((sum, part) => (sum === null || part === null ? null : sum + part), 0);
  const findings: Finding[] = [];
  if (rate !== null && rate <= LARGEST_FRACTION)
    findings.push({
      code: "E-NUM-82",
      ...place,
      problem: `${year}年の地域経済循環率が ${rate} です。割合ではなく％の数字を入力する欄です。`,
      remedy: "83.3 のように、％の数字を入力してください。",
    });
  if (rate !== null && rate > LARGEST_RATE)
    findings.push({
      code: "R-NUM-81",
      ...place,
      problem: `${year}年の地域経済循環率が ${rate}% です。`,
      remedy: "小数点が抜けていないか、出典の図と見比べ、合っていれば承認してください。",
    });
  if (production !== null && production > 0 && (production < PRODUCTION.least || production > PRODUCTION.most))
    findings.push({
      code: "R-NUM-82",
      ...place,
      problem: `${year}年の生産の計が ${production}億円になります。`,
      remedy: "百万円など億円でない単位の数字ではないか、出典の図と見比べ、合っていれば承認してください。",
    });
  return findings;
}
