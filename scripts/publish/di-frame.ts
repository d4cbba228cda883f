import type { Category } from "../../src/datasets/contract.ts";
import type { Quarter } from "../../src/datasets/period.ts";
import type { Settings } from "../../src/datasets/settings.ts";
import type { Classification } from "../config/classification.ts";
import type { DiCodebook } from "../config/codebook.ts";
import type { Policy } from "../config/policy.ts";

/** What stands still while the datasets of the DI survey are written: wording, classes, thresholds, the quarters in order of time. */
export interface DiFrame {
  readonly settings: Settings;
  readonly codebook: DiCodebook;
  readonly classification: Classification;
  readonly policy: Policy;
  readonly quarters: readonly Quarter[];
}

/** All industries together, then each, as categories of a dataset. */
export function industryCategories({ classification }: DiFrame): Category[] {
  return [classification.total, ...classification.industries].map(({ code, label }) => ({ id: code, label }));
}

/** Notes that stand under every DI: pooling, small n, protection. */
export function balanceNotes({ classification, policy }: DiFrame): string[] {
  const { minimumFrequency, smallNumber } = policy.di;
  return [
    `${classification.total.label}は、業種の値の平均ではなく、回答した全企業をまとめて計算しています。`,
    `n は有効回答の企業数です。無回答と非該当は含みません。n が${smallNumber}未満の値には * を付けています。`,
    `x は、回答した企業の答えがわからないように公表を控えた値です（n が${minimumFrequency}未満のときなど）。`,
  ];
}
