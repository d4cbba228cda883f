import type { Ranking } from "../../src/datasets/contract.ts";
import { type Quarter, quarterId } from "../../src/datasets/period.ts";
import type { Disclosed } from "../disclose/brand.ts";
import type { OptionRelease } from "../model.ts";
import { commonFields } from "./di-fields.ts";
import type { DiFrame } from "./di-frame.ts";
import { printedOption } from "./option-dataset.ts";
import { ranksOf } from "./ranks.ts";
import { fromTenths, shareTenths } from "./rounding.ts";

/** 経営上の問題点: share (%) of firms naming each option among their up to three, rank, rank of the quarter before. Source: statistics.md §1. */
export function problemsDataset(frame: DiFrame, releases: ReadonlyMap<Quarter, Disclosed<OptionRelease>>): Ranking {
  const { problems } = frame.codebook;
  const other = problems.options.find((option) => option.other)?.id ?? "other";
  const ranks = new Map([...releases].map(([quarter, release]) => [quarter, ranksOf(release, other)]));
  return {
    shape: "ranking",
    ...commonFields(frame, {
      slug: `${problems.slug}-by-option`,
      title: problems.label,
      description: `${problems.label}として、3つまでに挙げた企業の割合と順位です。`,
      unit: "％",
      basis: null,
      formula: `3つまでにその問題点を挙げた企業の数 ÷ この設問に答えた企業の数（n）× 100`,
      notes: [
        "複数回答のため、合計は100％を超えます。同じ割合は同じ順位です。",
        "挙げた企業が少ない選択肢は「その他」に含めています。x は、回答した企業の答えがわからないように公表を控えた値です。",
      ],
    }),
    options: problems.options.map(({ id, label }) => ({ id, label })),
    observations: frame.quarters.flatMap((quarter) => {
      const release = releases.get(quarter);
      if (release === undefined) return [];
      return [...release.options].map(([option, cell]) => ({
        period: quarterId(quarter),
        option,
        ...printedOption(cell, release.n),
        rank: ranks.get(quarter)?.get(option) ?? null,
        previousRank: ranks.get(quarter - 1)?.get(option) ?? null,
        first:
          cell.status === "normal" && cell.first !== null && release.n !== null
            ? fromTenths(shareTenths(cell.first, release.n))
            : null,
      }));
    }),
  };
}
