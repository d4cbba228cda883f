import { expect, test } from "vitest";
import { type RunReport, reportLines } from "./run-report.ts";

const inOrder: RunReport = { findings: [], differences: [], unapproved: [], preparation: null, year: null };
const change = {
  kind: "changed",
  line: "di-survey/sales-balance-by-industry 2026-Q2 製造業 -8.3 → -12.5",
  dataset: "di-survey/sales-balance-by-industry",
  period: "2026-Q2",
  moreAnswers: false,
} as const;

test("the closing line of a run in order counts what was found", () => {
  expect(reportLines(inOrder).at(-1)).toBe("\nエラー 0件・確認 0件・注意 0件");
});

test("where published numbers would change, the closing line does not read as if all were well", () => {
  const lines = reportLines({ ...inOrder, differences: [change], unapproved: [change] });
  expect(lines.at(-1)).toBe("\nエラー 0件・確認 0件・注意 0件・承認が必要な変更 1個");
  expect(lines).toContain(`    - ${JSON.stringify(change.line)}`);
});
