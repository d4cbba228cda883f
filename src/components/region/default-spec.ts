import { type Dataset, TOTAL_ID } from "../../datasets/contract.ts";
import type { FigureSpec } from "./figure-spec.ts";
import { resasSpec } from "./resas-spec.ts";

/** How a dataset is shown that nobody chose a figure for: a line where it is one course, else bars of the last period; other shapes by their own chart. */
export function defaultSpec(dataset: Dataset): FigureSpec {
  const resas = resasSpec(dataset);
  if (resas !== null) return resas;
  const id = dataset.id.replace("/", "-");
  const base = { id, dataset: dataset.id };
  if (dataset.shape === "flow") return { ...base, kind: "circulation", rule: "listing" };
  if (dataset.shape === "breakdown")
    return { ...base, kind: negative(dataset) ? "diverging-bar" : "bar", rule: "largest" };
  if (dataset.shape !== "timeSeries") return { ...base, kind: null, rule: "listing" };
  const course = dataset.series.length === 1 || dataset.periods.length > 3;
  if (course && dataset.periods.length > 1)
    return { ...base, kind: "line", rule: "course", series: dataset.series.slice(0, 1).map((one) => one.id) };
  if (dataset.series.length === 1)
    return { ...base, kind: null, rule: "course", series: [dataset.series[0]?.id ?? TOTAL_ID] };
  return {
    ...base,
    kind: negative(dataset) ? "series-diverging-bar" : "series-bar",
    rule: negative(dataset) ? "extremes" : "largest",
  };
}

function negative({ observations }: Dataset): boolean {
  return observations.some(({ value }) => value !== null && value < 0);
}
