import { parseQuarterId, type Quarter, type QuarterId, quarterId } from "../../src/datasets/period.ts";

/** How the file of a round was saved: Excel's workbook, Excel's CSV (CP932, CRLF), UTF-8 with BOM (CRLF), UTF-8 without (LF). */
export type FileFormat = "xlsx" | "cp932" | "utf8-bom" | "utf8-lf";

/** How the period is written on the rows (design/inputs.md §2). */
export type PeriodNotation = "western" | "era" | "era-short" | "compact" | "id" | "era-wave-dash";

/** How one round was handed in. Every habit of the office occurs somewhere, none everywhere. */
export interface RoundPlan {
  readonly quarter: Quarter;
  readonly format: FileFormat;
  readonly notation: PeriodNotation;
  /** Firms that answer, of eight asked, by industry code. */
  readonly answering: Readonly<Record<string, number>>;
  /** Firms that did not answer: a row without answers, or no row. */
  readonly silent: "blank-rows" | "no-rows";
  /** Answers keyed as 1, 2, 3: by nobody, by one of the two people who key, or by both. */
  readonly codeNumbers: "none" | "some" | "all";
  readonly ids: "half-width" | "full-width";
  readonly industries: "label" | "short";
  readonly columns: "codebook" | "identification-last";
}

type Row = readonly [
  id: QuarterId,
  format: FileFormat,
  notation: PeriodNotation,
  answering: readonly [number, number, number, number, number],
  silent: RoundPlan["silent"],
  habits: Partial<Pick<RoundPlan, "codeNumbers" | "ids" | "industries" | "columns">>,
];

/** Answering firms in the order 製造, 建設, 卸売, 小売, サービス. 2023-Q3 is the round with 14 of 40 missing and only four wholesalers. */
const plan: readonly Row[] = [
  ["2021-Q4", "cp932", "western", [8, 8, 7, 7, 8], "blank-rows", {}],
  ["2022-Q1", "cp932", "era", [7, 8, 7, 8, 7], "no-rows", { ids: "full-width" }],
  ["2022-Q2", "xlsx", "western", [8, 7, 8, 7, 7], "blank-rows", { industries: "short" }],
  ["2022-Q3", "cp932", "compact", [8, 8, 8, 8, 8], "no-rows", { codeNumbers: "all" }],
  ["2022-Q4", "utf8-bom", "era-short", [7, 7, 6, 7, 8], "blank-rows", {}],
  ["2023-Q1", "xlsx", "era", [8, 7, 7, 6, 7], "no-rows", {}],
  ["2023-Q2", "xlsx", "western", [7, 8, 7, 7, 8], "blank-rows", {}],
  ["2023-Q3", "utf8-lf", "id", [5, 6, 4, 5, 6], "no-rows", {}],
  ["2023-Q4", "xlsx", "era-wave-dash", [7, 7, 7, 8, 7], "blank-rows", {}],
  ["2024-Q1", "xlsx", "era", [8, 7, 6, 7, 7], "no-rows", { industries: "short" }],
  ["2024-Q2", "utf8-bom", "western", [8, 8, 7, 8, 7], "blank-rows", { columns: "identification-last" }],
  ["2024-Q3", "xlsx", "era-short", [7, 6, 7, 7, 8], "blank-rows", { codeNumbers: "some" }],
  ["2024-Q4", "cp932", "era", [8, 7, 8, 7, 7], "no-rows", {}],
  ["2025-Q1", "xlsx", "western", [7, 7, 6, 6, 7], "blank-rows", { ids: "full-width" }],
  ["2025-Q2", "xlsx", "compact", [8, 8, 8, 7, 8], "no-rows", {}],
  ["2025-Q3", "utf8-bom", "era", [7, 8, 7, 7, 7], "no-rows", {}],
  ["2025-Q4", "xlsx", "era", [8, 7, 7, 8, 6], "blank-rows", {}],
  ["2026-Q1", "xlsx", "western", [7, 7, 7, 6, 8], "no-rows", {}],
  ["2026-Q2", "xlsx", "era", [8, 8, 7, 7, 7], "blank-rows", { codeNumbers: "some" }],
  ["2026-Q3", "xlsx", "western", [7, 8, 7, 6, 8], "blank-rows", {}],
];

/** The twenty rounds of the sample, oldest first (2021-Q4 … 2026-Q3). */
export const roundPlans: readonly RoundPlan[] = plan.map(([id, format, notation, answering, silent, habits]) => ({
  quarter: parsed(id),
  format,
  notation,
  answering: {
    manufacturing: answering[0],
    construction: answering[1],
    wholesale: answering[2],
    retail: answering[3],
    services: answering[4],
  },
  silent,
  codeNumbers: "none",
  ids: "half-width",
  industries: "label",
  columns: "codebook",
  ...habits,
}));

/** Position of a quarter among the rounds: 0 = 2021-Q4. Later quarters go on counting. */
export function roundPosition(quarter: Quarter): number {
  return quarter - parsed("2021-Q4");
}

/** The folder of a round in the data folder, `di-survey/2026-Q3`. */
export function roundFolder(quarter: Quarter): string {
  return `di-survey/${quarterId(quarter)}`;
}

function parsed(id: QuarterId): Quarter {
  const quarter = parseQuarterId(id);
  if (quarter === null) throw new Error(`not a quarter: ${id}`);
  return quarter;
}
