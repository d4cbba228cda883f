import { createHash } from "node:crypto";
import type { AuditResult } from "../disclose/attacker/carry-out.ts";
import { serialise } from "../publish/serialise.ts";

/** Name of the record among the published files. */
export const AUDIT_RECORD = "audit.json";

/**
 * The text of `audit.json`: what was checked, against whom, and the SHA-256 of every published file (but its own). No confidential
 * number is in it, and no time, so that the same data gives the same bytes. Source: disclosure.md §3.6.
 */
export function auditRecord(result: AuditResult, published: ReadonlyMap<string, string>): string {
  const record = {
    passed: result.passed,
    against: [
      "公表された数字だけを知る人",
      "自分の回答を知る回答企業（1社ずつ、全社）",
      "自分の決算と回答を知る個人事業者（1人ずつ）",
    ],
    notCovered: ["回答企業や個人事業者どうしが数字を見せ合うこと", "公表された数字のほかに知っていること"],
    checks: result.checks,
    files: [...published]
      .filter(([path]) => path !== AUDIT_RECORD)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, text]) => ({ path, sha256: createHash("sha256").update(text).digest("hex") })),
  };
  return serialise(record);
}
