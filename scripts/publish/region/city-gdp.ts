import { type TimeSeries, TOTAL_ID } from "../../../src/datasets/contract.ts";
import { amountsOf } from "./amounts.ts";
import { derivedSeries } from "./derived-series.ts";
import type { Find } from "./find.ts";
import { ratio } from "./ratio.ts";
import { yearBefore } from "./year-before.ts";

const FROM_CHANGES =
  "表の「対前年度増減額」を、表の前年度の額で割っています（増減額は四捨五入前の額の差なので、表の額どうしの差と1違うことがあります）。";

/**
 * Growth rate of each activity and its contribution (寄与度) to the growth of the city's product, for the years whose year before is
 * published. Both are made of the table's own changes, which are exact where its amounts are rounded. Source: issue 5, statistics.md §3.
 */
export function cityGdpDatasets(find: Find): TimeSeries[] {
  const amounts = find("city-gdp-by-activity");
  const changes = find("city-gdp-change-by-activity");
  return amounts === null || changes === null ? [] : [growth(amounts, changes), contributions(amounts, changes)];
}

function growth(amounts: TimeSeries, changes: TimeSeries): TimeSeries {
  const { at: before, status } = amountsOf(amounts);
  const { at: change } = amountsOf(changes);
  return derivedSeries(
    {
      name: "city-gdp-growth-by-activity",
      title: "経済活動別の市内総生産（名目）の対前年度増減率",
      description: "市内総生産（名目）が前の年度から何%増え、または減ったかを、経済活動別に表したものです。",
      unit: "%",
      decimals: 1,
      formula: "対前年度増減額÷前年度の額×100",
      basis: "前年度と比べた増減",
      wording: { up: "増加", down: "減少" },
      ...frame(amounts, changes),
      notes: [FROM_CHANGES, "前年度の額が0以下の項目には、増減率がありません（・）。", ...amounts.notes],
      value: (period, series) => {
        const [then, now] = [before(yearBefore(period), series), change(period, series)];
        if (then === null || now === null) return "missing";
        return then <= 0n ? null : ratio(100n * now, then, 1);
      },
      statuses: (period, series) => [status(period, series)],
    },
    changes,
    amounts,
  );
}

function contributions(amounts: TimeSeries, changes: TimeSeries): TimeSeries {
  const { at: before, status } = amountsOf(amounts);
  const { at: change } = amountsOf(changes);
  return derivedSeries(
    {
      name: "city-gdp-contributions-by-activity",
      title: "市内総生産（名目）の増減に対する経済活動別の寄与度",
      description:
        "市内総生産（名目）の増減率のうち、それぞれの経済活動の増減が何ポイント分に当たるかを表したものです。",
      unit: "ポイント",
      decimals: 2,
      formula: "それぞれの対前年度増減額÷前年度の合計×100",
      basis: "前年度と比べた増減",
      wording: { up: "押し上げ", down: "押し下げ" },
      ...frame(amounts, changes),
      notes: [
        "合計の寄与度は、市内総生産の増減率と同じものです。",
        "経済活動16項目と、輸入品に課せられる税・関税、総資本形成に係る消費税の寄与度を足すと、合計になります（四捨五入のため、最後の桁が少し違うことがあります）。",
        FROM_CHANGES,
      ],
      value: (period, series) => {
        const [total, now] = [before(yearBefore(period), TOTAL_ID), change(period, series)];
        if (total === null || now === null) return "missing";
        return total <= 0n ? null : ratio(100n * now, total, 2);
      },
      statuses: (period, series) => [status(period, series)],
    },
    changes,
    amounts,
  );
}

/** The years that can be compared, and the classes without those that the source prints with a misprint (小計) or too small to divide (農業、林業、水産業). */
function frame(amounts: TimeSeries, changes: TimeSeries) {
  const left = new Set(["subtotal", "agriculture", "forestry", "fishing"]);
  return {
    periods: changes.periods.filter((period) => amounts.periods.includes(yearBefore(period))),
    series: changes.series.filter(({ id }) => !left.has(id)),
  };
}
