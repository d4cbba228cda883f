import type { YearRegister } from "../../../datasets/proprietors.ts";
import type { FigureModel } from "../../figures/figure-model.ts";
import { compositionFigures } from "./composition-figures.ts";
import { marginFigure, ratioFigure, seasonFigure, sizeFigure, subsidyFigure } from "./cost-figures.ts";
import type { FigureFrame } from "./figure-frame.ts";
import { growthFigures } from "./growth-figures.ts";
import { levelFigures, realFigure } from "./level-figures.ts";
import { feltBookedFigures, feltFigures, problemsFigure } from "./sentiment-figures.ts";

/** A part of the report: anchor, heading, a line that says how to read it, figures. */
export interface ReportPart {
  readonly id: string;
  readonly label: string;
  readonly lead: string;
  readonly figures: readonly FigureModel[];
}

/** The parts of a year's report that have figures, in order: composition, the matched panel first, then levels. Source: statistics.md §2. */
export function reportParts({ measures }: YearRegister, frame: FigureFrame): readonly ReportPart[] {
  const some = (...figures: readonly (FigureModel | null)[]) => figures.flatMap((each) => each ?? []);
  const parts: readonly ReportPart[] = [
    { id: "who", label: "対象者の構成", lead: "", figures: compositionFigures(frame) },
    {
      id: "growth",
      label: "同じ方の増減",
      lead: "前の年とこの年の両方で12か月営業した、同じ方どうしの比較です。対象の入れ替わりによる見かけの増減がないので、景気の動きはまずここをご覧ください。",
      figures: measures.flatMap((measure) => growthFigures(measure, frame)),
    },
    {
      id: "levels",
      label: "水準（中央値と四分位）",
      lead: "少ない順に並べたときの真ん中の方の値（中央値）と、中央の半分の方が入る範囲（四分位）です。",
      figures: measures.flatMap((measure) => levelFigures(measure, frame)),
    },
    { id: "real", label: "物価の動きを除いた値", lead: "", figures: some(realFigure(frame)) },
    { id: "margins", label: "所得率と黒字の割合", lead: "", figures: some(marginFigure(frame)) },
    { id: "ratios", label: "売上に対する費用の割合", lead: "", figures: some(ratioFigure(frame)) },
    { id: "size", label: "売上の規模別", lead: "", figures: some(sizeFigure(frame)) },
    { id: "subsidy", label: "補助金等の影響", lead: "", figures: some(subsidyFigure(frame)) },
    { id: "season", label: "季節による動き", lead: "", figures: some(seasonFigure(frame)) },
    {
      id: "felt",
      label: "景況の実感",
      lead: "申告の時期にうかがった、前の年と比べた実感です。",
      figures: feltFigures(frame),
    },
    {
      id: "booked",
      label: "実感と決算",
      lead: "同じ方の答えと決算の数字を突き合わせたものです。",
      figures: feltBookedFigures(frame),
    },
    { id: "problems", label: "経営課題", lead: "", figures: some(problemsFigure(frame)) },
  ];
  return parts.filter(({ figures }) => figures.length > 0);
}

/** Figures whose sentences make the summary at the top, in this order. */
const summaryIds = [
  "gross-sales-growth",
  "net-income-growth",
  "gross-sales-direction",
  "net-income-levels",
  "margin",
  "felt-sales",
  "felt-sales-by-booked",
  "problems-ranking",
];

/** The report's points: the sentences of the figures that matter most; those without a sentence or without a value fall away. */
export function reportPoints(parts: readonly ReportPart[]): readonly FigureModel[] {
  const figures = parts.flatMap((part) => part.figures);
  return summaryIds.flatMap(
    (id) => figures.find((figure) => figure.id === id && figure.sentence.length > 0 && figure.tables.length > 0) ?? [],
  );
}
