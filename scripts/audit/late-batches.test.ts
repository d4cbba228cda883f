import { expect, test } from "vitest";
import { attackVintages } from "../disclose/attacker/held-figures.ts";
import { defaultPolicy } from "../disclose/default-policy.ts";
import { mayBeKnown } from "../disclose/late-batch.ts";

/** Late answers that the engine lets into the figures, the audit must let pass, and no others: else a released round ends in exit 5. */
const MOST = 9;
const batches = Array.from({ length: MOST }, (_, index) => everyBatch(index + 1)).flat();

test.each([
  { name: "with the answer counts printed", counted: true },
  { name: "with the balance alone", counted: false },
])("engine and audit agree on late answers, $name", ({ counted }) => {
  const seen = { released: 0, held: 0 };
  for (const counts of batches) {
    const { good, same, bad } = counts;
    const late = { n: good + same + bad, net: good - bad };
    const released = mayBeKnown([late], counted ? counts : null, defaultPolicy);
    const [last, now] = [
      new Map([["all", { n: 30, net: 2 }]]),
      new Map([["all", { n: 30 + late.n, net: 2 + late.net }]]),
    ];
    const breaches = attackVintages(
      last,
      now,
      defaultPolicy.lateAnswers.minimumNew,
      counted ? { id: "all", good } : null,
    );
    expect({ counts, passes: breaches.length === 0 }).toEqual({ counts, passes: released });
    seen[released ? "released" : "held"] += 1;
  }
  expect(seen.released).toBeGreaterThan(0);
  expect(seen.held).toBeGreaterThan(0);
});

function everyBatch(n: number) {
  return Array.from({ length: n + 1 }, (_, good) =>
    Array.from({ length: n - good + 1 }, (_, bad) => ({ good, same: n - good - bad, bad })),
  ).flat();
}
