import type { RoundRegister } from "../../datasets/contract.ts";
import { definitions } from "../../datasets/store.ts";
import { contextOf } from "./context.ts";
import type { FigureModel } from "./figure-model.ts";
import { investmentFigures } from "./investment-figures.ts";
import { itemFigure } from "./item-figure.ts";
import { problemsFigures } from "./problems-figure.ts";
import { responseFigure } from "./response-figure.ts";
import { supplementFigures } from "./supplement-figures.ts";

type Round = RoundRegister["rounds"][number];

/** Every figure of a round's report, in its order. `prefix` stands before each id. */
export function reportFigures(round: Round, prefix = ""): readonly FigureModel[] {
  const context = contextOf(round.period, prefix);
  return [
    responseFigure(context),
    ...definitions().items.map((item) => itemFigure(item, context)),
    ...investmentFigures(context),
    ...problemsFigures(context),
    ...supplementFigures(round, prefix),
  ];
}
