import type { Classification } from "../../config/classification.ts";
import type { ProprietorsCodebook } from "../../config/proprietors.ts";

/** What a year's files are read against. */
export interface ProprietorsContext {
  readonly year: number;
  readonly codebook: ProprietorsCodebook;
  readonly classification: Classification;
}
