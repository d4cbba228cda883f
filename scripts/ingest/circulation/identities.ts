import type { Finding, Place } from "../../model.ts";
import { CIRCULATION_PARTS, type CirculationFace, type CirculationYear } from "./parts.ts";

/** 億円 per sum of rounded parts; percentage points for the rate. Source: statistics.md §3. */
const TOLERANCE = 2;
const RATE_TOLERANCE = 0.1;

/**
 * Reviews for identities of the figure that a year breaks, each with the rule's name and the difference. What is not known is not checked.
 * Source: regional.md §3.2 (a)–(f); (b) follows from (a) and (d), as the template has no totals of its own.
 */
export function identityFaults(entry: CirculationYear, place: Place): Finding[] {
  const production = sum(entry, "production", "inside");
  const income = sum(entry, "distribution", "inside");
  const spending = sum(entry, "expenditure", "inside");
  const inflow = sum(entry, "distribution", "flow");
  const outflow = negative(sum(entry, "expenditure", "flow"));
  const { rate } = entry;
  const implied =
    production === null || income === null || inflow === null ? null : (100 * production) / (income + inflow);
  const complain = (code: Finding["code"], rule: string, difference: string, hint = ""): Finding => ({
    code,
    ...place,
    problem: `${entry.year}年の値は「${rule}」という関係と合いません（${difference}）。`,
    remedy: `${hint}出典の図と見比べ、図そのものが合っていなければ承認してください。`,
  });
  return [
    ...(differs(production, income)
      ? [complain("R-SUM-81", "生産の計＝所得（地域内）の計", apart(production, income))]
      : []),
    ...(differs(production, spending)
      ? [complain("R-SUM-82", "生産の計＝支出（地域内）の計", apart(production, spending))]
      : []),
    ...(differs(inflow, outflow)
      ? [
          complain(
            "R-SUM-83",
            "分配の純流入の計＝支出の純流出の計",
            apart(inflow, outflow),
            differs(inflow, negative(outflow)) ? "" : "流出の額には、数字の前に - を付けてください。",
          ),
        ]
      : []),
    ...(rate !== null && implied !== null && Math.abs(rate - implied) > RATE_TOLERANCE + 1e-9
      ? [complain("R-SUM-84", "地域経済循環率＝生産の計÷分配の計", `計算では ${implied.toFixed(1)}%、入力は ${rate}%`)]
      : []),
    ...CIRCULATION_PARTS.filter(({ id }) => (entry.amounts.get(id)?.inside ?? 0) < 0).map(({ faceLabel, label }) =>
      complain("R-SUM-85", "地域内の額は0以上", `${faceLabel}の${label}`),
    ),
    ...(rate !== null && inflow !== null && Math.abs(inflow) > TOLERANCE && rate > 100 !== inflow < 0
      ? [
          complain(
            "R-SUM-86",
            "循環率が100%を超えるのは、純流入がマイナスのときだけ",
            `循環率 ${rate}%、純流入 ${inflow}億円`,
          ),
        ]
      : []),
  ];
}

/** null where one of the amounts is not known. */
function sum({ amounts }: CirculationYear, face: CirculationFace, side: "inside" | "flow"): number | null {
  const values = CIRCULATION_PARTS.filter((part) => part.face === face).map(
    ({ id }) => amounts.get(id)?.[side] ?? null,
  );
  return values.reduce<number | null>((total, value) => (total === null || value === null ? null : total + value), 0);
}

function negative(value: number | null): number | null {
  return value === null ? null : 0 - value;
}

function differs(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && Math.abs(a - b) > TOLERANCE;
}

function apart(a: number | null, b: number | null): string {
  return `${a}億円と${b}億円で、差は${Math.abs((a ?? 0) - (b ?? 0))}億円`;
}
