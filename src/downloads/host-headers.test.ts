import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { hostHeaders, htaccessSample } from "./host-headers.ts";

const hash = createHash("sha256").update("a{}").digest("base64");

const hosting = { svg: "<svg><style>a{}</style></svg>", base: "/keizai/", sections: ["", "data", "embed"] };

test("no inline style is allowed but that of our own figures", () => {
  const headers = hostHeaders(hosting);
  expect(headers).toContain(`style-src 'self' 'sha256-${hash}';`);
  expect(headers).not.toContain("unsafe-inline");
});

test.each([
  { name: "the home page", rule: "/keizai/\n", framed: false },
  { name: "a section", rule: "/keizai/data/*\n", framed: false },
  { name: "the figures to embed", rule: "/keizai/embed/*\n", framed: true },
])("$name may stand in another site's frame: $framed", ({ rule, framed }) => {
  expect(hostHeaders(hosting).includes(`${rule}  Content-Security-Policy: frame-ancestors 'self'`)).toBe(!framed);
});

test("Apache is told the same policy, and where the 404 page is", () => {
  const sample = htaccessSample(hosting);
  expect(sample).toContain("ErrorDocument 404 /keizai/404.html");
  const policy = /Content-Security-Policy: (.*)/.exec(hostHeaders(hosting))?.[1];
  expect(sample).toContain(`"${policy}" env=EMBED`);
  expect(sample).toContain(`"${policy}; frame-ancestors 'self'" env=!EMBED`);
});
