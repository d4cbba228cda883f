import type { Matrix } from "../../datasets/contract.ts";
import type { PeriodId } from "../../datasets/period.ts";
import { type Sentence, sentence } from "./sentence.ts";

/** 「業況は、5業種のうち晴れが1業種、小雨が2業種、雨が1業種、公表を控えたものが1業種です。」 Of the first column, without the first row (全業種); empty where there is nothing to count. */
export function weatherSentence({ rows, columns, legend, observations }: Matrix, period: PeriodId): Sentence {
  const [column] = columns;
  const trades = rows.slice(1);
  const cells = trades.map(({ id }) =>
    observations.find((cell) => cell.period === period && cell.row === id && cell.column === column?.id),
  );
  const steps = legend.map(({ step, label }) => ({
    label: `${label}が`,
    count: cells.filter((cell) => cell?.step === step).length,
  }));
  const withheld = cells.filter((cell) => cell?.status === "suppressed").length;
  const told = [...steps, { label: "公表を控えたものが", count: withheld }].filter(({ count }) => count > 0);
  if (column === undefined || steps.every(({ count }) => count === 0)) return [];
  return sentence`${column.label}は、${String(trades.length)}業種のうち${told.map(({ label, count }) => `${label}${count}業種`).join("、")}です。`;
}
