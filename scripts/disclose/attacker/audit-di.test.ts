import { expect, test } from "vitest";
import { type SmallDi, smallDi } from "../../fixtures/small-release/published-files.ts";
import { attacksOnDi, type DiTruth, type RoundTruth } from "./audit-di.ts";
import { carryOut } from "./carry-out.ts";

const NOW = "2026-Q2";
const BEFORE = "2026-Q1";

const firms = (choice: readonly string[], count: number) => Array.from({ length: count }, () => choice);
const mixed = new Map([
  ["a", { good: 3, same: 3, bad: 2 }],
  ["b", { good: 2, same: 4, bad: 2 }],
]);
const kinds = {
  selections: [...firms(["x", "y"], 5), ...firms(["y"], 4), ...firms(["z"], 3)],
  other: "other",
  kind: "multiple",
} as const;
const problems = new Map([
  ["a", [...firms(["rent", "age"], 3), ...firms(["age"], 2)]],
  ["b", [...firms(["rent"], 2), ...firms([], 3)]],
]);
const round: RoundTruth = {
  balances: new Map([["sales", mixed]]),
  options: new Map([["di-survey/kinds", kinds]]),
  problems,
};

function truthOf(own: Partial<RoundTruth> = {}): DiTruth {
  const rounds = new Map([[NOW, { ...round, ...own }]]);
  return { minimumFrequency: 5, minimumCount: 3, topOption: 3, minimumNew: 3, rounds };
}

const share = (category: string, value: number, n = 12) => ({
  period: NOW,
  category,
  measure: "share",
  value,
  status: "normal",
  n,
});
const release = {
  balances: { [NOW]: { all: [1, 16], a: [1, 8], b: [0, 8] } },
  shares: { [NOW]: [5, 16] },
  rounds: { [NOW]: { a: ["age", "rent"], b: null }, [BEFORE]: { a: ["tax"] } },
  datasets: [
    { id: "di-survey/kinds", shape: "breakdown", observations: [share("x", 41.7), share("y", 75), share("z", 25)] },
  ],
} as const satisfies SmallDi;

test("every dataset of every round is attacked, and a safe release passes", () => {
  const found = carryOut(attacksOnDi(smallDi(release), truthOf(), null));
  expect(found).toEqual({
    passed: true,
    checks: ["di-survey/sales-balance", "di-survey/kinds", "di-survey/sales-shares", "di-survey/rounds"].map(
      (dataset) => ({
        dataset,
        periods: [NOW],
      }),
    ),
    breaches: [],
    errors: [],
  });
});

const cases: readonly {
  name: string;
  files?: SmallDi;
  truth?: Partial<RoundTruth>;
  last?: ReadonlyMap<string, string>;
  dataset: string;
  breach: { readonly by: string; readonly about: string; readonly what: string };
}[] = [
  {
    name: "a balance of four",
    files: { ...release, balances: { [NOW]: { all: [0, 12], a: [0, 4], b: [0, 8] } }, shares: { [NOW]: [3, 12] } },
    truth: { balances: new Map([["sales", new Map([...mixed, ["a", { good: 1, same: 2, bad: 1 }]])]]) },
    dataset: "di-survey/sales-balance",
    breach: { by: "outsider", about: "a", what: "too few answers are printed" },
  },
  {
    name: "two late answers against the last vintage",
    last: smallDi({ ...release, balances: { [NOW]: { all: [0, 14], a: [0, 6], b: [0, 8] } } }),
    dataset: "di-survey/sales-balance",
    breach: { by: "respondent", about: "a", what: "the difference to the last vintage tells late answers" },
  },
  {
    name: "two late answers to a question against the last vintage",
    last: smallDi({
      ...release,
      datasets: [{ ...release.datasets[0], observations: [share("x", 50, 10), share("y", 70, 10)] }],
    }),
    dataset: "di-survey/kinds",
    breach: { by: "respondent", about: "y", what: "the difference to the last vintage tells late answers" },
  },
  {
    name: "a small count",
    files: { ...release, datasets: [{ ...release.datasets[0], observations: [share("x", 16.7)] }] },
    dataset: "di-survey/kinds",
    breach: { by: "outsider", about: "x", what: "a small count is printed" },
  },
  {
    name: "a question that four answered",
    files: { ...release, datasets: [{ ...release.datasets[0], observations: [share("x", 75, 4)] }] },
    truth: { options: new Map([["di-survey/kinds", { ...kinds, selections: kinds.selections.slice(2, 6) }]]) },
    dataset: "di-survey/kinds",
    breach: { by: "outsider", about: "question", what: "too few answers are printed" },
  },
  {
    name: "an n beside an x",
    files: {
      ...release,
      datasets: [{ ...release.datasets[0], observations: [{ ...share("x", 0), value: null, status: "suppressed" }] }],
    },
    dataset: "di-survey/kinds",
    breach: { by: "outsider", about: "cell", what: "something stands beside a withheld value" },
  },
  {
    name: "a top problem that two of five named",
    files: { ...release, rounds: { [NOW]: { a: null, b: ["rent"] } } },
    dataset: "di-survey/rounds",
    breach: { by: "outsider", about: "b", what: "a top option of too few firms is printed" },
  },
  {
    name: "a top problem that three of four named",
    truth: { problems: new Map([["a", [...firms(["rent", "age"], 3), ["age"]]]]) },
    dataset: "di-survey/rounds",
    breach: { by: "outsider", about: "a", what: "a top option of too few firms is printed" },
  },
  {
    name: "two top problems, of which two named the one",
    files: { ...release, rounds: { [NOW]: { a: ["age", "tax"] } } },
    dataset: "di-survey/rounds",
    breach: { by: "outsider", about: "a", what: "a top option of too few firms is printed" },
  },
  {
    name: "a top problem of nobody",
    files: { ...release, rounds: { [NOW]: { c: [] } } },
    dataset: "di-survey/rounds",
    breach: { by: "outsider", about: "c", what: "a top option of too few firms is printed" },
  },
];
for (const { name, files = release, truth, last, dataset, breach } of cases) {
  test(`the audit finds ${name}`, () => {
    const { passed, breaches, errors } = carryOut(attacksOnDi(smallDi(files), truthOf(truth), last ?? null));
    expect(errors).toEqual([]);
    expect(passed).toBe(false);
    expect(breaches).toContainEqual({ dataset, period: NOW, ...breach });
    expect(new Set(breaches.map((one) => one.dataset))).toEqual(new Set([dataset]));
  });
}

test("the same vintage, or one of another survey, is no difference", () => {
  for (const last of [
    smallDi(release),
    smallDi({ ...release, datasets: [] }),
    new Map([["proprietors/years.json", "{}"]]),
  ])
    expect(carryOut(attacksOnDi(smallDi(release), truthOf(), last)).passed).toBe(true);
});

test("a round that is not published, and an item that is not, are no pass", () => {
  const { passed, errors } = carryOut(
    attacksOnDi(smallDi({ ...release, rounds: {} }), truthOf({ balances: new Map([["costs", mixed]]) }), null),
  );
  expect(passed).toBe(false);
  expect(errors).toEqual([
    { dataset: "costs", period: NOW, what: "item is not published: costs" },
    { dataset: "di-survey/rounds", period: NOW, what: `round is not published: ${NOW}` },
  ]);
});
