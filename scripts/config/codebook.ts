import { z } from "zod";
import { fold } from "../text/fold.ts";
import { headerKey } from "../text/header-key.ts";
import { codebookFaults } from "./codebook-faults.ts";
import { id, label, option, rawCodebookSchema } from "./codebook-shape.ts";
import { type PlacedFault, repeatedNames } from "./repeated-names.ts";

/** Schema of `data/codebooks/di-survey.yaml`, with its parts held against each other. */
export const diCodebookSchema = rawCodebookSchema.superRefine((codebook, context) => {
  for (const { path, message } of codebookFaults(codebook))
    context.addIssue({ code: "custom", path: [...path], message });
});

export type DiCodebook = z.infer<typeof diCodebookSchema>;
export type DiItem = DiCodebook["items"][number];

/** Schema of `data/di-survey/<round>/supplement.yaml`: the supplementary questions (付随調査) of one quarter. */
export const supplementSchema = z
  .strictObject({
    title: label,
    questions: z
      .array(
        z.discriminatedUnion("kind", [
          z.strictObject({ kind: z.literal("single"), id, header: label, label, options: z.array(option).min(2) }),
          /** One column per option, headed `<header>_<label>`, ○ or blank. */
          z.strictObject({ kind: z.literal("multiple"), id, header: label, label, options: z.array(option).min(2) }),
          /** Confidential: read and never published. */
          z.strictObject({ kind: z.literal("text"), id, header: label, label }),
        ]),
      )
      .min(1),
  })
  .superRefine(({ questions }, context) => {
    const lists = [
      questions.map(({ id }, index) => ({
        path: ["questions", index, "id"],
        name: id.replaceAll("-", "").toLowerCase(),
      })),
      ...questions.flatMap((question, index) =>
        question.kind === "text"
          ? []
          : [
              question.options.map(({ id }, at) => ({ path: ["questions", index, "options", at, "id"], name: id })),
              question.options.flatMap(({ label, aliases }, at) =>
                [label, ...aliases].map((name) => ({ path: ["questions", index, "options", at], name })),
              ),
            ],
      ),
    ];
    const headers = questions.flatMap((question, index) =>
      question.kind === "multiple"
        ? question.options.map(({ label }, at) => ({
            path: ["questions", index, "options", at, "label"],
            name: `${question.header}_${label}`,
          }))
        : [{ path: ["questions", index, "header"], name: question.header }],
    );
    const faults = [...lists.flatMap((names) => repeatedNames(names, fold)), ...repeatedNames(headers, headerKey)];
    for (const { path, message } of unique(faults)) context.addIssue({ code: "custom", path: [...path], message });
  });

/** The label of a multiple choice is an answer and part of a column: one fault, said once. */
function unique(faults: readonly PlacedFault[]): readonly PlacedFault[] {
  const same = (a: PlacedFault, b: PlacedFault) => a.path.slice(0, 4).join() === b.path.slice(0, 4).join();
  return faults.filter((fault, index) => faults.findIndex((other) => same(other, fault)) === index);
}

export type Supplement = z.infer<typeof supplementSchema>;
export type SupplementQuestion = Supplement["questions"][number];
