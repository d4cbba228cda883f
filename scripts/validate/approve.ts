import type { Approvals } from "../config/approvals.ts";
import type { Finding } from "../model.ts";

/** The approvals of one input file: its sha-256 and the lines of the approvals.yaml beside it. */
export interface FileApprovals {
  readonly sha256: string;
  readonly approvals: Approvals;
  readonly approvalsFile: string;
}

/**
 * Reviews that staff have accepted for exactly this input become notices; the others say how to accept them.
 * A changed input voids its approvals, which is said. `byFile` = input file → its approvals. Source: inputs.md §4.
 */
export function applyApprovals(
  findings: readonly Finding[],
  byFile: ReadonlyMap<string, FileApprovals>,
): readonly Finding[] {
  return findings.map((finding) => {
    const file = byFile.get(finding.file);
    if (!finding.code.startsWith("R-") || file === undefined) return finding;
    const named = file.approvals.filter((approval) => approval.finding === finding.code);
    const valid = named.find((approval) => approval.sha256 === file.sha256);
    if (valid !== undefined) {
      return {
        ...finding,
        code: `W-${finding.code.slice(2)}`,
        problem: `${finding.problem}承認済みです（${valid.who}：${valid.reason}）。`,
        remedy: "",
      };
    }
    const voided = named.length > 0 ? "ファイルが変わったため、前の承認は無効です。" : "";
    return {
      ...finding,
      remedy: `${finding.remedy}${voided}正しい内容なら、${file.approvalsFile} に次の4行を書いてください。\n      - finding: ${finding.code}\n        sha256: ${file.sha256}\n        who: （お名前）\n        reason: （理由）`,
    };
  });
}
