import type { TimeSeries } from "../../../../src/datasets/contract.ts";
import { decimalsOf, roundTo } from "./decimals.ts";
import { shortHash } from "./short-hash.ts";
import { breakdownSlug, measureSlug } from "./slugs.ts";
import { strandNotes, strandSources } from "./strand-words.ts";
import type { Strand } from "./strands.ts";

/** A strand as a time series: a line where it has one series, else classes over periods. */
export function strandDataset(strand: Strand): TimeSeries {
  const { measure, label, area, unit, cells, breakdown } = strand;
  const periods = [...new Set(cells.map(({ period }) => period))].sort();
  const decimals = decimalsOf(cells.map(({ value }) => value));
  const last = cells
    .filter(({ estimate }) => estimate === "result")
    .map(({ period }) => period)
    .sort()
    .at(-1);
  const isProjected = last !== undefined && cells.some(({ estimate }) => estimate === "projection");
  const found = new Map(cells.map((cell) => [`${cell.period} ${cell.series}`, cell]));
  return {
    shape: "timeSeries",
    id: strandId(strand),
    title: titleOf(strand),
    description: `「${label}」の表のうち、${area.name}の${measure}${breakdown === null ? "です" : `を、${breakdown}別に並べたものです`}。`,
    unit: unit ?? "単位の記載なし",
    decimals,
    periods,
    basis: null,
    formula: null,
    sources: strandSources(strand),
    notes: strandNotes(strand),
    sample: false,
    ...(isProjected ? { lastResult: last } : {}),
    series: strand.series.map(({ id, label: name }) => ({ id, label: name })),
    observations: periods.flatMap((period) =>
      strand.series.map(({ id }) => {
        const { value = null, status = "missing" } = found.get(`${period} ${id}`) ?? {};
        return { period, series: id, value: value === null ? null : roundTo(value, decimals), status };
      }),
    ),
  };
}

/** 釧路市の付加価値額（産業大分類別）; a described table has its own title before. */
function titleOf({ kind, subject, measure, area, breakdown }: Strand): string {
  const by = breakdown === null ? "" : `${breakdown}別`;
  if (kind === "long-table") return `${subject}：${measure}（${[by, area.name].filter(Boolean).join("、")}）`;
  return `${area.name}の${[subject, measure].filter(Boolean).join("・")}${by && `（${by}）`}`;
}

function strandId({ kind, subject, measure, area, grain, breakdown }: Strand): string {
  const parts = [
    kind === "long-table" ? "table" : `resas-${kind}`,
    ...(subject === "" ? [] : [shortHash(subject)]),
    measureSlug(measure),
    area.level,
    ...(breakdown === null ? [] : ["by", breakdownSlug(breakdown)]),
    ...(grain === "quarter" ? ["quarterly"] : []),
  ];
  return `region/${parts.join("-")}`;
}
