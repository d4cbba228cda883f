import { expect, test } from "vitest";
import { mergeWeakest, withMergedClasses } from "./merge-classes.ts";
import type { TableRelease } from "./table.ts";

function releaseOf(codes: readonly string[]): TableRelease {
  const size = { id: "size", total: "all", classes: codes.map((code) => ({ code, parent: null })) };
  const contributions = codes.map((code) => ({ owner: code, codes: { size: code }, value: 1 }));
  return { measure: "amount", dimensions: [size], tables: [{ id: "t", dimensions: ["size"] }], contributions };
}

const four = releaseOf(["a", "b", "c", "d"]);

const merges = [
  {
    name: "the class with the most sensitive cells goes to the next one",
    sensitive: ["size=b", "size=c", "size=c&x=1"],
    out: ["c", "d"],
  },
  { name: "the last one goes to the one before", sensitive: ["size=d"], out: ["c", "d"] },
  { name: "among equals the first", sensitive: ["size=b", "size=a"], out: ["a", "b"] },
  { name: "a sensitive total merges nothing", sensitive: [""], out: undefined },
];
for (const { name, sensitive, out } of merges) {
  test(`merging: ${name}`, () => expect(mergeWeakest(four, new Set(sensitive))?.merge.codes).toEqual(out));
}

test("two classes are not merged: that would be their total", () => {
  expect(mergeWeakest(releaseOf(["a", "b"]), new Set(["size=a"]))).toBeNull();
  expect(mergeWeakest(releaseOf(["a", "b", "c"]), new Set(["size=a"]))).not.toBeNull();
});

test("rows follow their class, and merges repeat in their order", () => {
  const once = mergeWeakest(four, new Set(["size=a"]));
  const merged = withMergedClasses(four, once === null ? [] : [once.merge]);
  expect(merged).toEqual(once?.release);
  expect(merged.dimensions[0]?.classes.map(({ code }) => code)).toEqual(["a+b", "c", "d"]);
  expect(merged.contributions.map(({ codes }) => codes["size"])).toEqual(["a+b", "a+b", "c", "d"]);
});
