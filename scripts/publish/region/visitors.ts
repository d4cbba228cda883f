import { type Category, type TimeSeries, TOTAL_ID } from "../../../src/datasets/contract.ts";
import { amountsOf } from "./amounts.ts";
import { derivedSeries } from "./derived-series.ts";
import type { Find } from "./find.ts";
import { ratio } from "./ratio.ts";

/** Year that recovery is measured against: the last one before the pandemic. */
const BASE = "FY2019";

interface Group extends Category {
  readonly parts: readonly string[];
}

const CHAMBER = "釧路商工会議所の区域";
const DISTRICTS: readonly Group[] = [
  { id: "kushiro", label: "釧路地区", note: CHAMBER, parts: ["kushiro-hokkaido", "kushiro-outside"] },
  { id: "akan", label: "阿寒地区", parts: ["akan-hokkaido", "akan-outside"] },
  { id: "onbetsu", label: "音別地区", parts: ["onbetsu-hokkaido", "onbetsu-outside"] },
];
const ORIGINS: readonly Group[] = [
  { id: "hokkaido", label: "道内客", parts: ["kushiro-hokkaido", "akan-hokkaido", "onbetsu-hokkaido"] },
  { id: "outside", label: "道外客", parts: ["kushiro-outside", "akan-outside", "onbetsu-outside"] },
];
const TOTAL: Group = { id: TOTAL_ID, label: "総数", parts: [TOTAL_ID] };

/** Visitors against 2019 (= 100) by district and by origin, and the share of those from outside Hokkaido. */
export function visitorDatasets(find: Find): TimeSeries[] {
  const base = find("visitors-by-district");
  return base === null ? [] : [recovery(base), outsideShare(base)];
}

function recovery(base: TimeSeries): TimeSeries {
  const groups = [TOTAL, ...DISTRICTS, ...ORIGINS];
  const own = base.series.filter(({ id }) => id !== TOTAL_ID).map((each): Group => ({ ...each, parts: [each.id] }));
  const partsOf = lookup([...groups, ...own]);
  const { sum, status } = amountsOf(base);
  return derivedSeries(
    {
      name: "visitors-recovery-by-district",
      title: "観光客入込数の回復の度合い（令和元年度＝100）",
      description:
        "観光客入込数が、新型コロナウイルス感染症の影響が広がる前の令和元年度（2019年度）を100としていくつになったかを表したものです。",
      unit: "令和元年度＝100",
      decimals: 1,
      formula: "それぞれの年度の人数÷令和元年度の人数×100",
      basis: "令和元年度（2019年度）と比べた値",
      wording: { up: "上昇", down: "低下" },
      periods: base.periods.includes(BASE) ? base.periods.filter((period) => period >= BASE) : [],
      series: [...groups, ...own].map(plain),
      notes: ["令和元年度の人数が少ない区分（音別地区）は、値が大きく動きます。", ...base.notes],
      value: (period, series) => {
        const [then, now] = [sum(BASE, partsOf(series)), sum(period, partsOf(series))];
        return then === null || now === null ? "missing" : ratio(100n * now, then, 1);
      },
      statuses: (period, series) => partsOf(series).map((part) => status(period, part)),
    },
    base,
  );
}

function outsideShare(base: TimeSeries): TimeSeries {
  const groups = [{ ...TOTAL, parts: DISTRICTS.flatMap(({ parts }) => parts) }, ...DISTRICTS];
  const partsOf = lookup(groups);
  const { sum, status } = amountsOf(base);
  return derivedSeries(
    {
      name: "visitors-outside-share-by-district",
      title: "観光客入込数に占める道外客の割合",
      description: "観光客入込数のうち、北海道の外から訪れた人が占める割合です。",
      unit: "%",
      decimals: 1,
      formula: "道外客÷（道内客＋道外客）×100",
      wording: { up: "上昇", down: "低下" },
      periods: base.periods,
      series: groups.map(plain),
      notes: [...base.notes],
      value: (period, series) => {
        const parts = partsOf(series);
        const [whole, outside] = [
          sum(period, parts),
          sum(
            period,
            parts.filter((part) => part.endsWith("-outside")),
          ),
        ];
        return whole === null || outside === null ? "missing" : ratio(100n * outside, whole, 1);
      },
      statuses: (period, series) => partsOf(series).map((part) => status(period, part)),
    },
    base,
  );
}

function lookup(groups: readonly Group[]): (id: string) => readonly string[] {
  const parts = new Map(groups.map((group) => [group.id, group.parts]));
  return (id) => parts.get(id) ?? [];
}

function plain({ id, label, note }: Category): Category {
  return { id, label, ...(note === undefined ? {} : { note }) };
}
