import { z } from "zod";
import type { Status } from "../../src/datasets/contract.ts";
import type { Place } from "../model.ts";

/** Schema of `data/codebooks/indicators.yaml`: series of the regional report as data (inputs.md §1, regional.md §4). */

const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { message: "半角の小文字・数字・ハイフンだけで書いてください" });
const label = z.string().trim().min(1);
const aliases = z.array(label).default([]);
const year = z.int().min(1900).max(2100);

const totalRule = z.strictObject({ name: label, total: id, parts: z.array(id).min(1) });

const categorySet = z
  .strictObject({
    categories: z.array(z.strictObject({ id, label, note: label.optional(), aliases })).min(1),
    totals: z.array(totalRule).default([]),
  })
  .refine(
    ({ categories, totals }) =>
      totals.every((rule) =>
        [rule.total, ...rule.parts].every((part) => categories.some((category) => category.id === part)),
      ),
    { message: "totals に書いた区分が categories にありません。" },
  )
  .refine(
    ({ categories }) => isUnique(categories.map((category) => category.id)) && isUnique(categories.flatMap(namesOf)),
    {
      message: "categories に同じ id か同じ名前が二度使われています。",
    },
  );

/** A place where the source's own table does not add up: total − sum of parts by rule name; `why` is printed as a note. */
const knownDifference = z.strictObject({ year, differences: z.record(label, z.number()), why: label });

const seriesSchema = z.strictObject({
  id,
  label,
  aliases,
  title: label,
  description: label,
  theme: label,
  unit: label,
  decimals: z.int().min(0).max(4),
  period: z.enum(["year", "fiscalYear"]),
  /** Name of one of `categorySets`. */
  categories: label,
  /** true: the source rounded its values; totals may then differ by half a unit per part. */
  rounded: z.boolean().default(false),
  known: z.array(knownDifference).default([]),
  formula: label.optional(),
  wording: z.strictObject({ up: label, down: label }).optional(),
  /** Shown on the home page, in order of `order`. `changes`: the series in which the source itself gives the change from the period before. */
  keyFigure: z.strictObject({ category: id, label, order: z.int(), changes: id.optional() }).optional(),
  source: z.strictObject({
    name: label,
    url: z.url({ protocol: /^https?$/ }).optional(),
    retrievedOn: z.iso.date().optional(),
    edition: label.optional(),
    scope: label,
    processed: z.boolean(),
  }),
  notes: z.array(label).default([]),
});

export const indicatorCodebookSchema = z
  .strictObject({ categorySets: z.record(label, categorySet), series: z.array(seriesSchema).min(1) })
  .refine(({ series }) => isUnique(series.map((entry) => entry.id)) && isUnique(series.flatMap(namesOf)), {
    message: "series に同じ id か同じ名前が二度使われています。",
  })
  .transform(({ categorySets, series }, context) => ({
    series: series.map((entry, index) => {
      const set = categorySets[entry.categories];
      if (set === undefined)
        context.addIssue(fault(["series", index, "categories"], `${entry.categories} は categorySets にありません。`));
      const { categories, totals } = set ?? { categories: [], totals: [] };
      if (entry.keyFigure && !categories.some((category) => category.id === entry.keyFigure?.category))
        context.addIssue(fault(["series", index, "keyFigure"], `${entry.keyFigure.category} は区分にありません。`));
      const changes = series.find((other) => other.id === entry.keyFigure?.changes);
      if (
        entry.keyFigure?.changes !== undefined &&
        (changes?.unit !== entry.unit || changes.decimals !== entry.decimals)
      )
        context.addIssue(
          fault(
            ["series", index, "keyFigure"],
            `${entry.keyFigure.changes} という、単位と小数の桁が同じ系列がありません。`,
          ),
        );
      for (const name of entry.known.flatMap((known) => Object.keys(known.differences)))
        if (!totals.some((rule) => rule.name === name))
          context.addIssue(fault(["series", index, "known"], `${name} は totals にありません。`));
      return { ...entry, categories, totals };
    }),
  }));

/** The codebook with each series' categories and rules for totals in place of the set's name. */
export type IndicatorCodebook = z.output<typeof indicatorCodebookSchema>;
export type IndicatorSeries = IndicatorCodebook["series"][number];

/** One typed value of a public series; `value` null where the source has none. Public figures: no disclosure control. */
export interface IndicatorRecord {
  readonly series: string;
  /** Calendar or fiscal year, as the codebook's `period` says. */
  readonly year: number;
  readonly category: string;
  readonly value: number | null;
  readonly status: Status;
  readonly note: string | null;
  readonly place: Place;
}

function fault(path: (string | number)[], message: string) {
  return { code: "custom" as const, path, message, input: undefined };
}

function namesOf({
  label: name,
  aliases: others,
}: {
  readonly label: string;
  readonly aliases: readonly string[];
}): string[] {
  return [name, ...others];
}

function isUnique(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}
