import type { Breakdown, Dataset, TimeSeries } from "../../../src/datasets/contract.ts";
import { cellOf, commonFields, countIn, industryCategories, type ProprietorsFrame, printed } from "./frame.ts";
import type { YearRelease } from "./year-release.ts";

const CLASSES = [
  { id: "filers", label: "決算のあった方" },
  { id: "full-year", label: "うち12か月営業した方" },
  { id: "part-year", label: "うち営業が12か月に満たない方" },
  { id: "matched", label: "前の年も12か月営業した方（同じ方の比較の対象）" },
  { id: "interrupted", label: "前の年もいたが、どちらかの年が12か月に満たない方" },
  { id: "new", label: "この年に加わった方" },
  { id: "left", label: "前の年にいて、この年はいない方" },
] as const;
export type CompositionClass = (typeof CLASSES)[number]["id"];

/** Who stands behind the figures: stated with every comparison of years. Source: statistics.md §2. */
export function compositionDatasets(frame: ProprietorsFrame): readonly Dataset[] {
  return [composition(frame), personsByIndustry(frame)];
}

/** How many persons of a year are in a class; null where the number would tell too much, or there is no year before. */
export function personsIn(year: YearRelease, kind: CompositionClass): number | null {
  const [full, part] = [countIn(year.months, "months=full"), countIn(year.months, "months=part")];
  if (kind === "full-year") return full ?? countIn(year.persons, "");
  if (full === null || part === null) return null;
  if (kind === "part-year") return part;
  return kind === "filers" ? full + part : standing(year, kind);
}

/** All four or none: with the filers of both years, one that is withheld could be worked out from the rest. */
function standing({ standing: release }: YearRelease, kind: string): number | null {
  if (release === null) return null;
  const counts = ["matched", "interrupted", "new", "left"].map(
    (one) => [one, countIn(release, `standing=${one}`)] as const,
  );
  return counts.some(([, count]) => count === null) ? null : (new Map(counts).get(kind) ?? null);
}

function composition(frame: ProprietorsFrame): Breakdown {
  return {
    shape: "breakdown",
    ...commonFields(
      frame,
      {
        slug: "composition-by-standing",
        title: "対象者の構成",
        description: "決算の数字をまとめた方の人数と、前の年からの入れ替わりです。",
        unit: "人",
        decimals: 0,
        notes: ["x は、人数が少ないため公表を控えた値です。"],
      },
      frame.years,
    ),
    categories: [...CLASSES],
    measures: [{ id: "persons", label: "人数" }],
    observations: frame.years.flatMap((year) =>
      CLASSES.map(({ id }) => {
        const at = { period: String(year.year), category: id, measure: "persons" };
        const comparesWithLast = ["matched", "interrupted", "new", "left"].includes(id);
        if (comparesWithLast && year.standing === null) return { ...at, value: null, status: "notApplicable" as const };
        return { ...at, ...printed(personsIn(year, id), null) };
      }),
    ),
  };
}

function personsByIndustry(frame: ProprietorsFrame): TimeSeries {
  return {
    shape: "timeSeries",
    ...commonFields(
      frame,
      {
        slug: "persons-by-industry",
        title: "業種別の人数",
        description: "12か月営業した方の人数を業種別に示したものです。",
        unit: "人",
        decimals: 0,
        notes: ["x は、人数が少ないため公表を控えた値です。"],
      },
      frame.years,
    ),
    series: industryCategories(frame),
    observations: frame.years.flatMap((year) =>
      industryCategories(frame).map(({ id }) => ({
        period: String(year.year),
        series: id,
        ...printed(countIn(year.persons, cellOf(frame, id)), null),
      })),
    ),
  };
}
