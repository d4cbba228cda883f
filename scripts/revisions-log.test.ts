import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { rankingSchema, timeSeriesSchema } from "../src/datasets/contract.ts";
import {
  approve,
  BALANCE,
  correctedFirms,
  handIn,
  linesOf,
  logOf,
  publish,
  publishedCity,
  QUARTER,
  run,
  text,
} from "./fixtures/small-city/published-city.ts";
import { AUDIT_RECORD, auditRecord } from "./pipeline/audit-record.ts";
import { readFolder } from "./publish/read-folder.ts";
import { compareDatasets, markRevised, nextRevision, revisedAddresses, unloggedCells } from "./publish/revisions.ts";

test("an approval that is done approves nothing again, is not logged twice, and is told", async () => {
  const data = await publishedCity();
  const original = readFileSync(path.join(data, `di-survey/${QUARTER}/responses.csv`));
  handIn(data, correctedFirms);
  const there = linesOf(await run(data));
  approve(data, "2026-11-22", "訂正", there);
  await publish(data);
  expect(text(await run(data))).toContain(
    "[W-REV-03] revisions.yaml: 2026-11-22 の承認（訂正）は、もう公表用データに反映されています。",
  );
  writeFileSync(path.join(data, `di-survey/${QUARTER}/responses.csv`), original);
  approve(data, "2026-11-23", "訂正", linesOf(await run(data)));
  await publish(data);
  handIn(data, correctedFirms);
  expect(linesOf(await run(data)).toSorted()).toEqual(there.toSorted());
  approve(data, "2026-11-24", "訂正", there);
  await publish(data);
  expect(logOf(data).map(({ date }) => date)).toEqual(["2026-11-22", "2026-11-23", "2026-11-24"]);
});

const line = `${BALANCE} / manufacturing / 2026-Q2: 11.1 (n=9) → -11.1 (n=9)`;
const approvals = [
  {
    name: "a misspelt class",
    lines: [line.replace("manufacturing", "manufactuing")],
    code: "W-REV-02",
    says: "と同じ変更は、今回はありません。",
  },
  {
    name: "another new value",
    lines: [line.replace("-11.1", "-11.2")],
    code: "W-REV-02",
    says: "と同じ変更は、今回はありません。",
  },
  {
    name: "no line at all",
    lines: ["業況を直した"],
    code: "W-REV-02",
    says: "「業況を直した」と同じ変更は、今回はありません。",
  },
  { name: "the same line twice", lines: [line, line], code: "W-REV-02", says: "と同じ変更は、今回はありません。" },
  {
    name: "a new value that is published already",
    lines: [`${BALANCE} / manufacturing / 2026-Q2: 22.2 (n=9) → 11.1 (n=9)`],
    code: "W-REV-02",
    says: "済んだものや重なったものなら、消してください。",
  },
  {
    name: "an old value that is not the published one",
    lines: [line.replace("11.1", "22.2")],
    code: "E-REV-02",
    says: "の元の値（22.2 (n=9)）が、いま公表されている値（11.1 (n=9)）と違います。",
  },
] as const;

test.each(approvals)("an approval that does not fit is named: $name", async ({ lines, code, says }) => {
  const data = await publishedCity();
  handIn(data, correctedFirms);
  approve(data, "2026-11-22", "訂正", lines);
  const result = await run(data);
  expect(result.findings.map((finding) => finding.code)).toContain(code);
  expect(text(result)).toContain(says);
  expect(linesOf(result).length).toBeGreaterThan(0);
});

test("an approval without a date, or with a date that is none, is refused", async () => {
  const data = await publishedCity();
  approve(data, "11月22日", "訂正", [line]);
  expect(text(await run(data))).toContain("公表する日を 2026-11-22 の形で書いてください。");
});

test("a revision of what was put first alone leaves a folder that is whole", () => {
  const file = path.join(import.meta.dirname, "../data/published/di-survey/problems-by-option.json");
  const problems = rankingSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const [cell] = problems.observations.filter(({ first, status }) => first !== undefined && status === "normal");
  const change = `${problems.id} / ${cell?.option} first / ${cell?.period}: 8.6 (n=35) → 11.4 (n=35)`;
  const log = [nextRevision("", { date: "2026-11-22", kind: "訂正", reason: "見本", changes: [change] })];
  const marked = markRevised([problems], revisedAddresses(log), new Map());
  expect(JSON.stringify(marked).split('"revised"')).toHaveLength(2);
  expect(unloggedCells(marked, log)).toEqual([]);
  expect(unloggedCells(marked, [])).toHaveLength(2);
});

test("a provisional value that proves final needs no approval, another final value does", () => {
  const file = path.join(import.meta.dirname, "../data/published/indicators/chamber-members.json");
  const seriesWith = (value: number, status: "normal" | "provisional") => {
    const series = timeSeriesSchema.parse(JSON.parse(readFileSync(file, "utf8")));
    const observations = series.observations.map((cell, index) => (index === 0 ? { ...cell, value, status } : cell));
    return [{ ...series, observations }];
  };
  const provisional = seriesWith(2601, "provisional");
  expect(compareDatasets(provisional, seriesWith(2601, "normal"))).toEqual([]);
  expect(compareDatasets(provisional, seriesWith(2605, "normal"))).toMatchObject([{ kind: "changed" }]);
});

/** Each hand on the log is found. */
const tamperings = [
  { name: "a value edited", edit: (log: string) => log.replace("-11.1", "-12.1") },
  { name: "a reason edited", edit: (log: string) => log.replace("見本", "別の理由") },
  { name: "a date edited", edit: (log: string) => log.replace("2026-11-22", "2026-11-21") },
  { name: "the first line gone", edit: (log: string) => log.split("\n").slice(1).join("\n") },
  { name: "the last line gone", edit: (log: string) => log.split("\n").slice(0, -2).join("\n") },
  { name: "lines swapped", edit: (log: string) => log.trim().split("\n").toReversed().join("\n") },
  { name: "a line twice", edit: (log: string) => `${log}${log}` },
  { name: "emptied", edit: () => "" },
] as const;

test.each(tamperings)("the log cannot be tampered with: $name", async ({ edit }) => {
  const data = await publishedCity();
  handIn(data, correctedFirms);
  approve(data, "2026-11-22", "訂正", linesOf(await run(data)));
  await publish(data);
  handIn(
    data,
    correctedFirms.map((firm) => (firm.id === "R002" ? { ...firm, answers: ["悪化"] } : firm)),
  );
  approve(data, "2026-11-23", "訂正", linesOf(await run(data)));
  await publish(data);
  const log = path.join(data, "published/revisions.jsonl");
  writeFileSync(log, edit(readFileSync(log, "utf8")));
  const result = await run(data);
  expect(result.files).toBe(null);
  expect(text(result)).toContain(
    "[E-FILE-50] published/revisions.jsonl: 公表済みのデータが壊れているか、手で書き換えられています。",
  );
});

test("published files that are gone are missed: their numbers do not count as new", async () => {
  const data = await publishedCity();
  const files = readFolder(path.join(data, "published"));
  const audit = { passed: true, checks: [], breaches: [], errors: [] };
  writeFileSync(path.join(data, "published", AUDIT_RECORD), auditRecord(audit, files));
  expect((await run(data)).files).not.toBe(null);
  rmSync(path.join(data, "published/di-survey"), { recursive: true });
  const result = await run(data);
  expect(result.files).toBe(null);
  expect(text(result)).toMatch(
    /\[E-FILE-50\] published\/di-survey\/.+: 公表済みのファイルがなくなっています（ほかに\d+個）。/,
  );
});

test("a published number edited by hand is refused", async () => {
  const data = await publishedCity();
  const file = path.join(data, `published/${BALANCE}.json`);
  writeFileSync(
    file,
    readFileSync(file, "utf8").replace('"value":11.1,"status":"normal","n":9', '"value":11.4,"status":"normal","n":9'),
  );
  const result = await run(data);
  expect(result.files).toBe(null);
  expect(text(result)).toContain(
    `[E-FILE-51] published/${BALANCE}.json （manufacturing 2026-Q2）: 公表済みの数字が、どんな回答数からも出てこない値です。`,
  );
});
