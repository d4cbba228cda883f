import { expect, test } from "vitest";
import { printYen, yenText } from "./yen.ts";

test.each([
  { value: 14_323_148, unit: "千円", text: "143億2,314万8千円" },
  { value: 574_543, unit: "百万円", text: "5,745億4,300万円" },
  { value: 1_200_000, unit: "百万円", text: "1兆2,000億円" },
  { value: 5, unit: "千円", text: "5千円" },
  { value: 10, unit: "百万円", text: "1,000万円" },
  { value: 0, unit: "千円", text: null },
  { value: 12, unit: "億円", text: null },
  { value: 1.5, unit: "千円", text: null },
])("$value $unit is $text", ({ value, unit, text }) => {
  expect(yenText(value, unit)).toBe(text);
});

test("a fall carries the site's sign, a rise a plus where it is a change", () => {
  expect(printYen(-32_580, "百万円", { plus: "+", minus: "▲" })).toEqual({
    visible: "▲325億8,000万円",
    spoken: "マイナス325億8,000万円",
  });
  expect(printYen(3, "千円", { plus: "+", minus: "▲" })?.visible).toBe("+3千円");
});
