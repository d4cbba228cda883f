import { z } from "zod";

/** Schema of `data/codebooks/di-survey.yaml`: items, answers, wording of the DI survey as data (inputs.md §2). */

const id = z.string().regex(/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/, { message: "半角の英数字とハイフンだけで書いてください" });
const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { message: "半角の小文字・数字・ハイフンだけで書いてください" });
const label = z.string().trim().min(1);
const aliases = z.array(label).default([]);
const wording = z.strictObject({ up: label, down: label });

/** Three answers in the order of their scores +1, 0, −1; the answer code on the form is the position from 1. */
const answerSet = z.tuple([
  z.strictObject({ id, label, aliases }),
  z.strictObject({ id, label, aliases }),
  z.strictObject({ id, label, aliases }),
]);

const itemSchema = z.strictObject({
  id,
  slug,
  header: label,
  aliases,
  label,
  answers: z.string(),
  horizon: z.enum(["current", "outlook"]),
  outlookOf: id.optional(),
  wording,
  notes: z.array(z.string()).default([]),
});

const option = z.strictObject({ id, label, aliases, other: z.boolean().default(false) });

export const diCodebookSchema = z
  .strictObject({
  title: label,
  source: label,
  columns: z.strictObject({
    period: label,
    firmId: label,
    firmName: label,
    industry: label,
    publicComment: label,
    confidential: z.array(label),
  }),
  answers: z.record(z.string(), answerSet),
  notApplicable: label,
  bases: z.strictObject({ current: label, outlook: label }),
  items: z.array(itemSchema).min(1),
  weather: z.strictObject({
    items: z.array(id),
    steps: z.array(z.strictObject({ id, label, symbol: label, from: z.number().nullable() })).min(2),
  }),
  investment: z.strictObject({
    id,
    slug,
    header: label,
    label,
    options: z.array(option.extend({ invests: z.boolean() })).min(2),
    kinds: z.strictObject({ id, slug, label, prefix: label, mark: label, options: z.array(option).min(1) }),
  }),
  problems: z.strictObject({
    id,
    slug,
    label,
    headers: z.array(label).min(1),
    options: z.array(option.extend({ industries: z.array(id).optional() })).min(2),
  }),
}).superRefine((codebook, context) => {
  const items = new Set(codebook.items.map((item) => item.id));
  const complain = (path: readonly (string | number)[], message: string) =>
    context.addIssue({ code: "custom", path: [...path], message });
  codebook.items.forEach((item, index) => {
    if (!Object.hasOwn(codebook.answers, item.answers))
      complain(["items", index, "answers"], `選択肢の型「${item.answers}」は answers にありません。`);
    if (item.outlookOf !== undefined && !items.has(item.outlookOf))
      complain(["items", index, "outlookOf"], `「${item.outlookOf}」という設問は items にありません。`);
  });
  codebook.weather.items.forEach((item, index) => {
    if (!items.has(item)) complain(["weather", "items", index], `「${item}」という設問は items にありません。`);
  });
  codebook.weather.steps.forEach((step, index, steps) => {
    const above = steps[index - 1]?.from;
    const isLast = index === steps.length - 1;
    if ((step.from === null) !== isLast || (above !== undefined && step.from !== null && (above === null || step.from >= above)))
      complain(["weather", "steps", index, "from"], "天気の段階は大きい順に並べ、最後だけ from を null にします。");
  });
  for (const [path, values] of repeatable(codebook)) {
    const twice = values.find((value, index) => values.indexOf(value) !== index);
    if (twice !== undefined) complain([path], `「${twice}」が二度使われています。`);
  }
});

/** Names that must be unique, by the part of the file in which they stand. */
function repeatable(codebook: {
  readonly items: readonly { id: string; slug: string; header: string; aliases: readonly string[] }[];
  readonly problems: { options: readonly { id: string; label: string }[] };
}): readonly (readonly [string, readonly string[]])[] {
  return [
    ["items", codebook.items.map((item) => item.id)],
    ["items", codebook.items.map((item) => item.slug)],
    ["items", codebook.items.flatMap((item) => [item.header, ...item.aliases])],
    ["problems", codebook.problems.options.map((option) => option.id)],
    ["problems", codebook.problems.options.map((option) => option.label)],
  ];
}

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
    const lists: readonly (readonly [readonly (string | number)[], readonly string[]])[] = [
      [["questions"], questions.map((question) => question.id.replaceAll("-", "").toLowerCase())],
      [["questions"], questions.map((question) => question.header)],
      ...questions.flatMap((question, index) =>
        question.kind === "text"
          ? []
          : [
              [["questions", index, "options"], question.options.map((one) => one.id)] as const,
              [["questions", index, "options"], question.options.flatMap((one) => [one.label, ...one.aliases])] as const,
            ],
      ),
    ];
    for (const [path, values] of lists) {
      const twice = values.find((value, index) => values.indexOf(value) !== index);
      if (twice !== undefined) context.addIssue({ code: "custom", path: [...path], message: `「${twice}」が二度使われています。` });
    }
  });

export type Supplement = z.infer<typeof supplementSchema>;
export type SupplementQuestion = Supplement["questions"][number];
