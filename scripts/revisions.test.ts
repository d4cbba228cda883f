import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { type Revision, timeSeriesSchema } from "../src/datasets/contract.ts";
import { buildData, type FirmAnswers, firmsOf } from "./fixtures/small-city/build.ts";
import { type PipelineResult, runPipeline } from "./pipeline.ts";
import { writeFolder } from "./publish/write-folder.ts";
import { findingLines } from "./report/finding-text.ts";
import { reportJson, reportLines } from "./report/run-report.ts";

const QUARTER = "2026-Q2";
const BALANCE = "di-survey/business-conditions-balance-by-industry";

const manufacturers = firmsOf("M", "製造業", [4, 5, 3]);
const retailers = firmsOf("R", "小売業", [4, 5, 3]);
/** Answers that have not come by publication: of each answer one in either industry. */
const isLate = ({ id }: FirmAnswers) => ["M001", "M005", "M010", "R001", "R005", "R010"].includes(id);
const firms = [...manufacturers, ...retailers];

/** A chamber that has published the quarter before the late answers came. */
async function published(): Promise<string> {
  const data = buildData(new Map([[QUARTER, firms]]));
  handIn(
    data,
    firms.filter((firm) => !isLate(firm)),
  );
  await publish(data);
  return data;
}

function handIn(data: string, answers: readonly FirmAnswers[]) {
  const from = buildData(new Map([[QUARTER, answers]]));
  const file = `di-survey/${QUARTER}/responses.csv`;
  writeFileSync(path.join(data, file), readFileSync(path.join(from, file)));
}

const arrived = (...ids: readonly string[]) => firms.filter((firm) => !isLate(firm) || ids.includes(firm.id));
const run = (data: string) => runPipeline({ data, published: path.join(data, "published"), progress: () => {} });
const linesOf = ({ comparison }: PipelineResult) => comparison?.unapproved.map(({ line }) => line) ?? [];
const text = ({ findings }: PipelineResult) => findingLines(findings).join("\n");
const reportOf = ({ findings, comparison, preparation }: PipelineResult) => ({
  findings,
  differences: comparison?.changes ?? null,
  unapproved: comparison?.unapproved ?? [],
  preparation,
});

async function publish(data: string): Promise<PipelineResult> {
  const result = await run(data);
  if (result.files === null || linesOf(result).length > 0) throw new Error(`cannot be published: ${text(result)}`);
  writeFolder(path.join(data, "published"), result.files);
  return result;
}

function approve(data: string, date: string, kind: string, lines: readonly string[]) {
  const entry = `- date: ${date}\n  kind: ${kind}\n  reason: 見本\n  who: 見本\n  changes:\n${lines.map((line) => `    - ${JSON.stringify(line)}\n`).join("")}`;
  writeFileSync(path.join(data, "revisions.yaml"), entry, { flag: "a" });
}

function logOf(data: string): readonly Revision[] {
  const log = readFileSync(path.join(data, "published/revisions.jsonl"), "utf8");
  return log
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

const correctedFirms = firms
  .filter((firm) => !isLate(firm))
  .map((firm) => (firm.id === "M002" ? { ...firm, answers: ["悪化"] } : firm));

test("one late answer changes no published file but is told to staff", async () => {
  const data = await published();
  const before = (await run(data)).files;
  handIn(data, arrived("M001"));
  const result = await run(data);
  expect(result.files).toEqual(before);
  expect(linesOf(result)).toEqual([]);
  expect(text(result)).toContain(
    "[W-REV-01] di-survey/2026-Q2/responses.csv: 公表したあとに届いた回答（1社分）は、公表済みの数字との差から答えがわからないように、まだ数字に入れていません（業況・売上額・客単価・販売単価ほか6項目）。そのままでかまいません。少なくともあと2社の回答が届いて答えが分かれれば、改めることができます。",
  );
  expect(result.behind.get(QUARTER)?.has("businessConditions")).toBe(true);
});

test("in the sample, too, a late answer to all questions changes nothing", async () => {
  const data = mkdtempSync(path.join(tmpdir(), "late-sample-"));
  const shipped = path.join(import.meta.dirname, "../data");
  cpSync(shipped, data, { recursive: true, filter: (source) => source !== path.join(shipped, "published") });
  const file = path.join(data, "di-survey/2025-Q3/responses.csv");
  const rows = readFileSync(file, "latin1").split("\n");
  writeFileSync(file, rows.toSpliced(5, 1).join("\n"), "latin1");
  const before = (await publish(data)).files;
  writeFileSync(file, rows.join("\n"), "latin1");
  const result = await publish(data);
  expect(text(result)).toContain("[W-REV-01] di-survey/2025-Q3/responses.csv");
  expect(new Map(result.files)).toEqual(before);
}, 60_000);

test("three late answers that differ wait for one approval, then move industry, total, shares and weather together", async () => {
  const data = await published();
  handIn(data, arrived("M001", "M005", "M010"));
  const waiting = await run(data);
  const lines = linesOf(waiting);
  expect(lines).toContain(`${BALANCE} / manufacturing / 2026-Q2: 11.1 (n=9) → 8.3 (n=12)`);
  expect(lines).toContain(`${BALANCE} / all / 2026-Q2: 11.1 (n=18) → 9.5 (n=21)`);
  expect(lines.some((line) => line.includes("/ retail /"))).toBe(false);
  expect(reportLines(reportOf(waiting)).join("\n")).toContain("- date: （公表する日）\n  kind: 遅延回答\n");
  approve(data, "2026-11-22", "遅延回答", lines);
  await publish(data);
  const weather = readFileSync(path.join(data, "published/di-survey/weather-by-industry.json"), "utf8");
  expect(weather).toContain(
    '{"period":"2026-Q2","row":"manufacturing","column":"businessConditions","value":8.3,"status":"revised","n":12',
  );
  expect(weather).toContain(
    '{"period":"2026-Q2","row":"retail","column":"businessConditions","value":11.1,"status":"normal","n":9',
  );
  const again = await run(data);
  expect(again.comparison?.changes).toEqual([]);
  expect(logOf(data)).toHaveLength(1);
  expect(logOf(data)[0]).toMatchObject({ date: "2026-11-22", kind: "遅延回答" });
});

test("what a revision replaces stays as it was, under the date of the revision", async () => {
  const data = await published();
  const read = (name: string) => readFileSync(path.join(data, `published/${name}`), "utf8");
  const old = read(`${BALANCE}.json`);
  handIn(data, correctedFirms);
  approve(data, "2026-11-22", "訂正", linesOf(await run(data)));
  const { files } = await publish(data);
  expect(read(`archive/2026-11-22/${BALANCE}.json`)).toBe(old);
  expect([...(files?.keys() ?? [])].some((name) => name.includes("archive") && name.includes("sales"))).toBe(false);
  handIn(
    data,
    correctedFirms.map((firm) => (firm.id === "R002" ? { ...firm, answers: ["悪化"] } : firm)),
  );
  approve(data, "2026-11-23", "訂正", linesOf(await run(data)));
  await publish(data);
  expect(read(`archive/2026-11-22/${BALANCE}.json`)).toBe(old);
  expect(read(`archive/2026-11-23/${BALANCE}.json`)).not.toBe(old);
  expect((await run(data)).comparison?.changes).toEqual([]);
});

test("late answers spread over two industries reach the total only; the industries stay", async () => {
  const data = await published();
  handIn(data, arrived("M001", "R005", "R010"));
  const lines = linesOf(await run(data)).filter((line) => line.startsWith(BALANCE));
  expect(lines).toEqual([`${BALANCE} / all / 2026-Q2: 11.1 (n=18) → 9.5 (n=21)`]);
});

test("changes on the quarter after follow the held value", async () => {
  const data = await published();
  handIn(data, arrived("M001"));
  const next = buildData(new Map([["2026-Q3", firms.map((firm) => ({ ...firm, answers: ["好転"] })).slice(1)]]));
  cpSync(path.join(next, "di-survey/2026-Q3"), path.join(data, "di-survey/2026-Q3"), { recursive: true });
  const { files } = await run(data);
  const { observations } = timeSeriesSchema.parse(JSON.parse(files?.get(`${BALANCE}.json`) ?? ""));
  const all = (period: string) => observations.find((cell) => cell.period === period && cell.series === "all");
  expect(all(QUARTER)).toMatchObject({ value: 11.1, n: 18 });
});

test("a correction of an entry is shown at once, also beside what is published", async () => {
  const data = await published();
  handIn(data, correctedFirms);
  expect(linesOf(await run(data))).toContain(`${BALANCE} / manufacturing / 2026-Q2: 11.1 (n=9) → -11.1 (n=9)`);
});

test("an approval that is done approves nothing again, is not logged twice, and is told", async () => {
  const data = await published();
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
    name: "an old value that is not the published one",
    lines: [line.replace("11.1", "22.2")],
    code: "E-REV-02",
    says: "の元の値（22.2 (n=9)）が、いま公表されている値（11.1 (n=9)）と違います。",
  },
] as const;

test.each(approvals)("an approval that does not fit is named: $name", async ({ lines, code, says }) => {
  const data = await published();
  handIn(data, correctedFirms);
  approve(data, "2026-11-22", "訂正", lines);
  const result = await run(data);
  expect(result.findings.map((finding) => finding.code)).toContain(code);
  expect(text(result)).toContain(says);
  expect(linesOf(result).length).toBeGreaterThan(0);
});

test("an approval without a date, or with a date that is none, is refused", async () => {
  const data = await published();
  approve(data, "11月22日", "訂正", [line]);
  expect(text(await run(data))).toContain("公表する日を 2026-11-22 の形で書いてください。");
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
  const data = await published();
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

test("a published number edited by hand is refused", async () => {
  const data = await published();
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

test("nothing of the sample is held against real answers", async () => {
  const data = await published();
  const settings = path.join(data, "settings.yaml");
  writeFileSync(settings, readFileSync(settings, "utf8").replace("sample: true", "sample: false"));
  handIn(data, arrived("M001"));
  const result = await run(data);
  expect(linesOf(result)).toEqual([]);
  expect(result.files?.get(`${BALANCE}.json`)).toContain('"series":"all","value":15.8,"status":"normal","n":19');
});

test("check says in the report and as JSON what will be withheld, why, and what would free it", async () => {
  const data = buildData(
    new Map([
      [
        QUARTER,
        [
          ...firmsOf("M", "製造業", [8, 0, 0]),
          ...firmsOf("R", "小売業", [1, 2, 1]),
          ...firmsOf("S", "サービス業", [3, 3, 2]),
        ],
      ],
    ]),
  );
  const result = await run(data);
  const lines = reportLines(reportOf(result));
  expect(lines).toContain("　製造業：8社中8社");
  expect(lines).toContain(
    "　　公表を控える項目：業況（回答がほぼ全員同じです。違う答えがあと2社以上あれば公表できます）",
  );
  expect(lines).toContain("　小売業：4社中4社　あと1社の回答で小売業を公表できます");
  expect(JSON.stringify(reportJson(reportOf(result)).map((one) => JSON.parse(one)))).toContain(
    '"reason":"alike","more":2',
  );
  expect(lines.join("\n")).not.toContain("好転");
});
