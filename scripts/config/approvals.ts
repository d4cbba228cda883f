import { z } from "zod";
import { personText } from "./person-text.ts";

/**
 * Schema of `data/<source>/<round>/approvals.yaml`: reviews that staff have looked at and accept (inputs.md §4).
 * `finding` = code of the review; `sha256` = the input file it was seen in, so that a changed file voids it.
 */
export const approvalsSchema = z.array(
  z.strictObject({
    finding: z.string().regex(/^R-[A-Z]+-\d+$/, { message: "確認の番号（例 R-RATE-01）を書いてください" }),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, { message: "画面に表示された64文字をそのまま貼り付けてください" }),
    who: personText,
    reason: personText,
  }),
);

export type Approvals = z.infer<typeof approvalsSchema>;
