import type { Dataset, TimeSeries } from "../../datasets/contract.ts";
import { catalogue, dataset, settings } from "../../datasets/store.ts";
import type { FigureModel } from "../figures/figure-model.ts";
import { defaultSpec } from "./default-spec.ts";
import type { FigureSpec } from "./figure-spec.ts";
import { regionFigure } from "./region-figure.ts";
import { specs } from "./specs.ts";

/** A published dataset of the region with its figures and the name of its page. */
export interface RegionSeries {
  readonly dataset: Dataset;
  /** `/region/indicators/<slug>/` */
  readonly slug: string;
  readonly specs: readonly FigureSpec[];
}

/** Every public series and everything worked out from them; those of `specs` first, in its order, then what nobody chose a figure for. */
export function regionSeries(): readonly RegionSeries[] {
  const published = catalogue()
    .datasets.map(({ id }) => id)
    .filter((id) => /^(?:indicators|region)\//.test(id));
  const known = [...new Set(specs.map((spec) => spec.dataset))].filter((id) => published.includes(id));
  return [...known, ...published.filter((id) => !known.includes(id))].map((id) => {
    const found = dataset(id);
    const own = specs.filter((spec) => spec.dataset === id);
    return { dataset: found, slug: seriesSlug(id), specs: own.length > 0 ? own : [defaultSpec(found)] };
  });
}

/** The figures of a series, up to a year where one is given; `prefix` stands before their ids. */
export function seriesFigures(
  { dataset: found, specs: own }: RegionSeries,
  until?: number,
  prefix = "",
): readonly FigureModel[] {
  const { minus } = settings().site;
  return own.flatMap(
    (spec) => regionFigure({ ...spec, id: prefix + spec.id }, found, { minus, until, rate: rateOf(found) }) ?? [],
  );
}

/** Every figure of the region, for files and embeds. */
export function regionFigures(): readonly FigureModel[] {
  return regionSeries().flatMap((series) => seriesFigures(series));
}

/** `indicators/chamber-members` → `chamber-members`. */
export function seriesSlug(id: string): string {
  return id.slice(id.indexOf("/") + 1);
}

/** The rate that belongs into the middle of 地域経済循環図: that of the same file. */
function rateOf({ shape }: Dataset): TimeSeries | undefined {
  const id = "region/circulation-rate-of-figure";
  if (shape !== "flow" || !catalogue().datasets.some((entry) => entry.id === id)) return undefined;
  const found = dataset(id);
  return found.shape === "timeSeries" ? found : undefined;
}
