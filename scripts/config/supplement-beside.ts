import { headerKey } from "../text/header-key.ts";
import { type DiCodebook, type Supplement, supplementSchema } from "./codebook.ts";
import { columnNames } from "./codebook-faults.ts";
import type { PlacedFault } from "./repeated-names.ts";

/** Schema of `supplement.yaml` where no question may be taken for a regular one of the codebook. */
export function supplementSchemaBeside(codebook: DiCodebook) {
  return supplementSchema.superRefine((supplement, context) => {
    for (const { path, message } of supplementClashes(supplement, codebook))
      context.addIssue({ code: "custom", path: [...path], message });
  });
}

/** Supplementary questions that have the id or the column of a regular question: their answers would be taken for each other's. */
function supplementClashes({ questions }: Supplement, codebook: DiCodebook): readonly PlacedFault[] {
  const { investment, problems, items } = codebook;
  const ids = new Set([investment.id, investment.kinds.id, problems.id, ...items.map(({ id }) => id)]);
  const headers = new Set(columnNames(codebook).map(({ name }) => headerKey(name)));
  return questions.flatMap((question, index) => [
    ...(ids.has(question.id)
      ? [{ path: ["questions", index, "id"], message: `通常の設問と同じid「${question.id}」です。` }]
      : []),
    ...(columnsOf(question).some((header) => headers.has(headerKey(header)))
      ? [{ path: ["questions", index, "header"], message: `通常の設問と同じ見出し「${question.header}」です。` }]
      : []),
  ]);
}

function columnsOf(question: Supplement["questions"][number]): readonly string[] {
  return question.kind === "multiple"
    ? question.options.map(({ label }) => `${question.header}_${label}`)
    : [question.header];
}
