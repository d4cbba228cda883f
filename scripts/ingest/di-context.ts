import type { Quarter } from "../../src/datasets/period.ts";
import type { Classification } from "../config/classification.ts";
import type { DiCodebook, Supplement } from "../config/codebook.ts";
import type { PanelFirm } from "../model.ts";

/** What a round's answers are read against. `panel` is keyed by folded id. */
export interface DiContext {
  readonly quarter: Quarter;
  readonly codebook: DiCodebook;
  readonly classification: Classification;
  readonly panel: ReadonlyMap<string, PanelFirm>;
  readonly supplement: Supplement | null;
}
