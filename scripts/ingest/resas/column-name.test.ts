import { expect, test } from "vitest";
import { className, columnName } from "./column-name.ts";

const headers = [
  { header: "一人当たり賃金（万円）", name: "一人当たり賃金", unit: "万円" },
  { header: "付加価値額(百万円)", name: "付加価値額", unit: "百万円" },
  { header: "\ufeff集計年", name: "集計年", unit: undefined },
  { header: "市区町村CD", name: "市区町村コード", unit: undefined },
  { header: "0〜4歳（人）", name: "0~4歳", unit: "人" },
  { header: "0～4歳（人）", name: "0~4歳", unit: "人" },
  { header: "労働生産性（千円／人）", name: "労働生産性", unit: "千円/人" },
  { header: "公債費（％）", name: "公債費", unit: "%" },
  { header: "公債費（％）_グループ平均", name: "公債費_グループ平均", unit: "%" },
  { header: "単価（宿泊中）", name: "単価(宿泊中)", unit: undefined },
  { header: "従業者数（事業所単位）", name: "従業者数(事業所単位)", unit: undefined },
];

test.each(headers)("$header is taken apart", ({ header, name, unit }) => {
  const column = columnName(header);
  expect([column.name, column.unit?.unit]).toEqual([name, unit]);
});

const classes = [
  { text: "〜19歳", out: "～19歳" },
  { text: "農業,林業", out: "農業，林業" },
  { text: "夫婦･パートナー", out: "夫婦・パートナー" },
  { text: "ホテル (洋室主体)", out: "ホテル （洋室主体）" },
];

test.each(classes)("the class $text has one way of writing", ({ text, out }) => expect(className(text)).toBe(out));
