import { expect, test } from "vitest";
import { barPlaces } from "./bar.ts";

const retail = { lower: 400, median: 800, upper: 1000 };

test("borders and the own amount stand to scale from zero", () =>
  expect(barPlaces(7_500_000, retail, 300)).toEqual({
    zero: 0,
    lower: 80,
    median: 160,
    upper: 200,
    own: 150,
    beyond: false,
  }));

test("an amount beyond the scale stands at its end and is marked", () =>
  expect(barPlaces(900_000_000, retail, 300)).toMatchObject({ own: 300, beyond: true }));

test("a loss has room left of zero", () => {
  const places = barPlaces(-1_000_000, retail, 300);
  expect(places?.own).toBeLessThan(places?.zero ?? 0);
  expect(places?.beyond).toBe(false);
});

test("without quartiles there is only the median; without a median nothing", () => {
  expect(barPlaces(1, { lower: null, median: 100, upper: null }, 300)).toMatchObject({ lower: null, median: 200 });
  expect(barPlaces(1, { lower: null, median: null, upper: null }, 300)).toBeNull();
});
