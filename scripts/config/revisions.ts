import { z } from "zod";
import { personText } from "./person-text.ts";

const text = z.string().trim().min(1);

/**
 * Schema of `data/revisions.yaml`: changes of published numbers that staff have approved (disclosure.md §5).
 * `changes` repeats the lines that the program printed, so that only what was seen is approved.
 */
export const revisionsSchema = z.array(
  z.strictObject({
    /** The day on which the change is published. */
    date: z.iso.date({ message: "公表する日を 2026-11-22 の形で書いてください" }),
    kind: z.enum(["改定", "訂正", "遅延回答"]),
    reason: personText,
    who: personText,
    changes: z.array(text).min(1),
  }),
);

export type ApprovedRevisions = z.infer<typeof revisionsSchema>;
