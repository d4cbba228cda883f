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
