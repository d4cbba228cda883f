import type { Breakdown } from "../../src/datasets/contract.ts";
import { type Quarter, quarterId } from "../../src/datasets/period.ts";
import type { Response } from "../model.ts";
import { commonFields } from "./di-fields.ts";
import { type DiFrame, industryCategories } from "./di-frame.ts";
import { fromTenths, shareTenths } from "./rounding.ts";

/** Firms asked, firms that answered, response rate (%), by industry and quarter. */
export function responseDataset(
  frame: DiFrame,
  responses: ReadonlyMap<Quarter, ReadonlyMap<string, Response>>,
): Breakdown {
  const categories = industryCategories(frame);
  return {
    shape: "breakdown",
    ...commonFields(frame, {
      slug: "response-by-industry",
      title: "調査対象と回答",
      description: "調査をお願いした企業の数、回答のあった企業の数と回収率です。",
      unit: "社",
      basis: null,
      formula: "回収率＝回答のあった企業の数 ÷ 調査をお願いした企業の数 × 100",
      notes: ["一つでも設問に回答した企業を、回答のあった企業に数えています。"],
    }),
    decimals: 0,
    categories,
    measures: [
      { id: "asked", label: "調査対象", unit: "社", decimals: 0 },
      { id: "answered", label: "回答", unit: "社", decimals: 0 },
      { id: "rate", label: "回収率", unit: "％", decimals: 1 },
    ],
    observations: frame.quarters.flatMap((quarter) =>
      categories.flatMap(({ id }) => {
        const cells = [...(responses.get(quarter) ?? [])].filter(
          ([industry]) => id === industry || id === frame.classification.total.code,
        );
        const asked = cells.reduce((sum, [, cell]) => sum + cell.asked, 0);
        const answered = cells.reduce((sum, [, cell]) => sum + cell.answered, 0);
        const observation = (measure: string, value: number | null) => ({
          period: quarterId(quarter),
          category: id,
          measure,
          value,
          status: value === null ? ("notApplicable" as const) : ("normal" as const),
        });
        return [
          observation("asked", asked),
          observation("answered", answered),
          observation("rate", asked === 0 ? null : fromTenths(shareTenths(answered, asked))),
        ];
      }),
    ),
  };
}
