import { expect, test } from "vitest";
import { columnName } from "./column-name.ts";
import { detectKind } from "./detect.ts";

const AREA = "都道府県コード,都道府県名,市区町村コード,市区町村名";
const INDUSTRY = "産業大分類コード,産業大分類名,業種中分類コード,業種中分類名";
const detect = (header: string, file = "a.csv") => detectKind(header.split(",").map(columnName), file);

const known = [
  { kind: "circulation", header: `集計年,${AREA},地域経済循環率（％）,民間消費額（億円）,その他支出（億円）` },
  { kind: "production", header: `集計年,${AREA},産業,生産額（億円）,移輸出入収支額（億円）` },
  { kind: "distribution", header: `集計年,${AREA},雇用者所得（億円）` },
  { kind: "expenditure", header: `集計年,${AREA},民間消費（億円）` },
  { kind: "population-pyramid", header: "集計年,都道府県コード,都道府県名,男女区分,0～4歳（人）,90歳以上（人）" },
  { kind: "population-pyramid", header: `集計年,${AREA},男女区分,0〜4歳（人）` },
  {
    kind: "population-change",
    header: `集計年,${AREA},総人口（人）,転入数（人）,転出数（人）,出生数（人）,死亡数（人）`,
  },
  { kind: "population", header: `集計年,${AREA},総人口（人）,年少人口（人）,生産年齢人口（人）,老年人口（人）` },
  { kind: "industry", header: `集計年,${AREA},${INDUSTRY},付加価値額（百万円）` },
  { kind: "industry", header: `集計年,${AREA},${INDUSTRY},労働生産性（千円/人）` },
  {
    kind: "industry",
    header: `集計年,${AREA.replaceAll("コード", "CD")},${INDUSTRY.replaceAll("コード", "CD")},企業数`,
  },
  {
    kind: "industry",
    header: "集計年,都道府県コード,都道府県名,産業大分類コード,産業大分類名,事業所単位_従業者数（人）",
  },
  { kind: "industry", header: `集計年,${AREA},${INDUSTRY},付加価値額（企業単位）,従業者数（事業所単位）` },
  {
    kind: "industry-growth",
    header: `集計年,${AREA.replaceAll("コード", "CD")},産業大分類CD,産業大分類名,企業数_増減率`,
  },
  {
    kind: "tourism-by-traveller",
    header: "集計年,集計時期,大分類コード,大分類名,中分類コード,中分類名,単価（日帰り）",
  },
  { kind: "tourism-by-traveller", header: "集計年,集計時期,国コード,国名,大分類名,中分類コード,中分類名,選択率" },
  {
    kind: "tourism-by-purpose",
    header: "集計年,集計時期,都道府県コード,都道府県名,訪問目的,旅行消費額（宿泊費）（億円）",
  },
  {
    kind: "small-business",
    header: `集計年,${INDUSTRY},集計形式,売上高（百万円）,減価償却費（百万円）,減価償却費（百万円）`,
  },
  { kind: "wage", header: "集計年,年齢,所定内給与額（万円）,年間賞与その他特別給与額（万円）,一人当たり賃金（万円）" },
  { kind: "finance", header: `集計年度,${AREA},公債費（％）,公債費（％）_グループ平均` },
  { kind: "industry-codes", header: INDUSTRY },
];

test.each(known)("$kind is known by its header $header", ({ kind, header }) => {
  const detection = detect(header);
  expect(detection.found && detection.kind.id).toBe(kind);
});

const either = `集計年,${AREA},雇用者所得（億円）,その他所得（億円）`;

test("where two kinds fit, the file's name decides", () =>
  expect(detect(either, "地域経済循環マップ_分配分析_地域内.csv")).toMatchObject({
    found: true,
    kind: { id: "distribution" },
    rivals: [],
  }));

test("where the name says nothing, the first kind is taken and its rival named", () =>
  expect(detect(either)).toMatchObject({ found: true, kind: { id: "circulation" }, rivals: [{ id: "distribution" }] }));

test("the header goes before the name", () => {
  const detection = detect("集計年,年齢,一人当たり賃金（万円）", "人口マップ_人口構成.csv");
  expect(detection.found && detection.kind.id).toBe("wage");
});

test("an unknown header is met with the nearest kind and what differs", () => {
  const detection = detect("集計年,年齢階級,一人当たり賃金（万円）");
  expect(detection.found ? [] : detection.nearest.map(({ kind, differs }) => [kind.id, differs])).toEqual([
    ["wage", "「年齢」の列がない"],
  ]);
});

test("a header that is like none has no nearest kind", () =>
  expect(detect("店名,住所")).toEqual({ found: false, nearest: [] }));
