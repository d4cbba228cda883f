import { expect, test } from "vitest";
import { printStyle } from "./print-style.ts";
import { robots, sitemap } from "./robots.ts";

test("sample data ask search engines to stay away", () =>
  expect(robots(true, "https://cci.example/sitemap.xml")).toBe("User-agent: *\nDisallow: /\n"));

test("real data name the sitemap", () =>
  expect(robots(false, "https://cci.example/sitemap.xml")).toContain("Sitemap: https://cci.example/sitemap.xml"));

test("a sitemap lists the pages in one order, whatever order they come in", () =>
  expect(sitemap(["https://cci.example/b/", "https://cci.example/a/"])).toBe(
    sitemap(["https://cci.example/a/", "https://cci.example/b/"]),
  ));

test("a title cannot leave the text of the printed page's header", () =>
  expect(printStyle('a"}</style>', null)).toBe(
    '@page{@top-left{content:"a\\22 }\\3c /style>"}@top-right{content:""}}\n',
  ));
