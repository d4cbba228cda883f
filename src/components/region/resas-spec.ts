import type { Dataset } from "../../datasets/contract.ts";
import type { FigureSpec } from "./figure-spec.ts";

/** How many classes a chart of bars shows; the table has them all. */
const MOST = 20;
/** As many lines as a reader can tell apart. */
const LINES = 5;

/** How a dataset of downloaded files is shown, by its shape and size; null for other datasets. */
export function resasSpec(dataset: Dataset): FigureSpec | null {
  if (!/^region\/(?:resas|table)-/.test(dataset.id)) return null;
  const base = { id: dataset.id.replace("/", "-"), dataset: dataset.id };
  if (dataset.shape === "breakdown") return { ...base, ...breakdownSpec(dataset.id, dataset.measures.length) };
  if (dataset.shape !== "timeSeries") return { ...base, kind: null, rule: "listing" };
  const { series, periods, lastResult, observations } = dataset;
  if (lastResult !== undefined)
    return { ...base, kind: "line", rule: "projection", series: series.map(({ id }) => id) };
  const isCourse = series.length <= LINES && periods.length > 2;
  if (series.length === 1 || isCourse)
    return {
      ...base,
      kind: isCourse ? "line" : null,
      rule: series.length === 1 ? "course" : "listing",
      series: series.map(({ id }) => id),
    };
  const isSigned = observations.some(({ value }) => value !== null && value < 0);
  return isSigned
    ? { ...base, kind: "series-diverging-bar", rule: "extremes", most: MOST }
    : { ...base, kind: "series-bar", rule: "largest", sorted: !/-by-(?:age|class)$/.test(dataset.id), most: MOST };
}

function breakdownSpec(id: string, measures: number): Pick<FigureSpec, "kind" | "rule" | "reference" | "corner"> {
  if (id.endsWith("-by-age")) return { kind: "pyramid", rule: "none", corner: "年齢" };
  if (measures < 2) return { kind: "bar", rule: "largest" };
  return { kind: "scatter", rule: "largest", reference: id.includes("productivity") ? { x: 1 } : { x: 1, y: 1 } };
}
