import { expect, test } from "vitest";
import { defaultPolicy } from "./default-policy.ts";
import { mayBeKnown } from "./late-batch.ts";

/** "3:0" = three late answers with good − bad = 0; "2/3/1" = good/same/bad of them together. */
function ask(groups: readonly string[], counts: string | null, minimumNew = 3): boolean {
  const late = groups.map((text) => {
    const [n = 0, net = 0] = text.split(":").map(Number);
    return { n, net };
  });
  const [good = 0, same = 0, bad = 0] = (counts ?? "").split("/").map(Number);
  return mayBeKnown(late, counts === null ? null : { good, same, bad }, {
    ...defaultPolicy,
    lateAnswers: { minimumNew },
  });
}

const cases = [
  { name: "three that make 0 may be many things", groups: ["3:0"], out: true },
  { name: "three that make 1 may be two and one against, who then knows", groups: ["3:1"], out: false },
  { name: "three that make −1, too", groups: ["3:-1"], out: false },
  { name: "three alike", groups: ["3:-3"], out: false },
  { name: "four that make 1", groups: ["4:1"], out: true },
  { name: "five that make −2", groups: ["5:-2"], out: true },
  { name: "every group must be fit, not one of them", groups: ["3:0", "3:3"], out: false },
  { name: "two fit groups", groups: ["3:0", "4:-1"], out: true },
  { name: "more than the answers can make: no late answers", groups: ["3:4"], out: false },
  { name: "every group must reach the minimum", groups: ["12:0", "9:0"], out: false, minimum: 10 },
  { name: "the minimum is enough", groups: ["12:0", "10:0"], out: true, minimum: 10 },
  { name: "with their counts known", groups: ["6:1"], counts: "2/3/1", out: true },
  { name: "with their counts known, all alike", groups: ["3:0"], counts: "0/3/0", out: false },
  { name: "with their counts known, all but one alike", groups: ["6:0"], counts: "1/4/1", out: true },
  { name: "counts that fit in 好転 only are of other answers", groups: ["6:1"], counts: "2/2/2", out: false },
  { name: "counts that fit in 不変 only, too", groups: ["6:1"], counts: "1/3/2", out: false },
  { name: "counts that fit in 悪化 only, too", groups: ["6:1"], counts: "3/2/1", out: false },
  { name: "too few 好転 for these answers", groups: ["6:1"], counts: "1/3/1", out: false },
  { name: "too many 不変", groups: ["6:1"], counts: "2/4/1", out: false },
  { name: "too few 悪化", groups: ["6:1"], counts: "2/3/0", out: false },
  { name: "more than the answers can make, with counts", groups: ["3:4"], counts: "4/0/0", out: false },
  { name: "one of the tables that fit tells: that is enough", groups: ["3:0", "4:2"], counts: "3/3/1", out: false },
  { name: "5,000 tables are tried", groups: ["98:0", "198:0"], counts: "60/176/60", out: true },
  { name: "more are too many", groups: ["98:0", "200:0"], counts: "60/178/60", out: false },
] as const;

test.each(cases)("$name: $out", ({ groups, out, ...one }) => {
  const counts = "counts" in one ? one.counts : null;
  expect(ask(groups, counts, "minimum" in one ? one.minimum : 3)).toBe(out);
});
