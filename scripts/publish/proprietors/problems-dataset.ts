import type { Ranking } from "../../../src/datasets/contract.ts";
import { printedOption } from "../option-dataset.ts";
import { ranksOf } from "../ranks.ts";
import { fromTenths, shareTenths } from "../rounding.ts";
import { type AskedYear, askedYears } from "./asked-years.ts";
import { commonFields, type ProprietorsFrame } from "./frame.ts";

/** 経営課題: share of persons naming each option among their up to three, rank, rank of the year before. Source: statistics.md §1, problems. */
export function problemsDataset(frame: ProprietorsFrame, asked: readonly AskedYear[]): Ranking {
  const { problems } = frame.codebook.sentiment;
  const other = problems.options.find((option) => option.other)?.id ?? "other";
  const ranks = new Map(asked.map(({ year, sentiment }) => [year, ranksOf(sentiment.problems, other)]));
  const hasOther = problems.options.some((option) => option.id === "other");
  return {
    shape: "ranking",
    ...commonFields(
      frame,
      {
        slug: "problems-by-option",
        title: problems.label,
        description: `${problems.label}として、3つまでに挙げた方の割合と順位です。`,
        unit: "％",
        decimals: 1,
        formula: "3つまでにその課題を挙げた方の人数 ÷ この設問に答えた方の人数（n）× 100",
        notes: [
          "複数回答のため、合計は100％を超えます。同じ割合は同じ順位です。",
          "挙げた方が少ない選択肢は「その他」に含めています。x は、回答した方の答えがわからないように公表を控えた値です。",
        ],
      },
      askedYears(frame, asked),
    ),
    options: [
      ...problems.options.map(({ id, label }) => ({ id, label })),
      ...(hasOther ? [] : [{ id: "other", label: "その他" }]),
    ],
    observations: asked.flatMap(({ year, sentiment: { problems: release } }) =>
      [...release.options].map(([option, cell]) => ({
        period: String(year),
        option,
        ...printedOption(cell, release.n),
        rank: ranks.get(year)?.get(option) ?? null,
        previousRank: ranks.get(year - 1)?.get(option) ?? null,
        first:
          cell.status === "normal" && cell.first !== null && release.n !== null
            ? fromTenths(shareTenths(cell.first, release.n))
            : null,
      })),
    ),
  };
}
