import { z } from "zod";
import { TOTAL_ID } from "../../src/datasets/contract.ts";
import { fold } from "../text/fold.ts";
import { repeatedNames } from "./repeated-names.ts";

const code = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { message: "半角の小文字・数字・ハイフンだけで書いてください" });
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
    const codes = industries.map(({ code: name }, index) => ({ path: ["industries", index, "code"], name }));
    const names = [
      ...industries.flatMap(({ code: own, label: long, short, aliases }, index) =>
        [...new Set([own, long, short, ...aliases].map(fold))].map((name) => ({ path: ["industries", index], name })),
      ),
      ...[...new Set([total.label, total.short].map(fold))].map((name) => ({ path: ["total"], name })),
    ];
    const unknown = industries.flatMap(({ parent }, index) =>
      parent === undefined || codes.some(({ name }) => name === parent)
        ? []
        : [{ path: ["industries", index, "parent"], message: `「${parent}」という code の業種はありません。` }],
    );
    const taken = repeatedNames([{ path: [], name: total.code }, ...codes], fold);
    const faults = taken.length > 0 ? taken : repeatedNames(names, fold);
    for (const { path, message } of [...faults, ...unknown])
      context.addIssue({ code: "custom", path: [...path], message });
  });

export type Classification = z.infer<typeof classificationSchema>;
