import type { TimeSeries } from "../../src/datasets/contract.ts";
import { type Quarter, quarterId } from "../../src/datasets/period.ts";
import type { DiItem } from "../config/codebook.ts";
import type { Disclosed } from "../disclose/brand.ts";
import type { BalanceCell, BalanceRelease } from "../model.ts";
import { commonFields } from "./di-fields.ts";
import { balanceNotes, type DiFrame, industryCategories } from "./di-frame.ts";
import { balanceExact, balanceTenths, fromTenths } from "./rounding.ts";

/** The releases of one item by quarter. */
export type ItemReleases = ReadonlyMap<Quarter, Disclosed<BalanceRelease>>;

/**
 * DI of one item by industry over all quarters. Changes are differences of the two printed values, so that a reader can check
 * them by hand, and null where one of the two is not published. Source: statistics.md §1.
 */
export function balanceDataset(frame: DiFrame, item: DiItem, releases: ItemReleases): TimeSeries {
  const series = industryCategories(frame);
  return {
    shape: "timeSeries",
    ...commonFields(frame, {
      slug: `${item.slug}-balance-by-industry`,
      title: `${item.label}DI`,
      description: `${item.label}のDIを、業種別に四半期ごとに並べたものです。`,
      unit: "ポイント",
      basis: basisOf(frame, item),
      formula: formulaOf(frame, item),
      notes: [...item.notes, ...balanceNotes(frame)],
    }),
    horizon: item.horizon,
    wording: item.wording,
    series,
    observations: frame.quarters.flatMap((quarter) =>
      series.map(({ id }) => {
        const cell = cellOf(frame, releases.get(quarter), id);
        return {
          period: quarterId(quarter),
          series: id,
          ...printed(cell),
          ...(cell.status === "normal" ? { exact: balanceExact(cell.net, cell.n) } : {}),
          changeOnQuarter: change(cell, cellOf(frame, releases.get(quarter - 1), id)),
          changeOnYear: change(cell, cellOf(frame, releases.get(quarter - 4), id)),
        };
      }),
    ),
  };
}

/** The published cell of a series in a quarter; `missing` where there was no round. */
export function cellOf(frame: DiFrame, release: Disclosed<BalanceRelease> | undefined, series: string): BalanceCell {
  const cell = series === frame.classification.total.code ? release?.all : release?.industries.get(series);
  return cell ?? { status: "missing" };
}

/** A cell as the JSON carries it: the rounded value, its status, and n only where the value is published. */
export function printed(cell: BalanceCell): { value: number | null; status: BalanceCell["status"]; n?: number } {
  return cell.status === "normal"
    ? { value: fromTenths(balanceTenths(cell.net, cell.n)), status: cell.status, n: cell.n }
    : { value: null, status: cell.status };
}

/** What is compared with what. */
export function basisOf({ codebook }: DiFrame, item: DiItem): string {
  return codebook.bases[item.horizon];
}

/** The formula in words: 「好転」と答えた企業の割合（％）－「悪化」… */
export function formulaOf({ codebook }: DiFrame, item: DiItem): string {
  const answers = codebook.answers[item.answers];
  return `「${answers?.[0].label}」と答えた企業の割合（％）から「${answers?.[2].label}」と答えた企業の割合（％）を引いた値`;
}

function change(cell: BalanceCell, before: BalanceCell): number | null {
  return cell.status === "normal" && before.status === "normal"
    ? fromTenths(balanceTenths(cell.net, cell.n) - balanceTenths(before.net, before.n))
    : null;
}
