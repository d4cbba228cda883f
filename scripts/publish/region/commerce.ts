import { type TimeSeries, TOTAL_ID } from "../../../src/datasets/contract.ts";
import { amountsOf } from "./amounts.ts";
import { derivedSeries } from "./derived-series.ts";
import type { Find } from "./find.ts";
import { ratio } from "./ratio.ts";
import { yearName } from "./year-name.ts";

/** Growth of the sales of commerce from the first to each later year of the table; none where there is only one year. */
export function commerceDatasets(find: Find): TimeSeries[] {
  const base = find("commerce-sales");
  const first = base?.periods[0];
  if (!base || first === undefined || base.periods.length < 2) return [];
  const { at, status } = amountsOf(base);
  return [
    derivedSeries(
      {
        name: "commerce-sales-growth",
        title: "商業の年間売上高の増減率",
        description: `市内の商業の1年間の売上高が、${yearName(first)}と比べて何%増え、または減ったかを表したものです。`,
        unit: "%",
        decimals: 1,
        formula: `（それぞれの年の売上高－${yearName(first)}の売上高）÷${yearName(first)}の売上高×100`,
        basis: `${yearName(first)}と比べた増減`,
        wording: { up: "増加", down: "減少" },
        periods: base.periods.slice(1),
        series: base.series,
        notes: ["物価の動きは除いていません。", ...base.notes],
        value: (period, series) => {
          const [then, now] = [at(first, series), at(period, series)];
          if (then === null || now === null) return "missing";
          return then <= 0n ? null : ratio(100n * (now - then), then, 1);
        },
        statuses: (period) => [status(period, TOTAL_ID)],
      },
      base,
    ),
  ];
}
