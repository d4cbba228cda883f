import type { Flow } from "../../datasets/contract.ts";
import type { PeriodId } from "../../datasets/period.ts";
import { printedSum } from "../../format/decimal.ts";

/** Node ids of the flow dataset, column by column; `production` is the whole of the first column, `outside` the other regions. */
export const circulationNodes = [
  ["primary", "secondary", "tertiary"],
  ["employee-income", "other-income"],
  ["private-consumption", "private-investment", "other-spending"],
] as const;

/** A block: what stays inside, and the net flow over the border (into 分配, out of 支出; negative the other way). */
export interface CirculationItem {
  readonly label: string;
  readonly inside: number;
  readonly outside: number;
  readonly total: number;
}

/**
 * The three columns of a period. Observations: 生産 item → `production`; `production` → 分配 item and `outside` → 分配 item;
 * 支出 item → `production` and 支出 item → `outside`. Throws on a missing node or an unpublished inside part: half a circle says nothing.
 */
export function circulationColumns(dataset: Flow, period: PeriodId): readonly (readonly CirculationItem[])[] {
  const cells = new Map(
    dataset.observations
      .filter((cell) => cell.period === period)
      .map((cell) => [`${cell.from} ${cell.to}`, cell.value]),
  );
  return circulationNodes.map((ids, column) =>
    ids.map((id) => {
      const node = dataset.nodes.find((candidate) => candidate.id === id);
      const inside = cells.get(column === 1 ? `production ${id}` : `${id} production`);
      if (!node || inside == null) throw new Error(`circulation without ${id}: ${dataset.id} ${period}`);
      const outside = cells.get(column === 1 ? `outside ${id}` : `${id} outside`) ?? 0;
      return { label: node.label, inside, outside, total: printedSum([inside, outside], dataset.decimals) };
    }),
  );
}
