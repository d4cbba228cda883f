import { type Source, TOTAL_ID } from "../../../../src/datasets/contract.ts";
import type { Strand } from "./strands.ts";
import { sourceOfTable } from "./table.ts";

/** Files of the strand as sources; the area is that of the rows, and sources.yaml speaks of the city's. */
export function strandSources({ tables, area }: Pick<Strand, "tables" | "area">): Source[] {
  const sources = tables.map(sourceOfTable).map((one) => (area.level === "city" ? one : { ...one, scope: area.name }));
  return [...new Map(sources.map((one) => [one.sha256, one])).values()];
}

/** What a reader must know of the strand: withheld and incalculable values, older vintages, an unmarked border. */
export function strandNotes({ cells, notes, hasOlder, series }: Strand): string[] {
  const has = (status: string) => cells.some((cell) => cell.status === status);
  return [
    ...notes,
    ...(has("suppressed") ? ["xは、もとの統計で秘匿されている値です。"] : []),
    ...(has("notApplicable") ? ["該当なしは、もとの表で計算できないとされている値です。"] : []),
    ...(cells.some(({ isTotal }) => isTotal) && series.length > 1 && !series.some(({ id }) => id === TOTAL_ID)
      ? ["「計」の行は内訳を含むので、ほかの行と足し合わせられません。"]
      : []),
    ...(hasOlder ? ["前に取得した版とは推計の方法が違うことがあるので、つないでいません。"] : []),
    ...(cells.some(({ estimate }) => estimate === "unknown")
      ? ["どの年までが実績かは、もとの表に書かれていません。"]
      : []),
  ];
}
