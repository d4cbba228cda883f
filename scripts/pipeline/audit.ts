import { attacksOnDi, type DiTruth } from "../disclose/attacker/audit-di.ts";
import { attacksOnSettlements } from "../disclose/attacker/audit-settlements.ts";
import { type AuditResult, carryOut } from "../disclose/attacker/carry-out.ts";
import { LATE_ANSWERS, LATE_SETTLEMENTS } from "../disclose/attacker/settlement-late.ts";
import type { SettlementTruth } from "../disclose/attacker/settlement-truth.ts";

/** Everything confidential that the audit measures by; `settlements` null where the chamber has no such survey. */
export interface Truth {
  readonly di: DiTruth;
  readonly settlements: SettlementTruth | null;
}

/**
 * Attacks the files that would be published, as text by path, beside those that are (`last`, null: not to be considered).
 * An audit that cannot be made has not been passed. Source: disclosure.md §3.5.
 */
export function auditFiles(
  published: ReadonlyMap<string, string>,
  truth: Truth,
  last: ReadonlyMap<string, string> | null,
): AuditResult {
  try {
    return carryOut([
      ...attacksOnDi(published, truth.di, last),
      ...(truth.settlements === null ? [] : attacksOnSettlements(published, truth.settlements, last)),
    ]);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return { passed: false, checks: [], breaches: [], errors: [{ dataset: "", period: "", what }] };
  }
}

/** What came of it, for a person. */
export function auditLines({ passed, checks, breaches, errors }: AuditResult): readonly string[] {
  const periods = new Set(checks.flatMap((check) => check.periods)).size;
  return [
    ...breaches.map(
      ({ dataset, period, about, what }) =>
        `[E-AUDIT-01] ${dataset}（${period}、${about}）から、${whose(dataset)}がわかります。${REMEDIES.get(what) ?? ""}`,
    ),
    ...errors.map(
      ({ dataset, period, what }) => `[E-AUDIT-02] ${dataset}（${period}）の検査が終わりませんでした：${what}`,
    ),
    passed
      ? `秘匿の検査に合格しました（${checks.length}件のデータ、${periods}期分）。回答企業の答えも個人事業者の決算も、公表する数字からはわかりません。`
      : `秘匿の検査に合格しませんでした。公表用データは前のままです。${
          errors.length === 0 && breaches.every(({ what }) => REMEDIES.has(what))
            ? "上のとおりに直して、もう一度実行してください。"
            : "公表せずに、この表示を開発者に送ってください。"
        }`,
  ];
}

function whose(dataset: string): string {
  return dataset.startsWith("proprietors/") ? "個人事業者の数字や答え" : "回答企業の答え";
}

/** What staff can do themselves; the rest is for the developers. */
const REMEDIES: ReadonlyMap<string, string> = new Map([
  [
    LATE_SETTLEMENTS,
    "公表したあとに加わった（または除いた）決算が少ないため、前に公表した平均との差からその方の数字が出ます。除いた行は戻し、加わった行はいったん外して実行し、次の年の集計から改めてください。",
  ],
  [
    LATE_ANSWERS,
    "公表したあとに加わった方が少ないか、加わった方の答えがほとんど同じため、前に公表した数字との差からその方の答えが出ます。加わった行をいったん外して実行してください（答えの分かれた3人分以上がそろえば公表できます）。",
  ],
]);
