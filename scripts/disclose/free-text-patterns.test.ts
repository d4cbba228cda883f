import { expect, test } from "vitest";
import { findConfidential, foldText } from "./free-text-patterns.ts";

const places = [
  { name: "at the start", text: "085-0016の近く", out: [{ kind: "address", position: 0 }] },
  { name: "after other words", text: "売上は300円です", out: [{ kind: "amount", position: 3 }] },
  {
    name: "in the text as given, where folding makes it longer",
    text: "㌍㌍、300円",
    out: [{ kind: "amount", position: 3 }],
  },
  {
    name: "several kinds, one of each",
    text: "a@b.jpへ、300円と400円",
    out: [
      { kind: "mail", position: 0 },
      { kind: "amount", position: 8 },
    ],
  },
  { name: "nothing", text: "客足が戻りつつある", out: [] },
] as const;

test.each(places)("where a part stands: $name", ({ text, out }) => expect(findConfidential(text)).toEqual(out));

const folds = [
  { name: "full width, capitals", text: "ＡＢＣ１２", out: "abc12" },
  { name: "all dashes are one", text: "1‐2‑3‒4–5—6―7−8－9", out: "1-2-3-4-5-6-7-8-9" },
  { name: "half-width kana with their voicing mark", text: "ﾎｸﾄﾞｳ", out: "ホクドウ" },
] as const;

test.each(folds)("folding: $name", ({ text, out }) => expect(foldText(text).text).toBe(out));

test("each folded character has its place in the text", () => {
  expect(foldText("㌍ﾄﾞX")).toEqual({ text: "カロリードx", positions: [0, 0, 0, 0, 1, 3] });
});

test("a postal code or a house number is one with every dash, also with a long-vowel mark", () => {
  const kinds = (text: string) => findConfidential(text).map(({ kind }) => kind);
  for (const dash of "-‐‑‒–—―−－ｰー") {
    expect(kinds(`085${dash}0016から`)).toEqual(["address"]);
    expect(kinds(`黒金町14${dash}1の店`)).toEqual(["address"]);
  }
});
