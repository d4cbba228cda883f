import type { Status } from "../../../../src/datasets/contract.ts";
import type { PeriodId } from "../../../../src/datasets/period.ts";
import { type SeriesClass, seriesClass } from "./class-id.ts";
import { subjectOf } from "./subject.ts";
import { type DownloadedTable, type TableClass, type TableValue, vintageOf } from "./table.ts";
import { type Grain, valuePeriod } from "./value-period.ts";

/** One value of a strand. */
export interface StrandCell {
  readonly period: PeriodId;
  readonly series: string;
  readonly value: number | null;
  readonly status: Status;
  readonly isTotal: boolean;
  readonly estimate: TableValue["estimate"];
}

/** One measure of one kind of table for one area, by one breakdown: what may stand in one dataset. All of one vintage. */
export interface Strand {
  readonly kind: string;
  readonly label: string;
  /** What the file is about where its kind does not say (宿泊旅行 …); empty otherwise. */
  readonly subject: string;
  readonly measure: string;
  readonly unit: string | null;
  readonly area: TableValue["area"];
  readonly grain: Grain;
  /** Name of the breakdown; null where there is none. */
  readonly breakdown: string | null;
  readonly tables: readonly DownloadedTable[];
  /** Is there an older vintage, which is not joined? */
  readonly hasOlder: boolean;
  readonly series: readonly SeriesClass[];
  readonly cells: readonly StrandCell[];
  readonly notes: readonly string[];
}

/** Tables → strands, each of the newest vintage alone; the order is that of the files. Source: regional.md §0 no. 4, §2.3. */
export function strandsOf(tables: readonly DownloadedTable[]): readonly Strand[] {
  const pieces = tables.flatMap(piecesOf);
  return [...Map.groupBy(pieces, ({ key }) => key).values()].map(strand);
}

type Head = Omit<Strand, "tables" | "hasOlder" | "series" | "cells" | "notes">;

interface Piece {
  readonly key: string;
  readonly head: Head;
  readonly table: DownloadedTable;
  readonly cells: readonly (StrandCell & { readonly class: SeriesClass })[];
  readonly notes: readonly string[];
}

function piecesOf(table: DownloadedTable): readonly Piece[] {
  const reduced = reduce(table.values);
  const rows = reduced.values.map((value) => {
    const { period, grain, rest } = valuePeriod(value);
    const kept = [...value.classes].filter(([name]) => !reduced.dropped.has(name));
    const classes = [
      ...kept.map(([, one]) => one),
      ...(rest === null ? [] : [{ code: null, name: rest, isTotal: false }]),
    ];
    const head: Head = {
      kind: table.kind,
      label: table.label,
      subject: subjectOf(table),
      measure: value.measure,
      unit: value.unit,
      area: value.area,
      grain,
      breakdown: kept.at(-1)?.[0] ?? null,
    };
    return { value, period, head, classes };
  });
  const groups = Map.groupBy(rows, ({ head }) =>
    JSON.stringify([head.kind, head.subject, head.measure, head.area.level, head.grain, head.breakdown]),
  );
  return [...groups].flatMap(([key, group]) => {
    const [first] = group;
    if (first === undefined) return [];
    const cells = group.map(({ value, period, classes }) => {
      const named = seriesClass(classes);
      const isTotal = classes.some((one) => one.isTotal);
      const { value: amount, estimate } = value;
      return { period, series: named.id, class: named, value: amount, status: STATUS[value.status], isTotal, estimate };
    });
    return [{ key, head: first.head, table, cells, notes: reduced.notes }];
  });
}

/** Beside the breakdown that is shown, the totals of the others alone, where there are any: a table by industry and age shows all ages. */
function reduce(values: readonly TableValue[]): {
  readonly values: readonly TableValue[];
  readonly dropped: ReadonlySet<string>;
  readonly notes: readonly string[];
} {
  const names = [...new Set(values.flatMap(({ classes }) => [...classes.keys()]))];
  const main = names.filter((name) => name.endsWith("分類"));
  const kept = main.length > 0 ? main : names.slice(0, 1);
  const totals = new Map(
    names
      .filter((name) => !kept.includes(name))
      .flatMap((name) => {
        const total = values.map(({ classes }) => classes.get(name)).find((one) => one?.isTotal);
        return total === undefined ? [] : [[name, total] as const];
      }),
  );
  const isShown = ({ classes }: TableValue) => [...totals].every(([name]) => classes.get(name)?.isTotal === true);
  return {
    values: values.filter(isShown),
    dropped: new Set(totals.keys()),
    notes: [...totals].map(
      ([name, { name: total }]: readonly [string, TableClass]) => `${name}は「${total}」の値です。`,
    ),
  };
}

function strand(pieces: readonly Piece[]): Strand {
  const newest = pieces.reduce((a, b) => (b.table.origin.retrievedOn > a.table.origin.retrievedOn ? b : a));
  const own = pieces.filter(({ table }) => vintageOf(table) === vintageOf(newest.table));
  const cells = new Map(own.flatMap((piece) => piece.cells.map((cell) => [`${cell.period} ${cell.series}`, cell])));
  const series = new Map([...cells.values()].map(({ class: one }) => [one.id, one]));
  return {
    ...newest.head,
    tables: own.map(({ table }) => table),
    hasOlder: own.length < pieces.length,
    series: [...series.values()],
    cells: [...cells.values()].map(({ class: _, ...cell }) => cell),
    notes: [...new Set(own.flatMap(({ notes }) => notes))],
  };
}

/** `-` no value, `X ×` withheld by the source, `#NUM!` not calculable, blank. Source: regional.md §2.1. */
const STATUS: Readonly<Record<TableValue["status"], Status>> = {
  ok: "normal",
  missing: "missing",
  secret: "suppressed",
  error: "notApplicable",
  blank: "missing",
};
