import type { Source } from "../../src/datasets/contract.ts";
import { type Quarter, quarterId } from "../../src/datasets/period.ts";
import type { DiFrame } from "./di-frame.ts";

/** The fields that every dataset of the DI survey shares, in the contract's order. */
export function commonFields(
  frame: DiFrame,
  own: {
    slug: string;
    title: string;
    description: string;
    unit: string;
    basis: string | null;
    formula: string | null;
    notes: readonly string[];
  },
  periods: readonly Quarter[] = frame.quarters,
) {
  return {
    id: `di-survey/${own.slug}`,
    title: own.title,
    description: own.description,
    unit: own.unit,
    decimals: 1,
    periods: periods.map(quarterId),
    basis: own.basis,
    formula: own.formula,
    sources: [surveySource(frame)],
    notes: [...own.notes],
    sample: frame.settings.sample,
  };
}

function surveySource({ settings, codebook }: DiFrame): Source {
  return { name: `${settings.chamber.name}「${codebook.source}」` };
}
