import { expect, test } from "vitest";
import { masked, parseWholeNumber } from "./yen-text.ts";

const cells = [
  { text: "", out: null },
  { text: "-", out: null },
  { text: "0", out: 0 },
  { text: "-0", out: 0 },
  { text: "1234567", out: 1_234_567 },
  { text: "-15", out: -15 },
  { text: "1,234,567", out: 1_234_567 },
  { text: "１２３", out: 123 },
  { text: "△120", out: -120 },
  { text: "1200.0", out: 1200 },
  { text: "12.5", out: "fraction" },
  { text: "12千円", out: "invalid" },
  { text: "1.2E+05", out: "invalid" },
  { text: "1,20", out: "invalid" },
  { text: "1234567890123456", out: "invalid" },
] as const;

test.each(cells)("$text is read as $out", ({ text, out }) => expect(parseWholeNumber(text)).toBe(out));

test("a message shows no digit of an amount", () =>
  expect(masked("約１2万３千円（二百）")).toBe("約＊＊万＊千円（＊百）"));
