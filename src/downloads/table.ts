import type { Category, Dataset, DatasetOf, Shape, Status } from "../datasets/contract.ts";
import { periodName } from "../format/period.ts";

/** A cell of a download: text, a published number, or nothing. */
export type DownloadCell = string | number | null;

/** A column. The formula guard works on text columns only. `decimals` of a number column: the dataset's, the measure's, or null = as it is. */
export interface DownloadColumn {
  readonly header: string;
  readonly kind: "text" | "number";
}

/** One row; `decimals` = printed decimals of 値 and of the differences. */
export interface DownloadRow {
  readonly cells: readonly DownloadCell[];
  readonly decimals: number;
}

export interface DownloadTable {
  readonly columns: readonly DownloadColumn[];
  readonly rows: readonly DownloadRow[];
}

/** A dataset as the one long table that its CSV and its XLSX hold: a row per observation, withheld ones with an empty 値 and 状態 秘匿. */
export function downloadTable(dataset: Dataset): DownloadTable {
  const { classes, extras, rows } = read(dataset);
  const source = dataset.sources.map(({ name, scope }) => (scope ? `${name}［${scope}］` : name)).join("；");
  return {
    columns: [
      text("期間"),
      text("期間（和暦）"),
      ...classes.map(text),
      number("値"),
      text("単位"),
      number("n"),
      text("状態"),
      ...extras,
      text("出典"),
    ],
    rows: rows.map((row) => ({
      decimals: row.decimals ?? dataset.decimals,
      cells: [
        row.period,
        periodName(row.period),
        ...row.classes,
        row.value,
        row.unit ?? dataset.unit,
        row.n ?? null,
        statusNames[row.status],
        ...row.extras,
        source,
      ],
    })),
  };
}

interface Row {
  readonly period: string;
  readonly classes: readonly string[];
  readonly value: number | null;
  readonly status: Status;
  readonly n?: number | undefined;
  readonly unit?: string | undefined;
  readonly decimals?: number | undefined;
  readonly extras: readonly DownloadCell[];
}

interface Reading {
  readonly classes: readonly string[];
  readonly extras: readonly DownloadColumn[];
  readonly rows: readonly Row[];
}

const statusNames: Readonly<Record<Status, string>> = {
  normal: "公表",
  suppressed: "秘匿",
  missing: "不詳",
  notApplicable: "該当なし",
  provisional: "速報",
  revised: "改定",
};

type Readers = { readonly [S in Shape]: (dataset: DatasetOf<S>) => Reading };

const readers: Readers = {
  timeSeries: ({ series, observations }) => {
    const name = names(series);
    const exact = observations.some((cell) => cell.exact !== undefined);
    const compared = observations.some((cell) => cell.changeOnQuarter !== undefined || cell.changeOnYear !== undefined);
    return {
      classes: ["区分"],
      extras: [...(compared ? [number("前期差"), number("前年同期差")] : []), ...(exact ? [number("丸め前")] : [])],
      rows: observations.map((cell) => ({
        ...cell,
        classes: [name(cell.series)],
        extras: [
          ...(compared ? [cell.changeOnQuarter ?? null, cell.changeOnYear ?? null] : []),
          ...(exact ? [cell.exact ?? null] : []),
        ],
      })),
    };
  },
  breakdown: ({ categories, measures, observations }) => {
    const category = names(categories);
    const measure = names(measures);
    const measureOf = new Map(measures.map((each) => [each.id, each]));
    return {
      classes: ["区分", "項目"],
      extras: [],
      rows: observations.map((cell) => ({
        ...cell,
        classes: [category(cell.category), measure(cell.measure)],
        unit: measureOf.get(cell.measure)?.unit,
        decimals: measureOf.get(cell.measure)?.decimals,
        extras: [],
      })),
    };
  },
  distribution: ({ groups, bands, observations }) => {
    const group = names(groups);
    const band = names(bands);
    return {
      classes: ["区分", "階級"],
      extras: [],
      rows: observations.map((cell) => ({ ...cell, classes: [group(cell.group), band(cell.band)], extras: [] })),
    };
  },
  ranking: ({ options, observations }) => {
    const option = names(options);
    return {
      classes: ["区分"],
      extras: [number("順位"), number("前回順位"), number("1位に挙げた割合")],
      rows: observations.map((cell) => ({
        ...cell,
        classes: [option(cell.option)],
        extras: [cell.rank, cell.previousRank, cell.first ?? null],
      })),
    };
  },
  matrix: ({ rows, columns, legend, observations }) => {
    const row = names(rows);
    const column = names(columns);
    const step = new Map(legend.map((each) => [each.step, each.label]));
    return {
      classes: ["区分", "項目"],
      extras: [text("天気")],
      rows: observations.map((cell) => ({
        ...cell,
        classes: [row(cell.row), column(cell.column)],
        extras: [cell.step === null ? null : (step.get(cell.step) ?? null)],
      })),
    };
  },
  flow: ({ nodes, observations }) => {
    const node = names(nodes);
    return {
      classes: ["出", "入"],
      extras: [],
      rows: observations.map((cell) => ({ ...cell, classes: [node(cell.from), node(cell.to)], extras: [] })),
    };
  },
};

function read(dataset: Dataset): Reading {
  if (dataset.shape === "timeSeries") return readers.timeSeries(dataset);
  if (dataset.shape === "breakdown") return readers.breakdown(dataset);
  if (dataset.shape === "distribution") return readers.distribution(dataset);
  if (dataset.shape === "ranking") return readers.ranking(dataset);
  if (dataset.shape === "matrix") return readers.matrix(dataset);
  return readers.flow(dataset);
}

function names(categories: readonly Category[]): (id: string) => string {
  const labels = new Map(categories.map(({ id, label }) => [id, label]));
  return (id) => {
    const label = labels.get(id);
    if (label === undefined) throw new Error(`unknown category: ${id}`);
    return label;
  };
}

function text(header: string): DownloadColumn {
  return { header, kind: "text" };
}

function number(header: string): DownloadColumn {
  return { header, kind: "number" };
}
