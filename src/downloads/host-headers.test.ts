import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { hostHeaders, htaccessSample } from "./host-headers.ts";

const hash = createHash("sha256").update("a{}").digest("base64");

test("no inline style is allowed but that of our own figures", () => {
  const headers = hostHeaders("<svg><style>a{}</style></svg>");
  expect(headers).toContain(`style-src 'self' 'sha256-${hash}';`);
  expect(headers).not.toContain("unsafe-inline");
});

test("Apache is told the same policy, and where the 404 page is", () => {
  const sample = htaccessSample(undefined, "/keizai/");
  expect(sample).toContain("ErrorDocument 404 /keizai/404.html");
  const policy = /Content-Security-Policy: (.*)/.exec(hostHeaders(undefined))?.[1];
  expect(sample).toContain(`"${policy}"`);
});
