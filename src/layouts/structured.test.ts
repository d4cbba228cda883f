import { expect, test } from "vitest";
import { structuredText } from "./structured.ts";

test("structured data cannot end their script element, and read back the same", () => {
  const data = { name: "</script><script>alert(1)</script>" };
  const text = structuredText(data);
  expect(text).not.toContain("<");
  expect(JSON.parse(text)).toEqual(data);
});
