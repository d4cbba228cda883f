import path from "node:path";
import { isAsked } from "../ingest/panel.ts";
import type { Finding } from "../model.ts";
import { applyApprovals } from "../validate/approve.ts";
import { validateDiSurvey } from "../validate/index.ts";
import type { Configuration } from "./configuration.ts";
import type { DiInputs } from "./di-inputs.ts";

/** The rules' findings on all rounds, with the staff's approvals applied. */
export function approveReviews({ rounds, panel }: DiInputs, { codebook }: Configuration): readonly Finding[] {
  const findings = validateDiSurvey({
    rounds: rounds.map(({ round }) => round),
    codebook,
    askedIn: (quarter) => panel.filter((firm) => isAsked(firm, quarter)),
  });
  const approvals = rounds.map(({ round, approvals: lines }) => {
    const approvalsFile = `${path.posix.dirname(round.file)}/approvals.yaml`;
    return [round.file, { sha256: round.sha256, approvals: lines, approvalsFile }] as const;
  });
  return applyApprovals(findings, new Map(approvals));
}
