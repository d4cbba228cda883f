import type { Breakdown } from "../../src/datasets/contract.ts";
import { quarterId } from "../../src/datasets/period.ts";
import type { DiItem } from "../config/codebook.ts";
import { basisOf, type ItemReleases } from "./balance-dataset.ts";
import { commonFields } from "./di-fields.ts";
import type { DiFrame } from "./di-frame.ts";
import { fromTenths, shareTenths } from "./rounding.ts";

/** Shares (%) of the three answers to one item, all industries together, by quarter. Source: statistics.md §1. */
export function sharesDataset(frame: DiFrame, item: DiItem, releases: ItemReleases): Breakdown {
  const answers = frame.codebook.answers[item.answers] ?? [];
  const counts = ["good", "same", "bad"] as const;
  return {
    shape: "breakdown",
    ...commonFields(frame, {
      slug: `${item.slug}-shares-by-answer`,
      title: `${item.label}の回答の割合（${frame.classification.total.label}）`,
      description: `${item.label}について、${answers.map(({ label }) => `「${label}」`).join("")}と答えた企業の割合です。`,
      unit: "％",
      basis: basisOf(frame, item),
      formula: "その回答をした企業の数 ÷ 有効回答の企業数（n）× 100",
      notes: [
        "四捨五入のため、合計が100.0％にならないことがあります。",
        "x は、回答した企業の答えがわからないように公表を控えた値です。",
      ],
    }),
    categories: answers.map(({ id, label }) => ({ id, label })),
    measures: [{ id: "share", label: "割合" }],
    observations: frame.quarters.flatMap((quarter) => {
      const shares = releases.get(quarter)?.shares ?? { status: "missing" as const };
      return answers.map(({ id }, index) => {
        const count = counts[index];
        const known = shares.status === "normal" && count !== undefined;
        return {
          period: quarterId(quarter),
          category: id,
          measure: "share",
          value: known ? fromTenths(shareTenths(shares[count], shares.n)) : null,
          status: shares.status,
          ...(known ? { n: shares.n } : {}),
        };
      });
    }),
  };
}
