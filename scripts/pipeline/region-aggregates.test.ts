import { expect, test } from "vitest";
import { changeRate, recovery } from "../aggregate/regional/changes.ts";
import { growthContributions } from "../aggregate/regional/growth-contributions.ts";
import { share } from "../aggregate/regional/shares.ts";
import { unitValue, valueChange } from "../aggregate/regional/unit-value.ts";
import { classes, value } from "./testing/region-data.ts";

/** Rounded to the digits of the published value, and never more than half a unit away from it: the two ways of working out agree. */
function agree(published: number | null, exact: number | null, decimals: number): void {
  if (published === null || exact === null) expect([published, exact]).toEqual([null, null]);
  else expect(Math.abs(published - exact)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9);
}

test("shares agree with the aggregate's", () => {
  for (const id of classes("indicators/city-gdp-by-activity"))
    agree(
      value("region/city-gdp-shares-by-activity", "FY2021", id),
      share(value("indicators/city-gdp-by-activity", "FY2021", id), 574543),
      1,
    );
});

test("contributions agree with the aggregate's", () => {
  const amount = (id: string) => ({
    id,
    before: 0,
    now: value("indicators/city-gdp-change-by-activity", "FY2021", id),
  });
  const ids = classes("region/city-gdp-contributions-by-activity");
  for (const [id, exact] of growthContributions(ids.map(amount), 607123))
    agree(value("region/city-gdp-contributions-by-activity", "FY2021", id), exact, 2);
});

test("recoveries agree with the aggregate's, for sums of districts too", () => {
  const visitors = (period: string, parts: readonly string[]) =>
    parts.reduce((sum, part) => sum + (value("indicators/visitors-by-district", period, part) ?? Number.NaN), 0);
  for (const [id, parts] of [
    ["kushiro", ["kushiro-hokkaido", "kushiro-outside"]],
    ["outside", ["kushiro-outside", "akan-outside", "onbetsu-outside"]],
    ["onbetsu-outside", ["onbetsu-outside"]],
  ] as const)
    for (const period of ["FY2020", "FY2021", "FY2022", "FY2023"])
      agree(
        value("region/visitors-recovery-by-district", period, id),
        recovery(visitors("FY2019", parts), visitors(period, parts)),
        1,
      );
});

test("growth of small businesses agrees with the aggregate's", () => {
  for (const id of classes("indicators/small-businesses-city-by-industry"))
    agree(
      value("region/establishment-change-city-by-industry", "2021", id, "small"),
      changeRate(
        value("indicators/small-businesses-city-by-industry", "2014", id),
        value("indicators/small-businesses-city-by-industry", "2021", id),
      ),
      1,
    );
});

const landing = (period: string, species: string) => ({
  tonnes: value("indicators/landings-quantity-by-species", period, species),
  thousandYen: value("indicators/landings-value-by-species", period, species),
});
const species = classes("indicators/landings-value-by-species").filter((id) => id !== "all");
const part = (id: string, measure: string) => value("region/landings-value-change-by-species", "2023", id, measure);

test("unit values and both parts of the change agree with the aggregate's", () => {
  for (const id of species) {
    agree(value("region/landings-unit-value-by-species", "2023", id), unitValue(landing("2023", id)), 1);
    const exact = valueChange(landing("2022", id), landing("2023", id));
    agree(part(id, "quantity"), exact?.byQuantity ?? null, 0);
    agree(part(id, "price"), exact?.byPrice ?? null, 0);
  }
});

test("quantity and price add up to the change of each fish, but for mackerel, which has no price in 2023", () => {
  const gaps = species.map((id) => [
    id,
    (part(id, "change") ?? 0) - (part(id, "quantity") ?? 0) - (part(id, "price") ?? 0),
  ]);
  expect(gaps.filter(([, gap]) => gap !== 0)).toEqual([["mackerel", -12141]]);
  expect((part("all", "quantity") ?? 0) + (part("all", "price") ?? 0) + -12141).toBe(part("all", "change"));
});
