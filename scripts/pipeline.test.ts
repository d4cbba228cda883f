import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { timeSeriesSchema } from "../src/datasets/contract.ts";
import { buildData, firmsOf } from "./fixtures/small-city/build.ts";
import { runPipeline } from "./pipeline.ts";
import { writeFolder } from "./publish/write-folder.ts";
import { findingLines } from "./report/finding-text.ts";

const ANSWERS = "di-survey/2026-Q2/responses.csv";

/** Two industries of six and seven firms, ordinary answers, one quarter. */
const city = () =>
  buildData(new Map([["2026-Q2", [...firmsOf("M", "製造業", [2, 3, 1]), ...firmsOf("R", "小売業", [2, 3, 2])]]]));

const run = (data: string) => runPipeline({ data, published: path.join(data, "published"), progress: () => {} });
const edit = (data: string, file: string, change: (text: string) => string) => {
  const target = path.join(data, ...file.split("/"));
  writeFileSync(target, change(readFileSync(target, "utf8")));
};
/** Replaces the cell under `header` (column) in the row of `id`. */
const cell = (id: string, header: string, value: string) => (text: string) => {
  const lines = text.split("\r\n");
  const column = (lines[0] ?? "").split(",").indexOf(header);
  return lines
    .map((line) => (line.includes(`,${id},`) ? line.split(",").with(column, value).join(",") : line))
    .join("\r\n");
};

test("a clean round is published without a finding", async () => {
  const { findings, files } = await run(city());
  expect(findings).toEqual([]);
  expect(files?.has("di-survey/sales-balance-by-industry.json")).toBe(true);
});

test("a survey that asks neither for investment nor for problems has no columns and no datasets of them", async () => {
  const data = city();
  edit(data, "codebooks/di-survey.yaml", (text) => text.slice(0, text.indexOf("\ninvestment:") + 1));
  edit(data, ANSWERS, (text) => {
    const lines = text.split("\r\n").map((line) => line.split(","));
    const kept = (_: string, column: number) => !/^(?:設備投資|経営上の問題点\d)/.test(lines[0]?.[column] ?? "");
    return lines.map((line) => line.filter(kept).join(",")).join("\r\n");
  });
  const { findings, files, truth } = await run(data);
  expect(findings).toEqual([]);
  expect([...(files?.keys() ?? [])].filter((name) => /investment|problems/.test(name))).toEqual([]);
  expect(files?.get("di-survey/rounds.json")).toContain('"topProblems":[]');
  expect([...(truth?.di.rounds.get("2026-Q2")?.options.keys() ?? [])]).toEqual([]);
});

const refused = [
  {
    name: "a misspelt answer",
    change: cell("M002", "業況", "好天"),
    says: "[E-CODE-02] di-survey/2026-Q2/responses.csv 3行 E列（業況）: 「好天」という回答はありません。「好転」「不変」「悪化」「非該当」のどれかを入力してください。無回答は空欄にします。",
  },
  {
    name: "a code number that is none",
    change: cell("M002", "売上額", "4"),
    says: "[E-CODE-02] di-survey/2026-Q2/responses.csv 3行 F列（売上額）: 「4」という回答はありません。「増加」「不変」「減少」「非該当」のどれかを入力してください。無回答は空欄にします。",
  },
  {
    name: "an unknown firm",
    change: cell("M002", "事業所番号", "M020"),
    says: "3行 B列（事業所番号）: 「M020」は名簿（panel.csv）にありません。",
  },
  {
    name: "a firm twice",
    change: cell("M002", "事業所番号", "Ｍ００１"),
    says: "3行 B列（事業所番号）: 事業所番号「Ｍ００１」は2行にもあります。",
  },
  {
    name: "no number",
    change: cell("M002", "事業所番号", ""),
    says: "[E-ID-01] di-survey/2026-Q2/responses.csv 3行 B列（事業所番号）: 事業所番号がありません。",
  },
  {
    name: "another quarter's row",
    change: cell("M002", "調査期", "令和8年1～3月期"),
    says: "3行 A列（調査期）: 「令和8年1～3月期」は、フォルダー2026-Q2の調査期ではありません。",
  },
  {
    name: "a period that is none",
    change: cell("M002", "調査期", "2026年4-7月期"),
    says: "3行 A列（調査期）: 「2026年4-7月期」は調査期として読めません。",
  },
  {
    name: "another industry than the panel's",
    change: cell("M002", "業種", "小売"),
    says: "3行 D列（業種）: 業種「小売」が名簿（di-survey/panel.csv 3行）と違います。",
  },
  {
    name: "an unknown industry",
    change: cell("M002", "業種", "漁業"),
    says: "「漁業」という業種はありません。製造業・建設業・卸売業・小売業・サービス業のどれかを入力してください。",
  },
  {
    name: "a mark that is no circle",
    change: cell("M002", "設備投資_建物", "×"),
    says: "[E-CODE-04] di-survey/2026-Q2/responses.csv 3行 P列（設備投資_建物）: 「×」は○ではありません。",
  },
  {
    name: "a problem of another industry",
    change: cell("M002", "経営上の問題点1位", "官公需要の停滞"),
    says: "「官公需要の停滞」は、この業種の選択肢ではありません。",
  },
  {
    name: "a misspelt problem",
    change: cell("M002", "経営上の問題点1位", "仕入れ単価の上昇"),
    says: "「仕入れ単価の上昇」という選択肢はありません。調査票のとおりに入力してください（もしかして：「仕入単価の上昇」）。",
  },
  {
    name: "a second problem without a first",
    change: cell("M002", "経営上の問題点2位", "需要の停滞"),
    says: "上の順位が空欄なのに、この順位が入力されています。",
  },
  {
    name: "a total row",
    change: (text: string) => `${text}2026-Q2,合計,,,1\r\n`,
    says: "15行: 合計や小計の行があります。",
  },
  { name: "a lost column", change: (text: string) => text.replace("売上額", "うりあげ"), says: "「売上額」" },
  {
    name: "a comment with a telephone number",
    change: cell("M002", "公表コメント", "詳しくは0154-41-4143まで"),
    says: "[E-SEC-02]",
  },
  {
    name: "a comment that names a respondent",
    change: cell("M002", "公表コメント", "見本Ｒ００２さんに助けられた"),
    says: "[E-SEC-01]",
  },
] as const;

test.each(refused)("refused with a message a clerk can act on: $name", async ({ change, says }) => {
  const data = city();
  edit(data, ANSWERS, change);
  const { findings, files } = await run(data);
  expect(files).toBe(null);
  expect(findingLines(findings).join("\n")).toContain(says);
});

const folders = [
  {
    name: "a folder that is no quarter",
    change: (data: string) => renameSync(path.join(data, "di-survey/2026-Q2"), path.join(data, "di-survey/2026Q2")),
    says: "[E-PERIOD-07] di-survey/2026Q2",
  },
  {
    name: "no answers in the folder",
    change: (data: string) => rmSync(path.join(data, ANSWERS)),
    says: "[E-FILE-01] di-survey/2026-Q2",
  },
  {
    name: "no panel",
    change: (data: string) => rmSync(path.join(data, "di-survey/panel.csv")),
    says: "[E-FILE-01] di-survey",
  },
  {
    name: "no codebook",
    change: (data: string) => rmSync(path.join(data, "codebooks/di-survey.yaml")),
    says: "[E-FILE-32] codebooks/di-survey.yaml: 設定ファイルがありません。",
  },
  {
    name: "settings under the name that Notepad gave them",
    change: (data: string) => renameSync(path.join(data, "settings.yaml"), path.join(data, "settings.yaml.txt")),
    says: "「settings.yaml.txt」の名前を「settings.yaml」に直してください",
  },
  {
    name: "a tab in the settings",
    change: (data: string) => edit(data, "settings.yaml", (text) => text.replace("  name: ", "\tname: ")),
    says: "[E-FILE-30] settings.yaml 5行: 字下げにタブが使われています。",
  },
  {
    name: "a wrong minus sign",
    change: (data: string) => edit(data, "settings.yaml", (text) => text.replace("minus: ▲", 'minus: "-"')),
    says: "（site.minus）: 使えない値です。▲・△ のどれかを書いてください。",
  },
  {
    name: "a city code without quotes",
    change: (data: string) => edit(data, "settings.yaml", (text) => text.replace('"01206"', "12345")),
    says: "（area.city）: 値の種類が違います。文字（数字なら引用符で囲む）で書いてください。",
  },
  {
    name: "an item that weighs on an unknown one",
    change: (data: string) =>
      edit(data, "codebooks/di-survey.yaml", (text) => text.replace("outlookOf: cashPosition", "outlookOf: cash")),
    says: "「cash」という設問は items にありません。",
  },
  {
    name: "an unknown key in a supplement",
    change: (data: string) =>
      writeFileSync(path.join(data, "di-survey/2026-Q2/supplement.yaml"), "title: 賃上げ\nquestion: []\n"),
    says: "知らない項目名「question」があります。",
  },
] as const;

test.each(folders)("refused: $name", async ({ change, says }) => {
  const data = city();
  change(data);
  const { findings, files } = await run(data);
  expect(files).toBe(null);
  expect(findingLines(findings).join("\n")).toContain(says);
});

test("answers repeated from the quarter before wait for approval, and an approval holds only for that file", async () => {
  const firms = firmsOf("M", "製造業", [2, 3, 1]);
  const data = buildData(
    new Map([
      ["2026-Q1", firms],
      ["2026-Q2", firms],
    ]),
  );
  const first = await run(data);
  expect(first.files).toBe(null);
  const text = findingLines(first.findings).join("\n");
  expect(text).toContain("[R-SAME-01] di-survey/2026-Q2/responses.csv: 6社すべての回答が2026-Q1とまったく同じです。");
  const sha256 = /sha256: ([0-9a-f]{64})/.exec(text)?.[1] ?? "";
  writeFileSync(
    path.join(data, "di-survey/2026-Q2/approvals.yaml"),
    `- finding: R-SAME-01\n  sha256: ${sha256}\n  who: 見本\n  reason: 電話で確かめた\n`,
  );
  expect((await run(data)).files).not.toBe(null);
  edit(data, ANSWERS, (answers) => `${answers}\r\n`);
  expect(findingLines((await run(data)).findings).join("\n")).toContain("ファイルが変わったため、前の承認は無効です。");
});

test("fewer than half of the firms: asks before it publishes", async () => {
  const data = city();
  edit(data, ANSWERS, (text) => text.split("\r\n").slice(0, 7).join("\r\n"));
  expect(findingLines((await run(data)).findings).join("\n")).toContain(
    "[R-RATE-01] di-survey/2026-Q2/responses.csv: 回答が13社中6社で、回収率が50％に届きません。",
  );
});

test("a name that differs is a notice and changes no number", async () => {
  const data = city();
  const before = await run(data);
  edit(data, ANSWERS, cell("M002", "事業所名", "株式会社 別の名前"));
  const after = await run(data);
  expect(after.findings.map((finding) => finding.code)).toEqual(["W-ID-06"]);
  expect(after.files).toEqual(before.files);
});

test("numbers, full width and labels say the same", async () => {
  const data = city();
  const before = await run(data);
  edit(data, ANSWERS, (text) =>
    text
      .replaceAll("好転", "１")
      .replaceAll("悪化", " 3 ")
      .replaceAll("2026-Q2", "令和８年４〜６月期")
      .replaceAll("小売業", "小売")
      .replaceAll("M00", "ｍ００"),
  );
  expect((await run(data)).files).toEqual(before.files);
});

test("the order of rows and columns changes nothing", async () => {
  const data = city();
  const before = await run(data);
  edit(data, ANSWERS, (text) => {
    const [header = "", ...rows] = text
      .trim()
      .split("\r\n")
      .map((line) => line.split(",").reverse().join(","));
    return [header, ...rows.reverse()].join("\n");
  });
  expect((await run(data)).files).toEqual(before.files);
});

test("非該当 and blanks leave the denominator of their item alone", async () => {
  const data = city();
  edit(data, ANSWERS, (text) => cell("M003", "業況", "")(cell("R003", "業況", "非該当")(text)));
  const { files } = await run(data);
  const read = (name: string) =>
    timeSeriesSchema.parse(JSON.parse(files?.get(`di-survey/${name}-balance-by-industry.json`) ?? "")).observations;
  expect(read("business-conditions").find(({ series }) => series === "all")).toMatchObject({ n: 11, value: 9.1 });
  expect(read("sales").find(({ series }) => series === "all")).toMatchObject({ n: 13 });
});

test("a published number does not change unannounced", async () => {
  const data = city();
  const published = path.join(data, "published");
  writeFolder(published, (await run(data)).files ?? new Map());
  edit(data, ANSWERS, cell("M001", "業況", "悪化"));
  const changed = await run(data);
  const lines = changed.comparison?.unapproved.map((change) => change.line) ?? [];
  expect(lines).toContain(
    "di-survey/business-conditions-balance-by-industry / manufacturing / 2026-Q2: 16.7 (n=6) → -16.7 (n=6)",
  );
  writeFileSync(
    path.join(data, "revisions.yaml"),
    `- date: 2026-11-22\n  kind: 訂正\n  reason: 入力の誤り\n  who: 見本\n  changes:\n${lines.map((line) => `    - ${JSON.stringify(line)}\n`).join("")}`,
  );
  edit(data, "revisions.yaml", (text) => text.replace("入力の誤り", "見本M001の入力の誤り"));
  const naming = await run(data);
  expect(naming.files).toBe(null);
  expect(naming.findings.map(({ code, file, header }) => `${code} ${file} ${header}`)).toEqual([
    "E-SEC-01 revisions.yaml 1番目.reason",
    "E-SEC-07 revisions.yaml 1番目.reason",
  ]);
  edit(data, "revisions.yaml", (text) => text.replace("見本M001の", ""));
  const approved = await run(data);
  expect(approved.comparison?.unapproved).toEqual([]);
  expect(approved.files?.get("revisions.jsonl")).toContain('"kind":"訂正"');
  expect(approved.files?.get("di-survey/business-conditions-balance-by-industry.json")).toContain(
    '{"period":"2026-Q2","series":"manufacturing","value":-16.7,"status":"revised","n":6',
  );
});

test("a new quarter adds numbers and changes none that is published", async () => {
  const quarters = [
    ["2025-Q4", firmsOf("M", "製造業", [2, 3, 3])],
    ["2026-Q1", firmsOf("M", "製造業", [3, 3, 2])],
    ["2026-Q2", firmsOf("M", "製造業", [4, 2, 2])],
  ] as const;
  const earlier = buildData(new Map(quarters.slice(0, 2)));
  const published = path.join(earlier, "published");
  writeFolder(published, (await run(earlier)).files ?? new Map());
  const { comparison } = await runPipeline({ data: buildData(new Map(quarters)), published, progress: () => {} });
  expect(comparison?.unapproved).toEqual([]);
  expect(new Set(comparison?.changes.map(({ kind, period }) => `${kind} ${period}`))).toEqual(new Set(["new 2026-Q2"]));
});

test("an item that is new in the codebook leaves older files as they are", async () => {
  const data = buildData(
    new Map([
      ["2026-Q1", firmsOf("M", "製造業", [3, 3, 2])],
      ["2026-Q2", firmsOf("M", "製造業", [4, 2, 2])],
    ]),
  );
  const item =
    "id: loans\n    slug: loans\n    header: 借入\n    label: 借入\n    answers: condition\n    horizon: current";
  edit(data, "codebooks/di-survey.yaml", (text) =>
    text.replace(
      "\n\nweather:",
      `\n  - ${item}\n    since: 2026-Q2\n    wording: { up: 改善, down: 悪化 }\n\nweather:`,
    ),
  );
  edit(data, ANSWERS, (text) =>
    text
      .trimEnd()
      .split("\r\n")
      .map((line, row) => `${line},${row === 0 ? "借入" : row < 5 ? "好転" : "悪化"}`)
      .join("\r\n"),
  );
  const { findings, files } = await run(data);
  expect(findings).toEqual([]);
  const { observations } = timeSeriesSchema.parse(
    JSON.parse(files?.get("di-survey/loans-balance-by-industry.json") ?? ""),
  );
  expect(observations.filter(({ series }) => series === "all")).toMatchObject([
    { period: "2026-Q1", status: "missing", value: null },
    { period: "2026-Q2", status: "normal", value: 0, n: 8 },
  ]);
});

test("the pipeline writes nothing by itself", async () => {
  const data = city();
  const before = readdirSync(data, { recursive: true });
  await run(data);
  expect(readdirSync(data, { recursive: true })).toEqual(before);
  expect(existsSync(path.join(data, "published"))).toBe(false);
});
