import { quarterOf } from "../../src/datasets/period.ts";
import type { Policy } from "../config/policy.ts";
import type { AnswerCounts } from "../model.ts";
import { discloseBalance } from "./balance.ts";
import { randomNumbers } from "./random-numbers.ts";

/** A survey to simulate: firms per industry, the share that answers, and how the answers fall (the rest is 不変). */
export interface SimulatedSurvey {
  readonly industries: number;
  readonly firms: number;
  readonly response: number;
  readonly good: number;
  readonly bad: number;
}

/** What protection costs, per item and quarter on average. */
export interface Usefulness {
  /** Withheld industries. */
  readonly withheld: number;
  /** Share of items without the pooled DI, and without the pooled answer counts. */
  readonly withoutAll: number;
  readonly withoutShares: number;
}

/** The survey of the design: 5 industries of 8 firms, 90 % response, answers as SMRJ's 業況 falls in ordinary quarters. Source: issue 3, "How well". */
export const ORDINARY_SURVEY: SimulatedSurvey = { industries: 5, firms: 8, response: 0.9, good: 0.15, bad: 0.3 };

/** Simulates `quarters` items and counts what is withheld. The same seed gives the same result. */
export function simulateUsefulness(
  survey: SimulatedSurvey,
  policy: Policy,
  quarters: number,
  seed: number,
): Usefulness {
  const random = randomNumbers(seed);
  const releases = Array.from({ length: quarters }, () =>
    discloseBalance(
      { item: "simulated", quarter: quarterOf(2026, 2), industries: simulatedAnswers(survey, random) },
      { policy, previouslyWithheld: new Set() },
    ),
  );
  const mean = (count: (release: (typeof releases)[number]) => number) =>
    releases.reduce((total, release) => total + count(release), 0) / quarters;
  return {
    withheld: mean(({ industries }) => [...industries.values()].filter(({ status }) => status === "suppressed").length),
    withoutAll: mean(({ all }) => (all.status === "normal" ? 0 : 1)),
    withoutShares: mean(({ shares }) => (shares.status === "normal" ? 0 : 1)),
  };
}

function simulatedAnswers(survey: SimulatedSurvey, random: () => number): ReadonlyMap<string, AnswerCounts> {
  return new Map(
    Array.from({ length: survey.industries }, (_, industry) => {
      const counts = { good: 0, same: 0, bad: 0 };
      for (let firm = 0; firm < survey.firms; firm++) {
        if (random() >= survey.response) continue;
        const draw = random();
        counts[draw < survey.good ? "good" : draw < survey.good + survey.bad ? "bad" : "same"]++;
      }
      return [`industry-${industry}`, counts];
    }),
  );
}
