import { expect, test } from "vitest";
import { encodeCp932 } from "./cp932.ts";

const cases = [
  { name: "letters and line ends", text: "F001,abc\r\n" },
  { name: "kanji and kana", text: "事業所番号 見本水産加工一号" },
  { name: "half-width kana", text: "ﾐﾎﾝ" },
  { name: "Windows' company sign", text: "㈱見本㈲" },
  { name: "full-width tilde and minus", text: "1～3月期 －" },
  { name: "IBM's extensions", text: "髙﨑" },
  { name: "a trail byte that is a backslash", text: "表示ソ能" },
];

test.each(cases)("a reader of CP932 gets back what was written: $name", ({ text }) => {
  expect(new TextDecoder("shift_jis", { fatal: true }).decode(encodeCp932(text))).toBe(text);
});

const codes = [
  { sign: "表", bytes: [0x95, 0x5c] },
  { sign: "㈱", bytes: [0x87, 0x8a] },
  { sign: "∵", bytes: [0x81, 0xe6] },
  { sign: "髙", bytes: [0xfb, 0xfc] },
];

test.each(codes)("$sign gets the code that Windows writes", ({ sign, bytes }) => {
  expect([...encodeCp932(sign)]).toEqual(bytes);
});

test("a character outside CP932 is refused, not replaced", () => {
  expect(() => encodeCp932("😀")).toThrow("not in cp932");
});
