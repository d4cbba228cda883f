import type { PeriodId } from "../../datasets/period.ts";
import { definitions, settings } from "../../datasets/store.ts";
import type { FigureContext } from "./figure-model.ts";

/** The context of a round's report, with the site's sign and the survey's small number. */
export function contextOf(period: PeriodId, prefix = ""): FigureContext {
  return { period, minus: settings().site.minus, smallNumber: definitions().smallNumber, prefix };
}
