import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { timeSeriesSchema } from "../src/datasets/contract.ts";
import { buildData, firmsOf } from "./fixtures/small-city/build.ts";
import {
  approve,
  arrived,
  BALANCE,
  correctedFirms,
  firms,
  handIn,
  linesOf,
  logOf,
  publish,
  publishedCity,
  QUARTER,
  reportOf,
  run,
  text,
} from "./fixtures/small-city/published-city.ts";
import { auditFiles } from "./pipeline/audit.ts";
import { reportJson, reportLines } from "./report/run-report.ts";

test("one late answer changes no published file but is told to staff", async () => {
  const data = await publishedCity();
  const before = (await run(data)).files;
  handIn(data, arrived("M001"));
  const result = await run(data);
  expect(result.files).toEqual(before);
  expect(linesOf(result)).toEqual([]);
  expect(text(result)).toContain(
    "[W-REV-01] di-survey/2026-Q2/responses.csv: 公表したあとに届いた回答（1社分）は、公表済みの数字との差から答えがわからないように、まだ数字に入れていません（業況・売上額・客単価・販売単価ほか6項目）。そのままでかまいません。少なくともあと2社の回答が届いて答えが分かれれば、改めることができます。",
  );
  expect(auditFiles(known(result.files), known(result.truth), before)).toMatchObject({ passed: true, errors: [] });
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
  const data = await publishedCity();
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
  const data = await publishedCity();
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
  const data = await publishedCity();
  handIn(data, arrived("M001", "R005", "R010"));
  const lines = linesOf(await run(data)).filter((line) => line.startsWith(BALANCE));
  expect(lines).toEqual([`${BALANCE} / all / 2026-Q2: 11.1 (n=18) → 9.5 (n=21)`]);
});

test("late answers that only their answer counts show to differ are released, and the audit lets them pass", async () => {
  const data = await publishedCity();
  const before = (await run(data)).files;
  handIn(data, arrived("M005", "M010", "R005", "R010"));
  const lines = linesOf(await run(data));
  expect(lines).toContain(`${BALANCE} / all / 2026-Q2: 11.1 (n=18) → 0 (n=22)`);
  approve(data, "2026-11-22", "遅延回答", lines);
  const { files, truth } = await run(data);
  expect(auditFiles(known(files), known(truth), before)).toMatchObject({ passed: true });
});

test("changes on the quarter after follow the held value", async () => {
  const data = await publishedCity();
  handIn(data, arrived("M001"));
  const next = buildData(new Map([["2026-Q3", firms.map((firm) => ({ ...firm, answers: ["好転"] })).slice(1)]]));
  cpSync(path.join(next, "di-survey/2026-Q3"), path.join(data, "di-survey/2026-Q3"), { recursive: true });
  const { files } = await run(data);
  const { observations } = timeSeriesSchema.parse(JSON.parse(files?.get(`${BALANCE}.json`) ?? ""));
  const all = (period: string) => observations.find((cell) => cell.period === period && cell.series === "all");
  expect(all(QUARTER)).toMatchObject({ value: 11.1, n: 18 });
});

test("a correction of an entry is shown at once, also beside what is published", async () => {
  const data = await publishedCity();
  handIn(data, correctedFirms);
  expect(linesOf(await run(data))).toContain(`${BALANCE} / manufacturing / 2026-Q2: 11.1 (n=9) → -11.1 (n=9)`);
});

test("nothing of the sample is held against real answers", async () => {
  const data = await publishedCity();
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
  expect(lines).toContain("　小売業：4社中4社　調査対象が4社なので、全社が回答しても公表できません");
  expect(JSON.stringify(reportJson(reportOf(result)).map((one) => JSON.parse(one)))).toContain(
    '"reason":"alike","more":2',
  );
  expect(lines.join("\n")).not.toContain("好転");
});

function known<T>(value: T | null): T {
  if (value === null) throw new Error("the run was refused");
  return value;
}
