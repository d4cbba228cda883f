import { z } from "zod";
import { AMOUNTS } from "./amounts.ts";

/** Schema of `data/codebooks/proprietors.yaml`: wording, classes and checks of item ② as data (inputs.md §2, statistics.md §2). */

const id = z
  .string()
  .regex(/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/, { message: "半角の英数字とハイフンだけで書いてください" });
const label = z.string().trim().min(1);
const aliases = z.array(label).default([]);
const column = z.strictObject({ header: label, aliases });
const wording = z.strictObject({ up: label, down: label });

/** What is published in yen; `householdIncome` = net income + family wages. */
export const MEASURES = ["grossSales", "netIncome", "householdIncome"] as const;
export type MeasureId = (typeof MEASURES)[number];

const answer = z.strictObject({ id, label, aliases });
const option = z.strictObject({ id, label, aliases, other: z.boolean().default(false) });

export const proprietorsCodebookSchema = z
  .strictObject({
    title: label,
    source: label,
    settlements: z.strictObject({
      columns: z.strictObject({ year: column, member: column, industry: column, months: column, employees: column }),
      amounts: z.record(z.enum(AMOUNTS), column),
      monthly: z.array(label).length(12),
    }),
    measures: z
      .array(z.strictObject({ id: z.enum(MEASURES), slug: id, label, fullLabel: label, wording }))
      .length(MEASURES.length),
    ratios: z.array(z.strictObject({ id, amount: z.enum(AMOUNTS), label })).min(1),
    sizeClasses: z.array(z.strictObject({ id, label, from: z.int().nullable() })).min(2),
    growth: z.strictObject({
      breaks: z.array(z.int()).min(1),
      bands: z.array(z.strictObject({ id, label })).min(2),
      same: id,
    }),
    checks: z.strictObject({
      identityTolerance: z.int().min(0),
      jump: z.number().min(2),
      unitSlip: z.tuple([z.number().min(2), z.number().min(2)]),
      smallMedian: z.int().min(0),
      fewestRows: z.int().min(1),
    }),
    sentiment: z.strictObject({
      columns: z.strictObject({ publicComment: column }),
      answers: z.record(z.string(), z.tuple([answer, answer, answer])),
      notApplicable: label,
      basis: label,
      items: z
        .array(
          z.strictObject({
            id,
            slug: id,
            header: label,
            aliases,
            label,
            answers: z.string(),
            /** The measure of the books that the same person's answer is crossed with. */
            booked: z.enum(MEASURES).optional(),
            wording,
            notes: z.array(label).default([]),
          }),
        )
        .min(1),
      problems: z.strictObject({ label, headers: z.array(label).min(1), options: z.array(option).min(2) }),
    }),
    prices: z.strictObject({
      columns: z.strictObject({ year: label, index: label, source: label }),
    }),
  })
  .superRefine((codebook, context) => {
    const complain = (path: readonly (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path: [...path], message });
    codebook.sentiment.items.forEach((item, index) => {
      if (!Object.hasOwn(codebook.sentiment.answers, item.answers))
        complain(["sentiment", "items", index, "answers"], `選択肢の型「${item.answers}」は answers にありません。`);
    });
    if (!isRising(codebook.growth.breaks) || codebook.growth.bands.length !== codebook.growth.breaks.length + 1)
      complain(["growth", "breaks"], "区切りは小さい順に、区分の数より1つ少なく書いてください。");
    if (!codebook.growth.bands.some((band) => band.id === codebook.growth.same))
      complain(["growth", "same"], `「${codebook.growth.same}」という区分は bands にありません。`);
    const [lowest, ...bounds] = codebook.sizeClasses.map((entry) => entry.from);
    if (lowest !== null || !isRising(bounds.map((bound) => bound ?? Number.NaN)))
      complain(["sizeClasses"], "規模は小さい順に並べ、最初だけ from を null にします。");
    for (const [path, names] of uniqueNames(codebook)) {
      const twice = names.find((name, index) => names.indexOf(name) !== index);
      if (twice !== undefined) complain([path], `「${twice}」が二度使われています。`);
    }
  });

export type ProprietorsCodebook = z.infer<typeof proprietorsCodebookSchema>;
export type SentimentItem = ProprietorsCodebook["sentiment"]["items"][number];

function isRising(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value > (values[index - 1] ?? Number.NaN));
}

/** Names that must be unique, by the part of the file in which they stand. */
function uniqueNames(codebook: {
  readonly settlements: {
    readonly columns: Readonly<Record<string, z.infer<typeof column>>>;
    readonly amounts: Readonly<Record<string, z.infer<typeof column>>>;
    readonly monthly: readonly string[];
  };
  readonly sentiment: {
    readonly items: readonly { readonly id: string; readonly slug: string; readonly header: string }[];
    readonly problems: { readonly options: readonly { readonly id: string; readonly label: string }[] };
  };
}): readonly (readonly [string, readonly string[]])[] {
  const { settlements, sentiment } = codebook;
  const columns = [...Object.values(settlements.columns), ...Object.values(settlements.amounts)];
  return [
    ["settlements", [...columns.flatMap((entry) => [entry.header, ...entry.aliases]), ...settlements.monthly]],
    ["sentiment", sentiment.items.map((item) => item.id)],
    ["sentiment", sentiment.items.map((item) => item.slug)],
    ["sentiment", sentiment.items.map((item) => item.header)],
    ["sentiment", sentiment.problems.options.map((entry) => entry.id)],
    ["sentiment", sentiment.problems.options.map((entry) => entry.label)],
  ];
}
