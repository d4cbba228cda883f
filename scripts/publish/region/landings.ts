import { type Breakdown, type TimeSeries, TOTAL_ID } from "../../../src/datasets/contract.ts";
import type { PeriodId } from "../../../src/datasets/period.ts";
import { type Amounts, amountsOf } from "./amounts.ts";
import { derivedSeries } from "./derived-series.ts";
import type { Find } from "./find.ts";
import { ratio } from "./ratio.ts";
import { processedSources } from "./sources.ts";
import { yearBefore } from "./year-before.ts";

const MIXED = "「その他」は種類の組み合わせが年によって変わるので、単価の動きには種類の入れ替わりも含まれます。";

/** Price of the landings per kilogram, and the change of their value parted into quantity and price. Tonnes and thousand yen. */
export function landingDatasets(find: Find): (TimeSeries | Breakdown)[] {
  const [quantity, value] = [find("landings-quantity-by-species"), find("landings-value-by-species")];
  return quantity === null || value === null ? [] : [unitValues(quantity, value), ...valueChange(quantity, value)];
}

/** 1,000 yen per tonne is 1 yen per kilogram. */
function unitValues(quantity: TimeSeries, value: TimeSeries): TimeSeries {
  const { tonnes, yen } = both(quantity, value);
  return derivedSeries(
    {
      name: "landings-unit-value-by-species",
      title: "魚種別の漁獲の単価（1kg当たりの金額）",
      description: "漁獲の金額を重さで割った、1kg当たりの金額です。",
      unit: "円/kg",
      decimals: 1,
      formula: "漁獲高（金額）÷漁獲高（数量）",
      wording: { up: "上昇", down: "低下" },
      periods: value.periods.filter((period) => quantity.periods.includes(period)),
      series: value.series,
      notes: [
        "数量が1tに満たない魚種には、単価がありません（・）。",
        "数量が少ない魚種は、数量がt（トン）の単位に丸められているため、単価の誤差が大きくなります。",
        "合計の単価は、どの魚が多くとれたかによっても動きます。",
        ...quantity.notes,
      ],
      value: (period, series) => {
        const [kilos, money] = [tonnes.at(period, series), yen.at(period, series)];
        if (kilos === null || money === null) return "missing";
        return kilos <= 0n ? null : ratio(money, kilos, 1);
      },
    },
    quantity,
    value,
  );
}

const MEASURES = [
  { id: "change", label: "増減額" },
  { id: "quantity", label: "数量による分" },
  { id: "price", label: "単価による分" },
];

/** One dataset over the years whose year before is published; none where there is no such year. */
function valueChange(quantity: TimeSeries, value: TimeSeries): Breakdown[] {
  const periods = value.periods.filter((period) => value.periods.includes(yearBefore(period)));
  if (periods.length === 0) return [];
  const { tonnes, yen, scale } = both(quantity, value);
  const species = value.series.map(({ id }) => id).filter((id) => id !== TOTAL_ID);
  return [
    {
      shape: "breakdown",
      id: "region/landings-value-change-by-species",
      title: "魚種別の漁獲高（金額）の増減の内訳（数量と単価）",
      description:
        "漁獲の金額が前の年からいくら増え、または減ったかを、とれた量の違いによる分と、単価の違いによる分に分けたものです。",
      unit: value.unit,
      decimals: 0,
      periods,
      basis: "前年と比べた増減",
      formula: "数量による分＝数量の差×2年の単価の平均、単価による分＝単価の差×2年の数量の平均",
      sources: processedSources(quantity, value),
      notes: [
        "2つの分を足すと増減額になります（四捨五入のため、最後の桁が1違うことがあります）。",
        "単価のない年がある魚種（・）は、分けられません。合計の2つの分は、分けられた魚種の計なので、足しても合計の増減額とは分けられない魚種の分だけ違います。",
        MIXED,
        ...quantity.notes,
      ],
      sample: false,
      categories: value.series,
      measures: MEASURES,
      observations: periods.flatMap((period) =>
        value.series.flatMap(({ id }) => {
          const splits = (id === TOTAL_ID ? species : [id]).flatMap((one) => split(tonnes, yen, period, one) ?? []);
          const [now, before] = [yen.at(period, id), yen.at(yearBefore(period), id)];
          return [
            cell(period, id, "change", now === null || before === null ? "missing" : ratio(now - before, scale, 0)),
            cell(
              period,
              id,
              "quantity",
              total(
                splits.map((one) => one.quantity),
                scale,
              ),
            ),
            cell(
              period,
              id,
              "price",
              total(
                splits.map((one) => one.price),
                scale,
              ),
            ),
          ];
        }),
      ),
    },
  ];
}

/** An exact fraction. */
interface Fraction {
  readonly above: bigint;
  readonly below: bigint;
}

/** Both parts as fractions; null where one of the two prices does not exist or is not known. They add up to the change exactly. */
function split(
  tonnes: Amounts,
  yen: Amounts,
  period: PeriodId,
  species: string,
): { quantity: Fraction; price: Fraction } | null {
  const then = yearBefore(period);
  const [q0, q1, v0, v1] = [
    tonnes.at(then, species),
    tonnes.at(period, species),
    yen.at(then, species),
    yen.at(period, species),
  ];
  if (q0 === null || q1 === null || v0 === null || v1 === null || q0 <= 0n || q1 <= 0n) return null;
  const below = 2n * q0 * q1;
  return {
    quantity: { above: (q1 - q0) * (v0 * q1 + v1 * q0), below },
    price: { above: (q0 + q1) * (v1 * q0 - v0 * q1), below },
  };
}

function total(fractions: readonly Fraction[], scale: bigint): number | null {
  if (fractions.length === 0) return null;
  const { above, below } = fractions.reduce((sum, one) => ({
    above: sum.above * one.below + one.above * sum.below,
    below: sum.below * one.below,
  }));
  return ratio(above, below * scale, 0);
}

/** Both datasets in integers of the same scale (10 to the decimals), so that quotients need none. */
function both(quantity: TimeSeries, value: TimeSeries) {
  const decimals = Math.max(quantity.decimals, value.decimals);
  return { tonnes: amountsOf(quantity, decimals), yen: amountsOf(value, decimals), scale: 10n ** BigInt(decimals) };
}

function cell(
  period: PeriodId,
  category: string,
  measure: string,
  value: number | null | "missing",
): Breakdown["observations"][number] {
  if (value === "missing") return { period, category, measure, value: null, status: "missing" };
  return { period, category, measure, value, status: value === null ? "notApplicable" : "normal" };
}
