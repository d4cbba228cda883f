import { shortHash } from "./short-hash.ts";

/** The part of a dataset's id that names a measure: a word where RESAS's name is known, else a stable short name. */
export function measureSlug(measure: string): string {
  return MEASURES.get(measure) ?? `m${shortHash(measure)}`;
}

/** The part of a dataset's id that names a breakdown. */
export function breakdownSlug(breakdown: string): string {
  return BREAKDOWNS.get(breakdown) ?? `b${shortHash(breakdown)}`;
}

const MEASURES: ReadonlyMap<string, string> = new Map([
  ["企業数", "companies"],
  ["企業数_増減率", "companies-growth"],
  ["事業所数", "establishments"],
  ["事業所数_増減率", "establishments-growth"],
  ["従業者数", "workers"],
  ["企業単位_従業者数", "workers-of-companies"],
  ["事業所単位_従業者数", "workers-of-establishments"],
  ["売上高", "sales"],
  ["付加価値額", "value-added"],
  ["労働生産性", "productivity"],
  ["特化係数", "location-quotient"],
  ["製造品出荷額等", "shipments"],
  ["所定内給与額", "scheduled-pay"],
  ["年間賞与その他特別給与額", "bonus"],
  ["一人当たり賃金", "pay"],
  ["総人口", "persons"],
  ["人口", "persons"],
  ["年少人口", "children"],
  ["生産年齢人口", "working-age"],
  ["老年人口", "elderly"],
  ["転入数", "moves-in"],
  ["転出数", "moves-out"],
  ["出生数", "births"],
  ["死亡数", "deaths"],
  ["地域経済循環率", "circulation-rate"],
  ["生産額", "output"],
  ["雇用者所得", "compensation"],
  ["その他所得", "other-income"],
  ["移輸出入収支額", "trade-balance"],
]);

const BREAKDOWNS: ReadonlyMap<string, string> = new Map([
  ["産業大分類", "division"],
  ["業種中分類", "group"],
  ["産業", "industry"],
  ["年齢", "age"],
  ["男女区分", "sex"],
  ["大分類", "class"],
  ["中分類", "class"],
  ["訪問目的", "purpose"],
  ["国", "country"],
]);
