import type { DiFrame } from "../publish/di-frame.ts";
import type { Configuration } from "./configuration.ts";
import type { DiInputs } from "./di-inputs.ts";

/** What stands still while the DI datasets are written. */
export function diFrame({ rounds }: DiInputs, configuration: Configuration): DiFrame {
  return { ...configuration, quarters: rounds.map(({ round }) => round.quarter) };
}
