import type { Breakdown, Category, Status } from "../../src/datasets/contract.ts";
import { type Quarter, quarterId } from "../../src/datasets/period.ts";
import type { Disclosed } from "../disclose/brand.ts";
import type { OptionCell, OptionRelease } from "../model.ts";
import { commonFields } from "./di-fields.ts";
import type { DiFrame } from "./di-frame.ts";
import { fromTenths, shareTenths } from "./rounding.ts";

/** What an option dataset is about. `single`: the shares are parts of a whole. */
export interface OptionQuestionWords {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly base: string;
  readonly single: boolean;
  readonly options: readonly Category[];
}

/** Share (%) of firms by option, for investment and supplementary questions, in the quarters that have a release. */
export function optionDataset(
  frame: DiFrame,
  words: OptionQuestionWords,
  releases: ReadonlyMap<Quarter, Disclosed<OptionRelease>>,
): Breakdown {
  const quarters = frame.quarters.filter((quarter) => releases.has(quarter));
  const known = new Set(words.options.map((option) => option.id));
  const needsOther = [...releases.values()].some((release) => [...release.options.keys()].some((id) => !known.has(id)));
  return {
    shape: "breakdown",
    ...commonFields(
      frame,
      {
        slug: words.slug,
        title: words.title,
        description: words.description,
        unit: "％",
        basis: null,
        formula: `その選択肢を選んだ企業の数 ÷ ${words.base}（n）× 100`,
        notes: [
          words.single
            ? "四捨五入のため、合計が100.0％にならないことがあります。"
            : "複数回答のため、合計は100％を超えることがあります。",
          "選んだ企業が少ない選択肢は「その他」に含めています。x は、回答した企業の答えがわからないように公表を控えた値です。",
        ],
      },
      quarters,
    ),
    categories: needsOther ? [...words.options, { id: "other", label: "その他" }] : [...words.options],
    measures: [{ id: "share", label: "割合" }],
    observations: quarters.flatMap((quarter) => {
      const release = releases.get(quarter);
      if (release === undefined) return [];
      return [...release.options].map(([category, cell]) => ({
        period: quarterId(quarter),
        category,
        measure: "share",
        ...printedOption(cell, release.n),
      }));
    }),
  };
}

/** An option's cell as the JSON carries it: share of n in percent. */
export function printedOption(
  cell: OptionCell,
  n: number | null,
): { value: number | null; status: Status; n?: number } {
  return cell.status === "normal" && n !== null && n > 0
    ? { value: fromTenths(shareTenths(cell.count, n)), status: "normal", n }
    : { value: null, status: cell.status };
}
