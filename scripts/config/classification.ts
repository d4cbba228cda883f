import { z } from "zod";
import { TOTAL_ID } from "../../src/datasets/contract.ts";

const code = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { message: "半角の小文字・数字・ハイフンだけで書いてください" });
const label = z.string().trim().min(1);

/** Schema of `data/classifications/industries.yaml`: the industries in the order in which they are shown. */
export const classificationSchema = z
  .strictObject({
  industries: z
    .array(
      z.strictObject({ code, label, short: label, aliases: z.array(label).default([]), parent: code.optional() }),
    )
    .min(1),
  /** All industries together; its id in the published data is fixed. */
    total: z.strictObject({ label, short: label }).transform((total) => ({ code: TOTAL_ID, ...total })),
})
  .superRefine(({ industries, total }, context) => {
    const codes = [total.code, ...industries.map((industry) => industry.code)];
    const names = industries.flatMap((industry) => [...new Set([industry.label, industry.short, ...industry.aliases])]);
    for (const values of [codes, names]) {
      const twice = values.find((value, index) => values.indexOf(value) !== index);
      if (twice !== undefined) context.addIssue({ code: "custom", path: ["industries"], message: `「${twice}」が二度使われています。` });
    }
  });

export type Classification = z.infer<typeof classificationSchema>;
