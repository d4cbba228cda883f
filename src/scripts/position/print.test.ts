import { expect, test } from "vitest";
import { printManYen, printPercent } from "./print.ts";

test.each<[number, string]>([
  [7_800_000, "780万円"],
  [123_456_789, "12,345.6789万円"],
  [1_235_000, "123.5万円"],
  [-500_000, "▲50万円"],
  [9_999, "9,999円"],
  [0, "0万円"],
])("%d yen reads %s", (yen, out) => expect(printManYen(yen, "▲")).toBe(out));

test.each<[number, string]>([
  [95, "9.5%"],
  [-4, "▲0.4%"],
  [1000, "100.0%"],
])("%d tenths read %s", (tenths, out) => expect(printPercent(tenths, "▲")).toBe(out));
