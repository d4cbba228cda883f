import { quarterId } from "../../src/datasets/period.ts";
import type { RoundRelease } from "../publish/di-release.ts";
import type { Configuration } from "./configuration.ts";
import type { DiInputs } from "./di-inputs.ts";

/** What staff want to know of the newest round while there is still time: response by industry and what will be withheld. */
export interface Preparation {
  readonly period: string;
  readonly industries: readonly {
    readonly label: string;
    readonly asked: number;
    readonly answered: number;
    /** Labels of the items whose DI is withheld. */
    readonly withheld: readonly string[];
    /** Further answers that are needed before the industry can be published at all; 0 = enough. */
    readonly lacking: number;
  }[];
}

/** null where there is no round. */
export function describePreparation(inputs: DiInputs, releases: readonly RoundRelease[], { codebook, classification, policy }: Configuration): Preparation | null {
  const release = releases.at(-1);
  if (release === undefined || inputs.rounds.length === 0) return null;
  return {
    period: quarterId(release.quarter),
    industries: classification.industries.map(({ code, label }) => {
      const response = release.response.get(code) ?? { asked: 0, answered: 0 };
      return {
        label,
        ...response,
        withheld: codebook.items.filter((item) => release.balances.get(item.id)?.industries.get(code)?.status === "suppressed").map((item) => item.label),
        lacking: Math.max(0, policy.di.minimumFrequency - response.answered),
      };
    }),
  };
}
