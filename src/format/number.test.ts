import fc from "fast-check";
import { expect, test } from "vitest";
import { printedHtml } from "./html.ts";
import { plainNumber, printCell, printChange, printNumber } from "./number.ts";

test.each([
  { value: -12.5, decimals: 1, visible: "▲12.5", spoken: "マイナス12.5", plain: "-12.5" },
  { value: 0, decimals: 1, visible: "0.0", spoken: "0.0", plain: "0.0" },
  { value: -0, decimals: 1, visible: "0.0", spoken: "0.0", plain: "0.0" },
  { value: 12.5, decimals: 1, visible: "12.5", spoken: "12.5", plain: "12.5" },
  { value: 100, decimals: 1, visible: "100.0", spoken: "100.0", plain: "100.0" },
  { value: -1234567, decimals: 0, visible: "▲1,234,567", spoken: "マイナス1,234,567", plain: "-1234567" },
  { value: 1000.5, decimals: 2, visible: "1,000.50", spoken: "1,000.50", plain: "1000.50" },
  { value: 999, decimals: 0, visible: "999", spoken: "999", plain: "999" },
  { value: null, decimals: 1, visible: "－", spoken: "数値なし", plain: "" },
])("$value reads $visible, sounds $spoken and is downloaded as $plain", ({
  value,
  decimals,
  visible,
  spoken,
  plain,
}) => {
  expect(printNumber(value, { decimals, minus: "▲" })).toEqual({ visible, spoken });
  expect(plainNumber(value, decimals)).toBe(plain);
});

test.each([
  { value: 4.2, visible: "+4.2", spoken: "プラス4.2" },
  { value: -4.2, visible: "△4.2", spoken: "マイナス4.2" },
  { value: 0, visible: "0.0", spoken: "0.0" },
  { value: -0, visible: "0.0", spoken: "0.0" },
  { value: null, visible: "－", spoken: "数値なし" },
])("a change of $value carries its sign: $visible", ({ value, visible, spoken }) => {
  expect(printChange(value, { decimals: 1, minus: "△" })).toEqual({ visible, spoken });
});

test.each([
  { cell: { value: null, status: "suppressed" as const }, visible: "x", spoken: "秘匿" },
  { cell: { value: null, status: "missing" as const }, visible: "－", spoken: "数値なし" },
  { cell: { value: null, status: "notApplicable" as const }, visible: "・", spoken: "該当なし" },
  { cell: { value: -5, status: "revised" as const, n: 36 }, visible: "▲5.0r", spoken: "マイナス5.0（改定値）" },
  { cell: { value: 5, status: "provisional" as const }, visible: "5.0p", spoken: "5.0（速報値）" },
  {
    cell: { value: -12.5, status: "normal" as const, n: 8 },
    visible: "▲12.5*",
    spoken: "マイナス12.5（回答数10未満）",
  },
  { cell: { value: -12.5, status: "normal" as const, n: 10 }, visible: "▲12.5", spoken: "マイナス12.5" },
  {
    cell: { value: 12.5, status: "revised" as const, n: 8 },
    visible: "12.5r*",
    spoken: "12.5（改定値）（回答数10未満）",
  },
])("a cell reads $visible and sounds $spoken", ({ cell, visible, spoken }) => {
  expect(printCell(cell, { decimals: 1, minus: "▲" }, 10)).toEqual({ visible, spoken });
});

test("the eye reads the triangle, the ear hears マイナス", () => {
  expect(printedHtml(printNumber(-12.5, { decimals: 1, minus: "▲" }))).toBe(
    '<span aria-hidden="true">▲12.5</span><span class="visually-hidden">マイナス12.5</span>',
  );
});

test("percentages have one sign, whichever width the dataset writes", () => {
  expect(printNumber(61.1, { decimals: 1, minus: "▲", unit: "％" }).visible).toBe("61.1%");
});

test("a number without a sign stands once, and units cannot carry markup", () => {
  expect(printedHtml(printNumber(5, { decimals: 0, minus: "▲", unit: '<b>&"' }))).toBe("5&lt;b&gt;&amp;&quot;");
});

test("no number loses or gains a digit on its way to the page or a download", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -99_999_999, max: 99_999_999 }),
      fc.integer({ min: 0, max: 4 }),
      (count, decimals) => {
        const value = count / 10 ** decimals || 0;
        const { visible } = printNumber(value, { decimals, minus: "▲" });
        expect(Number(plainNumber(value, decimals))).toBe(value);
        expect(visible.replaceAll(",", "").replace("▲", "-")).toBe(plainNumber(value, decimals));
      },
    ),
    { seed: 1 },
  );
});
