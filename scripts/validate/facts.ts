import type { Quarter } from "../../src/datasets/period.ts";
import type { DiCodebook } from "../config/codebook.ts";
import type { PanelFirm, Round } from "../model.ts";

/** What the rules on the DI survey look at: all rounds in order of time, the codebook, and who was asked when. */
export interface DiFacts {
  readonly rounds: readonly Round[];
  readonly codebook: DiCodebook;
  readonly askedIn: (quarter: Quarter) => readonly PanelFirm[];
}
