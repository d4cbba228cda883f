import { expect, test } from "vitest";
import { defaultPolicy } from "./default-policy.ts";
import { ORDINARY_SURVEY, simulateUsefulness } from "./usefulness.ts";

const cases = [
  { name: "nobody answers: nothing is withheld, and nothing printed", more: { response: 0 }, out: [0, 1, 1] },
  { name: "all 好転: everything is withheld", more: { response: 1, good: 1, bad: 0 }, out: [5, 1, 1] },
  { name: "all 悪化, too", more: { response: 1, good: 0, bad: 1 }, out: [5, 1, 1] },
  { name: "all 不変: only the answer counts tell", more: { response: 1, good: 0, bad: 0 }, out: [0, 0, 1] },
  { name: "four firms each are too few, the total stands", more: { firms: 4, response: 1 }, out: [5, 0, 0] },
  { name: "no industries", more: { industries: 0 }, out: [0, 1, 1] },
] as const;

test.each(cases)("$name", ({ more, out: [withheld, withoutAll, withoutShares] }) => {
  expect(simulateUsefulness({ ...ORDINARY_SURVEY, ...more }, defaultPolicy, 4, 1)).toEqual({
    withheld,
    withoutAll,
    withoutShares,
  });
});

test("the same seed gives the same answer, on average over the quarters", () => {
  const once = simulateUsefulness(ORDINARY_SURVEY, defaultPolicy, 50, 3);
  expect(simulateUsefulness(ORDINARY_SURVEY, defaultPolicy, 50, 3)).toEqual(once);
  expect(once.withheld * 50).toBeCloseTo(Math.round(once.withheld * 50), 9);
});
