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

const tree = {
  id: "industry",
  total: "all",
  classes: [
    ...["goods", "services", "rest"].map((code) => ({ code, parent: null })),
    ...["a", "b", "c"].map((code) => ({ code, parent: "goods" })),
    ...["d", "e", "f"].map((code) => ({ code, parent: "services" })),
    ...["g", "h"].map((code) => ({ code, parent: "rest" })),
  ],
};
const size = { id: "size", total: "all", classes: ["s", "m", "l"].map((code) => ({ code, parent: null })) };
const crossed: TableRelease = {
  measure: "amount",
  dimensions: [size, tree],
  tables: [{ id: "t", dimensions: ["size", "industry"] }],
  contributions: ["b", "c", "d"].map((industry) => ({ owner: industry, codes: { size: "s", industry }, value: 1 })),
};

const nested = [
  { name: "a leaf goes to the next one below the same parent", sensitive: ["industry=b"], out: ["b", "c"] },
  { name: "never to one below another parent", sensitive: ["industry=c"], out: ["b", "c"] },
  { name: "the last of all", sensitive: ["industry=f"], out: ["e", "f"] },
  { name: "below a parent of two there is nothing to merge", sensitive: ["industry=g"], out: undefined },
  { name: "a subtotal is not merged", sensitive: ["industry=services"], out: undefined },
  { name: "nor is one beside leaves", sensitive: ["industry=goods"], out: undefined, more: ["v", "w", "x"] },
  { name: "leaves beside subtotals are", sensitive: ["industry=w"], out: ["w", "x"], more: ["v", "w", "x"] },
  { name: "another dimension", sensitive: ["industry=g&size=m"], out: ["m", "l"] },
];

test.each(nested)("a hierarchy: $name", ({ sensitive, out, more = [] }) => {
  const classes = [...tree.classes, ...more.map((code) => ({ code, parent: null }))];
  const release = { ...crossed, dimensions: [size, { ...tree, classes }] };
  expect(mergeWeakest(release, new Set(sensitive))?.merge.codes).toEqual(out);
});

test("a merge in one dimension leaves the others, and names the cells that are not printed anew", () => {
  const release = { ...crossed, unprinted: new Set(["", "industry=b", "industry=c&size=s", "industry=d&size=m"]) };
  const merge = { dimension: "industry", codes: ["b", "c"] };
  const merged = withMergedClasses(release, [merge]);
  expect(merged.dimensions[0]).toBe(size);
  expect(merged.dimensions[1]?.classes.map(({ code, parent }) => `${code} < ${parent}`)).toEqual([
    "goods < null",
    "services < null",
    "rest < null",
    "a < goods",
    "b+c < goods",
    "d < services",
    "e < services",
    "f < services",
    "g < rest",
    "h < rest",
  ]);
  expect([...(merged.unprinted ?? [])]).toEqual(["", "industry=b+c", "industry=b+c&size=s", "industry=d&size=m"]);
  expect(merged.contributions.map(({ codes }) => codes)).toEqual([
    { size: "s", industry: "b+c" },
    { size: "s", industry: "b+c" },
    { size: "s", industry: "d" },
  ]);
  expect(withMergedClasses(crossed, [merge]).unprinted).toBeUndefined();
});

test("a merge in a dimension that is none is refused", () => {
  expect(() => withMergedClasses(crossed, [{ dimension: "area", codes: ["x", "y"] }])).toThrow(
    "unknown dimension: area",
  );
});
