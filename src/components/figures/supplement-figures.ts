import { supplementFigureId } from "../../datasets/commentary.ts";
import type { RoundRegister } from "../../datasets/contract.ts";
import { contextOf } from "./context.ts";
import type { FigureModel } from "./figure-model.ts";
import { categoryFigure } from "./investment-figures.ts";

type Round = RoundRegister["rounds"][number];

/** The figures of a round's supplementary questions (付随調査); none where it had none. */
export function supplementFigures({ period, supplement }: Round, prefix = ""): readonly FigureModel[] {
  return (supplement?.datasets ?? []).map((id) =>
    categoryFigure(id, prefix + supplementFigureId(id), "回答", contextOf(period)),
  );
}
