import type { Matrix } from "../../src/datasets/contract.ts";
import { quarterId } from "../../src/datasets/period.ts";
import { cellOf, type ItemReleases, printed } from "./balance-dataset.ts";
import { commonFields } from "./di-fields.ts";
import { balanceNotes, type DiFrame, industryCategories } from "./di-frame.ts";

/** 景気天気図: DI of the codebook's weather items by industry, with a step of five; steps are closed at the lower end. */
export function weatherDataset(frame: DiFrame, releases: ReadonlyMap<string, ItemReleases>): Matrix {
  const { weather, items } = frame.codebook;
  const rows = industryCategories(frame);
  const columns = weather.items
    .flatMap((id) => items.filter((item) => item.id === id))
    .map(({ id, label }) => ({ id, label }));
  return {
    shape: "matrix",
    ...commonFields(frame, {
      slug: "weather-by-industry",
      title: "景気天気図",
      description: "主な項目のDIを、業種ごとに五段階の天気で表したものです。",
      unit: "ポイント",
      basis: `${frame.codebook.bases.current}（来期見通しは${frame.codebook.bases.outlook}）`,
      formula: `天気はDIの値で決めています（${stepWords(frame)}）`,
      notes: balanceNotes(frame),
    }),
    rows,
    columns,
    legend: weather.steps.map(({ id, label, symbol, from }) => ({ step: id, label, symbol, from })),
    observations: frame.quarters.flatMap((quarter) =>
      rows.flatMap((row) =>
        columns.map((column) => {
          const cell = printed(cellOf(frame, releases.get(column.id)?.get(quarter), row.id));
          return {
            period: quarterId(quarter),
            row: row.id,
            column: column.id,
            ...cell,
            step: stepOf(frame, cell.value),
          };
        }),
      ),
    ),
  };
}

function stepOf({ codebook }: DiFrame, value: number | null): string | null {
  if (value === null) return null;
  return codebook.weather.steps.find((step) => step.from === null || value >= step.from)?.id ?? null;
}

function stepWords({ codebook }: DiFrame): string {
  return codebook.weather.steps
    .map((step) =>
      step.from === null
        ? `${step.label}：それ未満`
        : `${step.label}：${step.from < 0 ? `マイナス${-step.from}` : step.from}以上`,
    )
    .join("、");
}
