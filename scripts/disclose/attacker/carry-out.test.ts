import { expect, test } from "vitest";
import { type Attack, carryOut } from "./carry-out.ts";

const breach = { by: "outsider", about: "a", what: "too much is told" };
const attack = (dataset: string, period: string, of: Attack["attack"]): Attack => ({ dataset, period, attack: of });
const fails = (reason: unknown) => () => {
  throw reason;
};

test("attacks that find nothing are a pass", () => {
  const found = carryOut([
    attack("one", "2025", () => []),
    attack("two", "2025", () => []),
    attack("one", "2026", () => []),
    attack("one", "2025", () => []),
  ]);
  expect(found).toEqual({
    passed: true,
    checks: [
      { dataset: "one", periods: ["2025", "2026"] },
      { dataset: "two", periods: ["2025"] },
    ],
    breaches: [],
    errors: [],
  });
});

test("a breach is no pass, and the attacks after it are made", () => {
  const found = carryOut([attack("one", "2025", () => [breach]), attack("two", "2026", () => [breach])]);
  expect(found).toMatchObject({
    passed: false,
    breaches: [
      { dataset: "one", period: "2025", ...breach },
      { dataset: "two", period: "2026", ...breach },
    ],
    errors: [],
  });
});

test("an attack that cannot be finished is no pass", () => {
  const found = carryOut([attack("one", "2025", fails(new Error("gave up"))), attack("two", "2025", fails("odd"))]);
  expect(found).toMatchObject({
    passed: false,
    breaches: [],
    errors: [
      { dataset: "one", period: "2025", what: "gave up" },
      { dataset: "two", period: "2025", what: "odd" },
    ],
  });
});
