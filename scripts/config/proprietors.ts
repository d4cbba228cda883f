import { z } from "zod";
import type { Answer, Place } from "../model.ts";

/** Schema of `data/codebooks/proprietors.yaml` and the records of item ② (inputs.md §2, statistics.md §2). */

const id = z
  .string()
  .regex(/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/, { message: "半角の英数字とハイフンだけで書いてください" });
const label = z.string().trim().min(1);
const aliases = z.array(label).default([]);
const column = z.strictObject({ header: label, aliases });
const wording = z.strictObject({ up: label, down: label });

/** The yen columns of a settlement, in the order of the form. `subsidies` is part of the sales and may be blank. */
export const AMOUNTS = ["grossSales", "costOfSales", "expenses", "familyWages", "netIncome", "subsidies"] as const;
export type Amount = (typeof AMOUNTS)[number];

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
      columns: z.strictObject({ year: label, index: label }),
      source: z.strictObject({ name: label, scope: label }),
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

/** A column of yen (or of counts); null = blank. */
export interface AmountColumn {
  readonly at: (row: number) => number | null;
}

/** The folded member numbers of a year's settlements by row. */
export interface Members {
  readonly size: number;
  readonly rowOf: (member: string) => number | undefined;
  readonly at: (row: number) => string;
}

/** The settlements of one year, column by column, so that a million rows fit in memory. Rows count from 0 in the order of the file. */
export interface SettlementYear {
  readonly year: number;
  readonly file: string;
  readonly sheet?: string | undefined;
  readonly sha256: string;
  readonly size: number;
  readonly members: Members;
  readonly industryAt: (row: number) => string;
  /** Months in business, 1 … 12. */
  readonly monthsAt: (row: number) => number;
  readonly amounts: Readonly<Record<Amount, AmountColumn>>;
  /** Sales of the months, null where the file has no such columns. */
  readonly monthly: readonly AmountColumn[] | null;
  /** Where a row's value stands, for findings. */
  readonly placeAt: (row: number, key?: Amount | "member" | "industry" | "months") => Place;
}

/** One person's answers at tax-filing time. Maps are keyed by the codebook's ids; `problems` in ranked order. */
export interface SentimentAnswer {
  readonly member: string;
  readonly industry: string;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly problems: readonly string[];
  /** Approved for publication, raw; null where blank. */
  readonly comment: { readonly text: string; readonly place: Place } | null;
  readonly place: Place;
}

/** The sentiment survey of one year, one entry per person with at least one answer. */
export interface SentimentYear {
  readonly year: number;
  readonly file: string;
  readonly sha256: string;
  readonly answers: readonly SentimentAnswer[];
}

/** Consumer prices: year → index in thousandths of a point (101.2 → 101200). */
export interface PriceIndex {
  readonly byYear: ReadonlyMap<number, number>;
}

/** One number per person: folded member number → yen, or a ratio in `RATIO_UNIT`ths. */
export type PersonValues = ReadonlyMap<string, number>;

/** Ratios (margins, growth, shares of a month) are whole numbers of this many parts, so that a printed tenth of a percent is exact. */
export const RATIO_UNIT = 100_000_000_000;

/** A person in a table of counts: the class in every dimension. */
export interface CountedPerson {
  readonly owner: string;
  readonly codes: Readonly<Record<string, string>>;
  readonly value: number;
}

/** Rounded quantiles after disclosure control, in yen or `RATIO_UNIT`ths; null where too few persons stand behind them. */
export interface Quantiles {
  readonly median: number | null;
  readonly quartiles: readonly [lower: number, upper: number] | null;
}

/** Counts after disclosure control, by cell id (`industry=retail&profit=yes`; the total is ""). */
export interface Counts {
  readonly cells: ReadonlyMap<
    string,
    { readonly status: "normal"; readonly count: number } | { readonly status: "suppressed" }
  >;
}

/** Means in yen after disclosure control, by cell id. */
export interface Means {
  readonly cells: ReadonlyMap<
    string,
    { readonly status: "normal"; readonly mean: number } | { readonly status: "suppressed" | "missing" }
  >;
}

/** A ratio of two sums after disclosure control: 1.05 = 5 % more. `notApplicable`: the base is zero or negative. */
export type Rate =
  | { readonly status: "normal"; readonly rate: number; readonly owners: number }
  | { readonly status: "suppressed" | "missing" | "notApplicable" };

/** A bar of a histogram after disclosure control: the bands that it covers. */
export interface Bar {
  readonly bands: readonly string[];
  readonly count: number;
}

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
