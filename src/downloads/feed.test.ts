import { expect, test } from "vitest";
import { roundRegister, settings } from "../datasets/store.ts";
import { feed } from "./feed.ts";

const register = roundRegister();
const round = register.rounds.at(-1);

test("a title is text in the feed", () => {
  const { site } = settings();
  const text = feed({ ...register, title: "<b>&" }, { ...settings(), site: { ...site, title: "A & B" } });
  expect(text).toContain("&lt;b&gt;&amp;</title>");
  expect(text).toContain("<title>A &amp; B</title>");
});

test("a round without a release date is not announced", () => {
  const rounds = round ? [{ ...round, publishedOn: null }] : [];
  expect(feed({ ...register, rounds }, settings())).not.toContain("<entry>");
});
