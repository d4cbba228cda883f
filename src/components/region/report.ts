import type { FigureModel } from "../figures/figure-model.ts";
import { regionSeries, seriesFigures } from "./region-datasets.ts";

/** The yearly reports, the newest first. A report shows what is published up to its year. */
export const reportYears = [2025] as const;

export interface ReportPart {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly { readonly label: string | null; readonly figures: readonly string[] }[];
}

/** The report's order: circulation → production → distribution → expenditure → population. Figures by their ids. Source: site.md §1. */
export const reportParts: readonly ReportPart[] = [
  {
    id: "circulation-part",
    label: "地域経済循環",
    groups: [{ label: null, figures: ["circulation", "circulation-rate", "regional-balance"] }],
  },
  {
    id: "production",
    label: "生産",
    groups: [
      {
        label: "産業の構造と動き",
        figures: ["city-gdp-sectors", "city-gdp-shares", "city-gdp-concentration", "city-gdp-contributions"],
      },
      { label: "市外との取引（市の産業連関表）", figures: ["exports", "trade-balance"] },
      {
        label: "水産",
        figures: ["landings-shares", "landings-concentration", "landings-value-change", "landings-unit-value"],
      },
      {
        label: "観光",
        figures: ["visitors", "visitors-recovery-district", "visitors-recovery-origin", "visitors-outside-share"],
      },
      {
        label: "小規模事業者と事業所",
        figures: [
          "small-business-share-chamber",
          "small-business-share-city",
          "establishment-change-city",
          "chamber-members",
        ],
      },
    ],
  },
  {
    id: "distribution",
    label: "分配（所得と雇用）",
    groups: [{ label: null, figures: ["job-opening-ratio", "staff-sufficiency", "employees-city"] }],
  },
  {
    id: "expenditure",
    label: "支出（商業）",
    groups: [{ label: null, figures: ["commerce-sales", "commerce-sales-growth"] }],
  },
  { id: "population", label: "人口", groups: [{ label: null, figures: ["population-register", "population-census"] }] },
];

/** Figures whose sentences open the report. */
const POINTS = [
  "circulation-rate",
  "city-gdp-contributions",
  "visitors-recovery-district",
  "landings-value-change",
  "establishment-change-city",
];

/** The figures of a year's report by id; those without a published period are not there. */
export function reportFigures(year: number): ReadonlyMap<string, FigureModel> {
  return new Map(
    regionSeries()
      .flatMap((series) => seriesFigures(series, year))
      .map((figure) => [figure.id, figure]),
  );
}

/** The figures that a report opens with, in its order. */
export function reportPoints(figures: ReadonlyMap<string, FigureModel>): readonly FigureModel[] {
  return POINTS.flatMap((id) => figures.get(id) ?? []).filter(({ sentence }) => sentence.length > 0);
}

/** Path of a year's report. */
export function regionReportPath(year: number): string {
  return `/region/${year}/`;
}
