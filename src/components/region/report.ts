import type { Source } from "../../datasets/contract.ts";
import type { FigureModel } from "../figures/figure-model.ts";
import { regionSeries, seriesFigures } from "./region-datasets.ts";

interface ReportPart {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly {
    readonly label: string | null;
    readonly figures: readonly string[];
    readonly also?: RegExp;
  }[];
}

/** The report's order: circulation → production → distribution → expenditure → population. Figures by their ids. Source: site.md §1. */
export const PARTS: readonly ReportPart[] = [
  {
    id: "circulation-part",
    label: "地域経済循環",
    groups: [
      {
        label: null,
        figures: ["circulation", "circulation-rate", "regional-balance"],
        also: /^region-resas-(?:circulation|production|distribution|expenditure)-/,
      },
    ],
  },
  {
    id: "production",
    label: "生産",
    groups: [
      {
        label: "産業の構造と動き",
        figures: ["city-gdp-sectors", "city-gdp-shares", "city-gdp-concentration", "city-gdp-contributions"],
        also: /^region-resas-(?:industry|quotients)-/,
      },
      { label: "市外との取引（市の産業連関表）", figures: ["exports", "trade-balance"] },
      {
        label: "水産",
        figures: ["landings-shares", "landings-concentration", "landings-value-change", "landings-unit-value"],
      },
      {
        label: "観光",
        figures: ["visitors", "visitors-recovery-district", "visitors-recovery-origin", "visitors-outside-share"],
        also: /^region-resas-tourism-/,
      },
      {
        label: "小規模事業者と事業所",
        figures: [
          "small-business-share-chamber",
          "small-business-share-city",
          "establishment-change-city",
          "chamber-members",
        ],
        also: /^region-resas-small-business-/,
      },
    ],
  },
  {
    id: "distribution",
    label: "分配（所得と雇用）",
    groups: [
      {
        label: null,
        figures: ["job-opening-ratio", "staff-sufficiency", "employees-city"],
        also: /^region-resas-wage-/,
      },
    ],
  },
  {
    id: "expenditure",
    label: "支出（商業）",
    groups: [{ label: null, figures: ["commerce-sales", "commerce-sales-growth"] }],
  },
  {
    id: "population",
    label: "人口",
    groups: [
      {
        label: null,
        figures: ["population-register", "population-census"],
        also: /^region-resas-population-/,
      },
    ],
  },
  {
    id: "others",
    label: "そのほかの統計",
    groups: [{ label: null, figures: [], also: /^region-(?:table|resas-finance)-/ }],
  },
];

/** Figures whose sentences open the report. */
const POINTS = [
  "circulation-rate",
  "city-gdp-contributions",
  "visitors-recovery-district",
  "landings-value-change",
  "establishment-change-city",
];

/** The figures of a year's report by id; those without a published period, and those of files that came after it, are not there. `prefix` = before every id, for a second time on the page. */
export function reportFigures(year: number, prefix = ""): ReadonlyMap<string, FigureModel> {
  return new Map(
    regionSeries()
      .filter(({ dataset }) => dataset.sources.every((source) => folderYear(source) <= year))
      .flatMap((series) => seriesFigures(series, year, prefix))
      .map((figure) => [figure.id, figure]),
  );
}

/** The parts of a report with their figures; empty parts and groups are left out. */
export function reportParts(figures: ReadonlyMap<string, FigureModel>) {
  return PARTS.map(({ id, label, groups }) => ({
    id,
    label,
    groups: groups
      .map((group) => ({ label: group.label, figures: groupFigures(group, figures) }))
      .filter((group) => group.figures.length > 0),
  })).filter(({ groups }) => groups.length > 0);
}

/** The chosen figures in their order, then those of downloaded files; the prefecture's and the nation's only where the city has none. */
function groupFigures(
  { figures: chosen, also }: ReportPart["groups"][number],
  figures: ReadonlyMap<string, FigureModel>,
): readonly FigureModel[] {
  const own = [...figures.values()].filter(({ id }) => also?.test(id));
  const ids = new Set(own.map(({ id }) => id));
  const shadowed = (id: string) => LEVEL.test(id) && ids.has(id.replace(LEVEL, "-city"));
  return [...chosen.flatMap((id) => figures.get(id) ?? []), ...own.filter(({ id }) => !shadowed(id))];
}

const LEVEL = /-(?:prefecture|nation)(?=-|$)/;

/** Year of the folder that a file lay in: a report shows what was there when it was made. */
function folderYear({ file }: Source): number {
  return Number(/^regional\/(\d{4})\//.exec(file ?? "")?.[1] ?? 0);
}

/** The figures that a report opens with, in its order. */
export function reportPoints(figures: ReadonlyMap<string, FigureModel>): readonly FigureModel[] {
  return POINTS.flatMap((id) => figures.get(id) ?? []).filter(({ sentence }) => sentence.length > 0);
}
