import { expect, test } from "vitest";
import { downloadPath, reportPath, under } from "./address.ts";

test.each([
  { base: "/", path: "/", out: "/" },
  { base: "/", path: "/data/", out: "/data/" },
  { base: "/keizai/", path: "/", out: "/keizai/" },
  { base: "/keizai/", path: "/data/#a", out: "/keizai/data/#a" },
])("$path under $base is $out", ({ base, path, out }) => expect(under(base, path)).toBe(out));

test("a path that is not one of the site is a programming error", () =>
  expect(() => under("/keizai/", "data/")).toThrow("site path: data/"));

test("a report has a small-letter address", () => expect(reportPath("2026-Q3")).toBe("/di-survey/2026-q3/"));

test("a download stands beside the catalogue", () =>
  expect(downloadPath("di-survey/a", "csv")).toBe("/data/di-survey/a.csv"));
