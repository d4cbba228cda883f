import { expect, test } from "vitest";
import { commentaryHtml } from "./markdown.ts";

test.each([
  { name: "emphasis beside a sign", markdown: "業況は**▲8.0**です", out: "<p>業況は<strong>▲8.0</strong>です</p>" },
  {
    name: "emphasis of a quotation",
    markdown: "声は**「改善」**です",
    out: "<p>声は<strong>「改善」</strong>です</p>",
  },
  { name: "months are not struck through", markdown: "4~6月期と7~9月期", out: "<p>4~6月期と7~9月期</p>" },
  { name: "less than", markdown: "<5%と{未定}", out: "<p>&#x3C;5%と{未定}</p>" },
  { name: "raw HTML is text", markdown: "a <b>b</b>", out: "<p>a &#x3C;b>b&#x3C;/b></p>" },
  {
    name: "a script is text",
    markdown: "<script>alert(1)</script>",
    out: "<p>&#x3C;script>alert(1)&#x3C;/script></p>",
  },
  { name: "a picture is its text", markdown: "![図](https://x.example/a.png)", out: "<p>図</p>" },
])("$name", async ({ markdown, out }) => expect((await commentaryHtml(markdown)).trim()).toBe(out));

test("a heading goes beneath the section's own", async () =>
  expect(await commentaryHtml("# 講評")).toBe("<h3>講評</h3>"));

test("a link to a page of the site is kept", async () =>
  expect(await commentaryHtml("[方法](/method/)")).toContain('href="/method/"'));

test.each([
  "javascript:alert(1)",
  "data:text/html,a",
  "//x.example",
  "method/",
  "JAVASCRIPT:alert(1)",
])("a link to %s is refused, saying which", async (link) =>
  expect(commentaryHtml(`[a](${link})`)).rejects.toThrow(`リンク「${link}」は使えません`));
