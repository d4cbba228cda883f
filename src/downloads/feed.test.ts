import { expect, test } from "vitest";
import { publishedReleases } from "../components/releases.ts";
import { settings } from "../datasets/store.ts";
import { feed } from "./feed.ts";

const release = { name: "<b>&", path: "/a/", publishedOn: "2026-06-30" };

test("a title is text in the feed", () => {
  const { site } = settings();
  const text = feed([release], { ...settings(), site: { ...site, title: "A & B" } });
  expect(text).toContain("&lt;b&gt;&amp;</title>");
  expect(text).toContain("<title>A &amp; B</title>");
});

test("a report without a release date is not announced", () =>
  expect(feed([{ ...release, publishedOn: null }], settings())).not.toContain("<entry>"));

test("both surveys are announced, newest first", () => {
  const text = feed(publishedReleases(), settings());
  expect([...text.matchAll(/<id>[^<]*?\/(di-survey|proprietors)\//g)].map(([, survey]) => survey)).toEqual(
    expect.arrayContaining(["di-survey", "proprietors"]),
  );
  const stamps = [...text.matchAll(/<updated>([^<]*)<\/updated><\/entry>/g)].map(([, stamp]) => stamp ?? "");
  expect(stamps).toEqual(stamps.toSorted().reverse());
});
