import { problemsSentence } from "../../../format/sentence/problems.ts";
import type { FigureModel } from "../../figures/figure-model.ts";
import { rankingTable } from "../../tables/ranking-table.ts";
import { proprietorDatasets, published } from "../register.ts";
import { feltBookedSentence, feltSentence } from "../sentences/felt.ts";
import { measureByYear, measuresOfYear, seriesByYear } from "../year-table.ts";
import { type FigureFrame, tableOptions } from "./figure-frame.ts";
import { yearFigure, yearsUpTo } from "./year-figure.ts";

/** Every item of the sentiment survey: DI by industry over the years, the three answers. */
export function feltFigures(frame: FigureFrame): readonly FigureModel[] {
  const slugs = proprietorDatasets().flatMap(
    ({ id }) => /^proprietors\/(felt-.+)-balance-by-industry$/.exec(id)?.[1] ?? [],
  );
  return slugs.flatMap((slug) => feltFigure(slug, frame) ?? []);
}

/** The same persons' answers and books. */
export function feltBookedFigures(frame: FigureFrame): readonly FigureModel[] {
  const slugs = proprietorDatasets().flatMap(({ id }) => /^proprietors\/(felt-.+-by-booked)$/.exec(id)?.[1] ?? []);
  return slugs.flatMap((slug) => {
    const dataset = published(slug, "breakdown");
    if (!dataset?.periods.includes(frame.period)) return [];
    return [
      yearFigure(frame, {
        id: slug,
        datasets: [dataset],
        sentence: feltBookedSentence(dataset, frame.period, frame.minus),
        charts: dataset.measures.map(({ id, label }) => ({
          label: `${label}だった方の割合`,
          kind: "bar",
          dataset,
          options: { measure: id, domain: [0, 100] },
        })),
        tables: [measuresOfYear(dataset, frame.period, tableOptions(frame, "実感"))],
      }),
    ];
  });
}

/** 経営課題 by rank. */
export function problemsFigure(frame: FigureFrame): FigureModel | null {
  const dataset = published("problems-by-option", "ranking");
  if (!dataset?.periods.includes(frame.period)) return null;
  const table = rankingTable(dataset, frame.period, frame.minus);
  return yearFigure(frame, {
    id: "problems-ranking",
    title: "経営課題の順位",
    datasets: [dataset],
    sentence: problemsSentence(dataset, frame.period, { minus: frame.minus }) ?? [],
    charts: [{ label: "", kind: "ranking", dataset }],
    tables: [{ ...table, corner: "課題", columns: ["順位", "前回の順位", "挙げた方（%）", "1位に挙げた方（%）"] }],
  });
}

function feltFigure(slug: string, frame: FigureFrame): FigureModel | null {
  const dataset = published(`${slug}-balance-by-industry`, "timeSeries");
  if (!dataset?.periods.includes(frame.period)) return null;
  const shares = published(`${slug}-shares-by-answer`, "breakdown");
  const periods = yearsUpTo(dataset, frame);
  const { smallNumber } = frame;
  return yearFigure(frame, {
    id: slug,
    datasets: shares === null ? [dataset] : [dataset, shares],
    sentence: feltSentence(dataset, shares, frame.period, frame.minus),
    charts: [
      {
        label: "業種別のDI（細い線は全業種）",
        kind: "small-multiples",
        dataset,
        options: { periods, smallNumber, series: dataset.series.map(({ id }) => id) },
      },
      ...(shares === null
        ? []
        : [{ label: "答えの割合（全業種、％）", kind: "stacked-bar" as const, dataset: shares, options: { periods } }]),
    ],
    tables: [
      seriesByYear(dataset, periods, { ...tableOptions(frame), smallNumber }),
      ...(shares === null ? [] : [measureByYear(shares, periods, tableOptions(frame, "答え"))]),
    ],
  });
}
