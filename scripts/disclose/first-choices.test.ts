import { expect, test } from "vitest";
import { firstChoices } from "./first-choices.ts";
import { randomNumbers } from "./random-numbers.ts";

/** "ab" = a first, then b; one word per firm. A group per list of members, counted by the firms that name one of them. */
function ask(members: readonly string[], selections: readonly string[], minimumCount = 3) {
  const chosen = selections.map((text) => [...text]);
  const groups = members.map((ids) => ({
    id: ids,
    members: [...ids],
    count: chosen.filter((own) => own.some((id) => ids.includes(id))).length,
  }));
  return { groups, chosen, firsts: firstChoices(groups, chosen, minimumCount) };
}

const times = (count: number, text: string) => Array.from({ length: count }, () => text);
const shown = (members: readonly string[], selections: readonly string[], minimumCount = 3) =>
  [...ask(members, selections, minimumCount).firsts].map(([id, first]) => `${id} ${first ?? "x"}`).join(", ");

const abc = ["a", "b", "c"];
const cases = [
  {
    name: "counts of the minimum and of 0 are printed",
    firms: [...times(3, "ab"), ...times(3, "b")],
    out: "a 3, b 3, c 0",
  },
  {
    name: "a small count is withheld, with the smallest of the others",
    firms: [...times(2, "abc"), ...times(5, "bac"), ...times(4, "cab")],
    out: "a x, b 5, c x",
  },
  {
    name: "two small ones that make up the minimum cover each other",
    firms: [...times(2, "abc"), ...times(2, "bac"), ...times(4, "cab")],
    out: "a x, b x, c 4",
  },
  {
    name: "two of one each do not: what is hidden must come to the minimum",
    firms: ["abc", "bac", ...times(4, "cab")],
    out: "a x, b x, c x",
  },
  {
    name: "all but one put it first: the one knows",
    firms: [...times(4, "abc"), "bac"],
    out: "a x, b x, c 0",
    minimum: 1,
  },
  { name: "all put it first", firms: times(4, "abc"), out: "a x, b x, c 0", minimum: 1 },
  { name: "all but two did not", firms: [...times(4, "abc"), ...times(2, "bac")], out: "a 4, b 2, c 0", minimum: 1 },
  {
    name: "firms that rank nothing play no part",
    firms: [...times(4, "abc"), ...times(2, "bac"), "", "", ""],
    out: "a 4, b 2, c 0",
    minimum: 1,
  },
  { name: "nobody ranks anything", firms: ["", ""], out: "a 0, b 0, c 0" },
] as const;

test.each(cases)("$name", ({ firms, out, ...one }) => {
  expect(shown(abc, firms, "minimum" in one ? one.minimum : 3)).toBe(out);
});

test("who names both hidden options, but puts neither first, must not learn that all others do", () => {
  const firms = ["a", "a", "b", "b", "cab", ...times(3, "c"), "dz", "dz", "dzc"];
  expect(shown(["a", "b", "c", "d"], firms)).toBe("a x, b x, c x, d 3");
  // An option that nobody puts first would cover as well, but any other goes before it.
  expect(shown(["z", "a", "b", "c", "d"], firms)).toBe("z 0, a x, b x, c x, d 3");
});

test("options merged into one group are counted together", () => {
  expect(shown(["a", "bc"], [...times(3, "ab"), "bc", "cb", "ba"])).toBe("a 3, bc 3");
});

test("a count that all of the hidden ones are needed for takes them all", () => {
  expect(shown(["a", "b"], [...times(5, "a"), "b"])).toBe("a x, b x");
  expect(shown(["a", "b", "c"], [...times(5, "a"), ...times(6, "c"), "b"])).toBe("a x, b x, c x");
});

test("beside printed counts no subtraction gives anybody a withheld one, whatever the firms rank", () => {
  const random = randomNumbers(7);
  const pick = () =>
    [..."abcd"]
      .filter(() => random() < 0.4)
      .sort(() => random() - 0.5)
      .join("");
  for (let round = 0; round < 1500; round++) {
    const firms = Array.from({ length: 6 + Math.floor(random() * 8) }, pick);
    const { groups, chosen, firsts } = ask(["a", "b", "c", "d"], firms);
    const named = groups.filter(({ count }) => count > 0);
    if (named.some(({ count }) => count < 3)) continue; // Small options have been merged before.
    const hidden = groups.filter(({ id, count }) => firsts.get(id) === null && count > 0);
    if (hidden.length === named.length) continue; // No more can be withheld.
    const isMember = (ids: readonly string[], at: number) => ids.some((id) => hidden[at]?.members.includes(id));
    for (const own of [null, ...chosen]) {
      const seen = chosen.filter((other) => other !== own);
      const caps = hidden.map((_, at) => seen.filter((other) => isMember(other, at)).length);
      const sum = seen.filter((other) => hidden.some((_, at) => isMember(other.slice(0, 1), at))).length;
      const fitting = splits(caps, sum);
      for (const at of hidden.keys())
        expect(new Set(fitting.map((one) => one[at])).size, firms.join(" ")).toBeGreaterThan(1);
    }
  }
});

/** Every way to split a sum over places with these limits. */
function splits(caps: readonly number[], sum: number): readonly (readonly number[])[] {
  const [cap, ...rest] = caps;
  if (cap === undefined) return sum === 0 ? [[]] : [];
  return Array.from({ length: Math.min(cap, sum) + 1 }, (_, first) =>
    splits(rest, sum - first).map((others) => [first, ...others]),
  ).flat();
}
