import { expect, test } from "vitest";
import { withoutShorter } from "./common-notes.ts";

test("a note that a longer one repeats is said once", () => {
  const long = "x は、公表を控えた値です（n が5未満のときなど）。";
  expect(withoutShorter(["n は有効回答です。", "x は、公表を控えた値です。", long])).toEqual([
    "n は有効回答です。",
    long,
  ]);
});

test("notes that differ after the first sentence all stay", () => {
  const notes = ["x は、公表を控えた値です。最小は公表しません。", "x は、人数が少ない値です。"];
  expect(withoutShorter(notes)).toEqual(notes);
});
