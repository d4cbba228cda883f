import { z } from "zod";

const text = z.string().trim().min(1);

/** A long table of no known kind: which column is the year, which name the classes, which hold values and in what unit. */
const longTable = z.strictObject({
  /** What the table is about, for titles; without it the name of the file. */
  title: text.optional(),
  year: text,
  labels: z.array(text).default([]),
  values: z.array(z.strictObject({ column: text, unit: text })).min(1),
});
export type LongTable = z.infer<typeof longTable>;

/**
 * Schema of `data/regional/<year>/sources.yaml`: where each downloaded file came from, and what its header does not say.
 * `file` = its name in the folder; what is said of a ZIP holds for every file in it that has no entry of its own. Source: regional.md §2, §4.
 */
export const sourcesSchema = z.strictObject({
  files: z.preprocess(
    (files) => files ?? [],
    z.array(
      z.strictObject({
        file: text,
        source: text.default("RESAS（地域経済分析システム）"),
        retrievedOn: z.iso.date({ message: "2026-04-01 の形で書いてください" }),
        edition: text.optional(),
        /** What area the figures cover; without it: the whole city. */
        scope: text.optional(),
        processed: z.boolean().default(false),
        /** Last year that is no projection, for population files. */
        lastActualYear: z.int().optional(),
        /** Column → unit, where the header has none. 割合: the column holds fractions (0.0905 = 9.05 %); ％: it does not, though others of its kind do. */
        units: z.record(text, text).default({}),
        table: longTable.optional(),
      }),
    ),
  ),
});

export type Sources = z.infer<typeof sourcesSchema>;
export type SourceEntry = Sources["files"][number];

/** The entry of a file, or of the ZIP in which it came; null where there is none. Names compare in NFC. */
export function sourceOf(sources: Sources, fileName: string, zipName?: string): SourceEntry | null {
  const named = (name: string) => sources.files.find(({ file }) => file.normalize("NFC") === name.normalize("NFC"));
  return named(fileName) ?? (zipName === undefined ? undefined : named(zipName)) ?? null;
}
