import type { Classification } from "./classification.ts";
import { diCodebookSchema } from "./codebook.ts";

/** Schema of the codebook where every industry that it names is one of the classification (null: not known, so not looked at). */
export function codebookSchemaBeside(classification: Classification | null) {
  const codes = classification?.industries.map(({ code }) => code);
  return diCodebookSchema.superRefine(({ problems }, context) => {
    for (const [index, { industries = [] }] of problems.options.entries()) {
      for (const [at, code] of industries.entries()) {
        if (codes?.includes(code) !== false) continue;
        const path = ["problems", "options", index, "industries", at];
        const message = `業種「${code}」は classifications/industries.yaml にありません。`;
        context.addIssue({ code: "custom", path, message });
      }
    }
  });
}
