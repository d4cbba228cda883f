import { type Breakdown, TOTAL_ID } from "../../../datasets/contract.ts";
import type { PeriodId } from "../../../datasets/period.ts";
import { type Minus, type Printed, printNumber } from "../../../format/number.ts";
import { type Sentence, sentence } from "../../../format/sentence/sentence.ts";
import { measureCells, publishedCell } from "../cells.ts";

/** 「所得率は、一人ずつの中央値が21.9%、全体（所得の合計÷売上の合計）では19.5%です。黒字の方は91.7%です。」 */
export function marginSentence(margins: Breakdown, period: PeriodId, minus: Minus): Sentence {
  const print = printer(margins, minus);
  const total = (measure: string) => publishedCell(measureCells(margins, period, measure), TOTAL_ID);
  const [median, pooled, profit] = [total("median-margin"), total("pooled-margin"), total("in-profit")];
  if (median === null) return [];
  const whole = pooled === null ? "" : sentence`、全体（所得の合計÷売上の合計）では${print(pooled.value)}`;
  const share = profit === null ? "" : sentence`黒字の方は${print(profit.value)}です。`;
  return sentence`所得率は、一人ずつの中央値が${print(median.value)}${whole}です。${share}`;
}

/** 「全業種の中央値は、売上原価率36.9%、経費率37.9%、…です。」 Withheld ones are left out. */
export function ratioSentence(ratios: Breakdown, period: PeriodId, minus: Minus): Sentence {
  const print = printer(ratios, minus);
  const words = ratios.measures.flatMap(({ id, label }) => {
    const cell = publishedCell(measureCells(ratios, period, id), TOTAL_ID);
    return cell === null ? [] : [sentence`${label}${print(cell.value)}`];
  });
  if (words.length === 0) return [];
  return sentence`全業種の中央値は、${words.flatMap((each, index) => (index === 0 ? each : sentence`、${each}`))}です。`;
}

/** 「人数が最も多いのは「500～1,000万円未満」（34.7%）です。」 Ties stand together. */
export function sizeSentence(sizes: Breakdown, period: PeriodId, minus: Minus): Sentence {
  const cells = measureCells(sizes, period, "share");
  const high = Math.max(...cells.flatMap(({ value }) => value ?? []));
  const most = cells.filter(({ value }) => value === high).map(({ label }) => `「${label}」`);
  return most.length === 0
    ? []
    : sentence`人数が最も多いのは${most.join("と")}（${printer(sizes, minus)(high)}）です。`;
}

/** 「補助金等を受けた方は5.8%です。所得の中央値は、補助金等を含めて130万円、除くと128万円です。」 */
export function subsidySentence(subsidies: Breakdown, period: PeriodId, minus: Minus): Sentence {
  const of = (id: string): Printed | null => {
    const cell = publishedCell(measureCells(subsidies, period, id), TOTAL_ID);
    const { unit = subsidies.unit, decimals = subsidies.decimals } =
      subsidies.measures.find((measure) => measure.id === id) ?? {};
    return cell && printNumber(cell.value, { decimals, minus, unit });
  };
  const [received, included, excluded] = [of("recipients"), of("income-with"), of("income-without")];
  const share = received === null ? [] : sentence`補助金等を受けた方は${received}です。`;
  if (included === null || excluded === null) return share;
  return sentence`${share}所得の中央値は、補助金等を含めて${included}、除くと${excluded}です。`;
}

/** 「全業種で売上の割合が最も大きいのは12月（10.1%）、最も小さいのは1月（6.4%）です。」 Ties stand together. */
export function seasonSentence(season: Breakdown, period: PeriodId, minus: Minus): Sentence {
  const print = printer(season, minus);
  const cells = measureCells(season, period, TOTAL_ID);
  const values = cells.flatMap(({ value }) => value ?? []);
  if (values.length < cells.length || values.length === 0) return [];
  const named = (value: number) =>
    sentence`${cells
      .filter((cell) => cell.value === value)
      .map(({ label }) => label)
      .join("と")}（${print(value)}）`;
  return sentence`全業種で売上の割合が最も大きいのは${named(Math.max(...values))}、最も小さいのは${named(Math.min(...values))}です。`;
}

function printer(dataset: Breakdown, minus: Minus): (value: number) => Printed {
  return (value) => printNumber(value, { decimals: dataset.decimals, minus, unit: dataset.unit });
}
