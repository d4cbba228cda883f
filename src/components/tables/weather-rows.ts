import { weatherIcon } from "../../charts/weather-icon.ts";
import type { Matrix } from "../../datasets/contract.ts";
import type { PeriodId } from "../../datasets/period.ts";
import { type NumberStyle, type Printed, printCell } from "../../format/number.ts";

export interface WeatherRow {
  readonly label: string;
  /** Page of the trade; null for the total. */
  readonly link: string | null;
  readonly cells: readonly WeatherCell[];
}

/** A cell of 景気天気図: the symbol never stands without its number and n. Spoken: マイナス12.5、回答8社 (the icon says くもり). */
export interface WeatherCell extends Printed {
  /** Our own SVG; empty where withheld. */
  readonly icon: string;
  /** Class that colours the cell: step-1 (best) … step-5; empty where withheld. */
  readonly step: string;
  /** n=8, with * where it is small; empty where withheld. */
  readonly n: string;
}

/** 景気天気図 of one period. `rows` = ids to show, in the dataset's order; all without it. */
export function weatherRows(
  { rows, columns, legend, observations }: Matrix,
  period: PeriodId,
  style: NumberStyle,
  smallNumber: number,
  shown?: readonly string[],
): readonly WeatherRow[] {
  const cells = new Map(
    observations.filter((cell) => cell.period === period).map((cell) => [`${cell.row} ${cell.column}`, cell]),
  );
  return rows
    .filter(({ id }) => !shown || shown.includes(id))
    .map((row, index) => ({
      label: row.label,
      link: index === 0 && !shown ? null : `/industries/${row.id}/`,
      cells: columns.map(({ id }) => {
        const cell = cells.get(`${row.id} ${id}`) ?? {
          value: null,
          status: "missing" as const,
          step: null,
          n: undefined,
        };
        const { visible, spoken } = printCell(cell, style);
        const at = legend.findIndex(({ step }) => step === cell.step);
        const step = legend[at];
        const few = cell.n !== undefined && cell.n < smallNumber;
        return {
          visible,
          spoken: [spoken, cell.n === undefined ? null : `回答${cell.n}社`].filter(Boolean).join("、"),
          icon: step ? weatherIcon(step.step, step.label) : "",
          step: step ? `step-${at + 1}` : "",
          n: cell.n === undefined ? "" : `${cell.n}社${few ? "*" : ""}`,
        };
      }),
    }));
}
