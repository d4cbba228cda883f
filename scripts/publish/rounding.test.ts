import { expect, test } from "vitest";
import { balanceExact, balanceTenths, fromTenths, meanOfTenths, shareTenths, toTenths } from "./rounding.ts";

test.each([
  { name: "a half rounds away from zero above", net: 5, n: 16, tenths: 313 },
  { name: "a half rounds away from zero below (Math.round would give −312)", net: -5, n: 16, tenths: -313 },
  { name: "nothing is zero, not minus zero", net: 0, n: 7, tenths: 0 },
  { name: "尾道 卸売業 outlook 2006: exact, not difference of rounded shares", net: -3, n: 16, tenths: -188 },
  { name: "北見 2017Q2: 24 and 33 of 105", net: -9, n: 105, tenths: -86 },
  { name: "everybody worse", net: -8, n: 8, tenths: -1000 },
])("balance in tenths: $name", ({ net, n, tenths }) => {
  expect(balanceTenths(net, n)).toBe(tenths);
});

/** numerator / denominator with one decimal, half away from zero, by long division: shares nothing with the code. */
function byHand(numerator: number, denominator: number): string {
  const [whole, rest] = [Math.trunc(Math.abs(numerator) / denominator), Math.abs(numerator) % denominator];
  const tenth = Math.trunc((rest * 10) / denominator);
  const up = ((rest * 10) % denominator) * 2 >= denominator ? 1 : 0;
  const text = String(whole * 10 + tenth + up).padStart(2, "0");
  return `${numerator < 0 && text !== "00" ? "-" : ""}${text.slice(0, -1)}.${text.slice(-1)}`;
}

test("every balance and share of up to 300 firms has the digit that long division gives", () => {
  const wrong: string[] = [];
  for (let n = 1; n <= 300; n += 1)
    for (let net = -n; net <= n; net += 1) {
      const printed = fromTenths(balanceTenths(net, n)).toFixed(1);
      if (printed !== byHand(100 * net, n)) wrong.push(`balance ${net}/${n}`);
      if (net >= 0 && fromTenths(shareTenths(net, n)).toFixed(1) !== byHand(100 * net, n))
        wrong.push(`share ${net}/${n}`);
    }
  expect(wrong).toEqual([]);
});

test("no balance is ever minus zero", () => {
  expect(Object.is(fromTenths(balanceTenths(-0, 9)), 0)).toBe(true);
  expect(Object.is(balanceExact(0, 9), 0)).toBe(true);
  expect(Object.is(fromTenths(balanceTenths(-1, 4001)), 0)).toBe(true);
});

test("shares round half up and need not add up to 100", () => {
  expect([1, 1, 1].map((count) => shareTenths(count, 3))).toEqual([333, 333, 333]);
  expect(shareTenths(1, 16)).toBe(63);
});

test("a mean of printed values is rounded once", () => {
  expect(meanOfTenths(-25, 2)).toBe(-13);
});

test("a printed value survives the way to tenths and back", () => {
  for (let tenths = -1000; tenths <= 1000; tenths += 1) expect(toTenths(fromTenths(tenths))).toBe(tenths);
});

test("a balance of nobody is a programming error", () => {
  expect(() => balanceTenths(0, 0)).toThrow(/positive/);
});
