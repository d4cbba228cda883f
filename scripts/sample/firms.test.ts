import { expect, test } from "vitest";
import { quarterId } from "../../src/datasets/period.ts";
import { activeFirms, panelRows, sampleFirms } from "./firms.ts";
import { roundPlans } from "./rounds.ts";

const rounds = roundPlans.map((plan) => ({ id: quarterId(plan.quarter), plan }));

test.each(rounds)("$id asks forty firms, eight of each industry", ({ plan }) => {
  const byIndustry = Map.groupBy(activeFirms(plan.quarter), (firm) => firm.industry);
  expect([...byIndustry.values()].map((firms) => firms.length)).toEqual([8, 8, 8, 8, 8]);
});

test("firms leave and join", () => {
  expect(sampleFirms().filter((firm) => firm.to !== null)).toHaveLength(8);
  expect(sampleFirms()).toHaveLength(48);
});

test("every name says that it is a sample and occurs once", () => {
  const names = sampleFirms().map((firm) => firm.name);
  expect(names.filter((name) => !name.startsWith("見本"))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});

test("the panel lists the firms in the order of their ids", () => {
  const [, ...rows] = panelRows((code) => code);
  expect(rows.map((row) => row[0])).toEqual(rows.map((_, index) => `F${String(index + 1).padStart(3, "0")}`));
});
