import { z } from "zod";
import { parseQuarterId } from "../../src/datasets/period.ts";

/** An id of a codebook. */
export const id = z
  .string()
  .regex(/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/, { message: "半角の英数字とハイフンだけで書いてください" });
const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { message: "半角の小文字・数字・ハイフンだけで書いてください" });
/** Words for people. */
export const label = z.string().trim().min(1);
const aliases = z.array(label).default([]);
const wording = z.strictObject({ up: label, down: label });

/** Three answers in the order of their scores +1, 0, −1; the answer code on the form is the position from 1. */
const answerSet = z.tuple([
  z.strictObject({ id, label, aliases }),
  z.strictObject({ id, label, aliases }),
  z.strictObject({ id, label, aliases }),
]);

const quarter = z.string().transform((text, context) => {
  const parsed = parseQuarterId(text);
  if (parsed !== null) return parsed;
  context.addIssue({ code: "custom", message: "調査期は 2026-Q2 のように書いてください。" });
  return z.NEVER;
});

const itemSchema = z.strictObject({
  id,
  slug,
  header: label,
  aliases,
  label,
  answers: z.string(),
  horizon: z.enum(["current", "outlook"]),
  outlookOf: id.optional(),
  /** The first quarter in which it was asked, where that is not the first of all: older files have no such column. */
  since: quarter.optional(),
  wording,
  notes: z.array(z.string()).default([]),
});

/** An option of a question; `other` = その他, which takes in the options that too few chose. */
export const option = z.strictObject({ id, label, aliases, other: z.boolean().default(false) });

/** Questions that a survey may leave out: without options they have no column, no dataset and no place in the report. */
const noKinds = () => ({
  id: "(kinds)",
  slug: "investment-kinds" as const,
  label: "",
  prefix: "",
  mark: "○",
  options: [],
});
const noInvestment = () => ({
  id: "(investment)",
  slug: "investment" as const,
  header: "",
  label: "",
  options: [],
  kinds: noKinds(),
});
const noProblems = () => ({ id: "(problems)", slug: "problems" as const, label: "", headers: [], options: [] });

/** Schema of `data/codebooks/di-survey.yaml`, value by value: items, answers, wording of the DI survey as data. Source: inputs.md §2. */
export const rawCodebookSchema = z.strictObject({
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
    items: z.array(id).min(1),
    steps: z.array(z.strictObject({ id, label, symbol: label, from: z.number().nullable() })).min(2),
  }),
  /** The slugs of these three questions are part of the contract: the site knows their datasets by name. */
  investment: z
    .strictObject({
      id,
      slug: z.literal("investment"),
      header: label,
      label,
      options: z.array(option.extend({ invests: z.boolean(), plans: z.boolean().default(false) })).min(2),
      kinds: z
        .strictObject({
          id,
          slug: z.literal("investment-kinds"),
          label,
          prefix: label,
          mark: label,
          options: z.array(option).min(1),
        })
        .default(noKinds),
    })
    .default(noInvestment),
  problems: z
    .strictObject({
      id,
      slug: z.literal("problems"),
      label,
      headers: z.array(label).min(1),
      options: z.array(option.extend({ industries: z.array(id).optional() })).min(2),
    })
    .default(noProblems),
});

/** The codebook as it is written, before its parts were held against each other. */
export type RawDiCodebook = z.infer<typeof rawCodebookSchema>;
