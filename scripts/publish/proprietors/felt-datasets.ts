import type { Breakdown } from "../../../src/datasets/contract.ts";
import type { ProprietorsCodebook, SentimentItem } from "../../config/proprietors.ts";
import { fromTenths, shareTenths } from "../rounding.ts";
import { type AskedYear, answersOf, askedYears } from "./asked-years.ts";
import { commonFields, countIn, type ProprietorsFrame, printed } from "./frame.ts";
import type { FeltRelease } from "./year-release.ts";

const BOOKED = [
  { id: "up", label: "決算では5％を超える増加" },
  { id: "same", label: "決算では横ばい（±5％以内）" },
  { id: "down", label: "決算では5％を超える減少" },
] as const;

/** What the persons who gave an answer had in their books: "felt worse, sold more". Only years with a year of books before. Source: statistics.md §2. */
export function feltDatasets(frame: ProprietorsFrame, asked: readonly AskedYear[]): readonly Breakdown[] {
  return frame.codebook.sentiment.items.flatMap((item) => {
    const measure = frame.codebook.measures.find(({ id }) => id === item.booked);
    const crossed = asked.filter(({ sentiment }) => sentiment.felt.has(item.id));
    return measure === undefined || crossed.length === 0 ? [] : [felt(frame, item, measure, crossed)];
  });
}

function felt(
  frame: ProprietorsFrame,
  item: SentimentItem,
  measure: ProprietorsCodebook["measures"][number],
  asked: readonly AskedYear[],
): Breakdown {
  const answers = answersOf(frame, item);
  return {
    shape: "breakdown",
    ...commonFields(
      frame,
      {
        slug: `${item.slug}-by-booked`,
        title: `${item.label}と決算の増減`,
        description: `${item.label}の答えごとに、同じ方の決算の${measure.fullLabel}がどう動いたかの割合です（全業種）。`,
        unit: "％",
        decimals: 1,
        basis: "前の年と比べたこの年（同じ方の実感と決算）",
        formula: "その答えの方のうち、決算がその動きだった方の人数 ÷ その答えの方の人数（n）× 100",
        notes: [
          "景況に答え、前の年とこの年の両方で営業月数が12か月の方だけの集計です。",
          "四捨五入のため、合計が100.0％にならないことがあります。",
          "x は、回答した方の答えがわからないように公表を控えた値です。",
        ],
      },
      askedYears(frame, asked),
    ),
    categories: answers.map(({ id, label }) => ({ id, label: `実感は「${label}」` })),
    measures: [...BOOKED],
    observations: asked.flatMap(({ year, sentiment }) =>
      answers.flatMap(({ id, count }) => {
        const release = sentiment.felt.get(item.id);
        const counts = BOOKED.map((booked) => countOf(release, `booked=${booked.id}&felt=${count}`));
        const whole = counts.includes(null) ? null : counts.reduce<number>((sum, one) => sum + (one ?? 0), 0);
        return BOOKED.map((booked, index) => {
          const part = counts[index] ?? null;
          const value = whole === null || whole === 0 || part === null ? null : fromTenths(shareTenths(part, whole));
          return { period: String(year), category: id, measure: booked.id, ...printed(value, whole, whole === 0) };
        });
      }),
    ),
  };
}

/** The shares of an answer follow from all three counts; null where one may not be printed. */
function countOf(release: FeltRelease | undefined, id: string): number | null {
  return release === undefined || countIn(release.everybody, id) === null ? null : countIn(release.both, id);
}
