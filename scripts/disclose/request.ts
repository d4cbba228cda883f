import { z } from "zod";
import { type Policy, policySchema } from "../config/policy.ts";

/**
 * What `protect` takes: plain JSON, checked here. Three kinds: tables over the rows of confidential data, the answers behind a DI
 * table, and single figures with what links them. A key that is not named here is refused. Source: disclosure.md §2–3; issue 3.
 */

const name = z.string().min(1);
const amount = z.number().refine((value) => Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER);
const whole = z.int().min(0);
const codes = z.record(name, name);

const { shape } = policySchema;
/** Thresholds that differ from the project's own (`defaultPolicy`); each may be left out. */
const policy = z
  .strictObject({
    di: shape.di.partial(),
    counts: shape.counts.partial(),
    lateAnswers: shape.lateAnswers.partial(),
    money: shape.money.partial(),
    brackets: shape.brackets.partial(),
    search: shape.search.partial(),
  })
  .partial();

/** Classes as codes, or with the class that they lie in (`parent`); only classes without children hold rows. */
const dimension = z.strictObject({
  id: name,
  /** Code of the total; "total" where left out. */
  total: name.default("total"),
  classes: z.array(z.union([name, z.strictObject({ code: name, parent: name.nullable().default(null) })])),
});

/** Confidential rows of one place: one owner's, or several owners' at once (each amount, or each of `count`, is an owner of its own). */
const row = z.union([
  z.strictObject({ codes, owner: name, value: amount.optional() }),
  z.strictObject({ codes, values: z.array(amount) }),
  z.strictObject({ codes, count: whole }),
]);

/**
 * Tables of counts (frequency tables) or of sums (magnitude tables): any number of dimensions, each flat or a hierarchy, all margins
 * printed; several tables over the same rows are linked.
 */
const tableRequest = z.strictObject({
  kind: z.literal("table"),
  measure: z.enum(["count", "amount"]),
  dimensions: z.array(dimension),
  rows: z.array(row),
  /** Ids of the dimensions of each printed table; one table of all of them where left out. */
  tables: z.array(z.array(name)).optional(),
  /** Dimensions that are answers (count tables): nobody may learn that all (others) of a group gave the same one. */
  answers: z.array(name).default([]),
  /** Cells that are not printed, such as a total that is left out. A dimension not named is at its total. */
  unprinted: z.array(codes).default([]),
  /** Cells that are public already (the last vintage, another publisher's): they cannot be withheld any more. */
  published: z.array(codes).default([]),
  policy: policy.optional(),
});

const answerCounts = z.strictObject({ good: whole, same: whole, bad: whole });
const groups = z.record(name, answerCounts);

/** A DI table: good, same and bad answers by group (industry), printed as DI with n, beside the DI of all groups and its answer counts. */
const answersRequest = z.strictObject({
  kind: z.literal("answers"),
  groups,
  /** false: no figure of all groups together is printed. */
  total: z.boolean().default(true),
  /** false: the answer counts (shares) of all groups are not printed. */
  shares: z.boolean().default(true),
  /** Groups withheld in the quarter before: withheld again where there is a choice. */
  withheldBefore: z.array(name).default([]),
  /** The answers behind the figures that are published already; what came since are late answers. */
  published: groups.optional(),
  /** Figures made of others (a change, a mean of quarters): name → the groups of this table that it uses, and whether all else that it uses is printed. */
  derived: z
    .record(name, z.strictObject({ uses: z.array(name).min(1), othersPrinted: z.boolean().default(true) }))
    .default({}),
  policy: policy.optional(),
});

const printing = z.enum(["open", "public", "never"]).default("open");
const measure = z.enum(["count", "amount"]).default("amount");
const owners = z.union([z.record(name, amount), z.array(amount)]);

/**
 * Single figures. `owners`: amount per owner (a list: owners of their own). Figures made of others carry what they are made of, and are
 * linked to them: `total` of parts, `mean` = figure / its owners, `difference` and `growth` of [this, last].
 * `printing`: open = may be printed or withheld; public = printed already; never = not printed, but must not be worked out.
 */
const figure = z.union([
  z.strictObject({ id: name, owners, measure, printing }),
  z.strictObject({ id: name, total: z.array(name).min(1), printing }),
  z.strictObject({ id: name, mean: name, printing }),
  z.strictObject({ id: name, difference: z.tuple([name, name]), printing }),
  z.strictObject({ id: name, growth: z.tuple([name, name]), printing }),
]);

const figuresRequest = z.strictObject({
  kind: z.literal("figures"),
  figures: z.array(figure),
  policy: policy.optional(),
});

/** Schema of a request; what a field means stands beside it. */
export const requestSchema = z.discriminatedUnion("kind", [tableRequest, answersRequest, figuresRequest]);

/** A request as a caller writes it: what has a default may be left out. */
export type ProtectionRequest = z.input<typeof requestSchema>;
/** A request with its defaults filled in. */
export type CheckedRequest = z.output<typeof requestSchema>;
export type TableRequest = Extract<CheckedRequest, { kind: "table" }>;
export type AnswersRequest = Extract<CheckedRequest, { kind: "answers" }>;
export type FiguresRequest = Extract<CheckedRequest, { kind: "figures" }>;

/** The request is not one: `message` says where and what, as `path: fault`. */
export class InvalidRequest extends Error {
  constructor(message: string) {
    super(message);
    this.name = "InvalidRequest";
  }
}

/** Plain JSON → a request with its defaults. Throws `InvalidRequest` naming the first place that is wrong. */
export function parseRequest(input: unknown): CheckedRequest {
  const { success, data, error } = requestSchema.safeParse(input);
  if (success) return data;
  const [issue] = error.issues;
  throw new InvalidRequest(`${issue?.path.join(".") || "request"}: ${issue?.message ?? "invalid"}`);
}

/** The given policy with the request's own thresholds in their places. */
export function policyOf(request: CheckedRequest, base: Policy): Policy {
  const own = request.policy ?? {};
  return policySchema.parse({
    di: { ...base.di, ...own.di },
    counts: { ...base.counts, ...own.counts },
    lateAnswers: { ...base.lateAnswers, ...own.lateAnswers },
    money: { ...base.money, ...own.money },
    brackets: { ...base.brackets, ...own.brackets },
    search: { ...base.search, ...own.search },
  });
}
