import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { TOTAL_ID, timeSeriesSchema } from "../src/datasets/contract.ts";
import { settings } from "../src/datasets/store.ts";
import { writeHugeRound, writeRounds } from "./bench/data-folders.ts";
import { writeEmptySite } from "./bench/empty-site.ts";
import { measure, medians } from "./bench/measure.ts";
import { writeResasFile } from "./bench/resas-file.ts";
import { settlementSpeed } from "./bench/settlement-speed.ts";
import { totalBytes, weights } from "./bench/weights.ts";
import { ORDINARY_SURVEY, simulateUsefulness } from "./disclose/usefulness.ts";
import { readConfiguration } from "./pipeline/configuration.ts";
import { readDiInputs } from "./pipeline/di-inputs.ts";
import { readProprietors } from "./pipeline/proprietors.ts";
import { protectionSpeed } from "./pipeline/protection-speed.ts";
import { readFolder } from "./publish/read-folder.ts";

/** `npm run bench`: prints what the project promises about time, memory and weight. It judges nothing: machines differ. */

const RUNS = 5;
const MEGABYTE = 1_000_000;
const root = path.join(import.meta.dirname, "..");
const folder = mkdtempSync(path.join(root, ".tmp-bench-"));

try {
  console.log("| 項目 | 実測 | 目標 |\n|---|---:|---:|");
  await printData();
  printResas();
  printSettlements();
  printBuild();
  printProtection();
  await printProtectionSpeed();
  printWeights();
} finally {
  rmSync(folder, { recursive: true });
}

async function printData(): Promise<void> {
  const few = path.join(folder, "20");
  const many = path.join(folder, "100");
  const huge = path.join(folder, "huge");
  await writeRounds(few, 1);
  await writeRounds(many, 5);
  const anew = () => [few, many].forEach((data) => void comment(path.join(data, "settings.yaml")));
  const [short, long] = medians(RUNS, dataCommand(few), dataCommand(many), anew);
  const [same] = medians(RUNS, dataCommand(few), dataCommand(many));
  row("data（20期と個人事業者・地域、設定を書き換えたとき）", seconds(short), "1秒未満");
  row("data（同、入力が前回と同じとき）", seconds(same), "1秒未満");
  row("data（100期）", `${seconds(long)}（${ratio(long, short)}）`, "5.5倍以下");
  writeHugeRound(huge, 100 * MEGABYTE);
  const { peakBytes, exit, milliseconds } = measure(dataCommand(huge));
  row(
    "data（100MBのCSV）の最大メモリー",
    `${megabytes(peakBytes)}（終了コード ${exit}、${seconds(milliseconds)}）`,
    "256MB未満",
  );
}

/** A nation-wide file of RESAS, filtered to the city while it is read, against papaparse doing nothing with it. */
function printResas(): void {
  const file = path.join(folder, "産業構造_全産業の構造_付加価値額_市区町村_中分類.csv");
  writeResasFile(file, 60 * MEGABYTE);
  const reader = [path.join(root, "scripts/bench/read-resas.ts"), file];
  const [own, alone] = medians(RUNS, reader, [path.join(root, "scripts/bench/papaparse-alone.ts"), file, "shift_jis"]);
  row("RESASの全国のCSV（60MB）", `${seconds(own)}（papaparseだけの${ratio(own, alone)}）`, "1.5倍以下");
  row("同、最大メモリー", megabytes(measure(reader).peakBytes), "256MB以下");
}

/** The settlements of one year, read and checked cell by cell (no statistics, no disclosure control), against papaparse doing nothing with them. */
function printSettlements(): void {
  const { sizes, growth } = settlementSpeed(folder);
  for (const { persons, exit, own, alone, peakBytes } of sizes) {
    const name = `決算のCSV ${persons.toLocaleString("ja-JP")}人分の読み取りとセルの検査（起動を含み、統計・秘匿は含まない）`;
    const failure = `終了コード ${exit ?? "なし（60秒かメモリーの限度で中断）"}`;
    row(name, alone === null ? failure : `${seconds(own)}（papaparseだけの${ratio(own, alone)}）`, "1.5倍以下");
    row(
      "同、最大メモリー（3回のうち最も多いもの）",
      Number.isNaN(peakBytes) ? `不明（${failure}）` : megabytes(peakBytes),
      "256MB以下",
    );
  }
  row(
    "同、5万人分から100万人分への時間の伸び（起動を除く）",
    growth === null ? "なし" : ratio(growth, 1),
    "20倍（比例）",
  );
}

function printBuild(): void {
  const empty = writeEmptySite(root, folder);
  const data = path.join(folder, "build");
  cpSync(path.join(root, "data"), data, { recursive: true });
  const build = [path.join(root, "scripts/build.ts"), "--data", data];
  measure(build);
  const printRow = (name: string, change?: () => void) => {
    const [own, least] = medians(RUNS, build, empty, change);
    row(`build（${name}）`, `${seconds(own)}（空の1ページ ${seconds(least)} の${ratio(own, least)}）`, "2倍以下");
  };
  printRow("何も変わっていないとき");
  printRow("入力が変わり、公表用データが同じとき", () => comment(path.join(data, "codebooks/di-survey.yaml")));
  printRow("公表用データが変わり、全ページを作るとき", () => comment(newestCommentary(data), "所見。"));
}

/** The newest round's commentary: a line more there changes what is published, and no number. */
function newestCommentary(data: string): string {
  const survey = path.join(data, "di-survey");
  const newest = readdirSync(survey).findLast((name) => /^\d{4}-Q\d$/.test(name)) ?? "";
  return path.join(survey, newest, "report.md");
}

/** Adds a line to a file, so that nothing made of it before can be taken; by default a comment of YAML. */
function comment(file: string, line = "# "): void {
  appendFileSync(file, `\n${line}`);
}

/** What protection costs, by simulation: withheld industries of five per item, with ordinary answers and with one-sided ones. */
function printProtection(): void {
  const policy = readConfiguration(path.join(root, "data")).value?.policy;
  if (policy === undefined) return;
  const cost = (good: number, bad: number) =>
    `${simulateUsefulness({ ...ORDINARY_SURVEY, good, bad }, policy, 2000, 1).withheld.toFixed(2)}業種`;
  row(
    "公表を控える業種（回収率90％、ふつうの答え）",
    cost(ORDINARY_SURVEY.good, ORDINARY_SURVEY.bad),
    "5業種中0.2以下",
  );
  row("同（悪化が半分の片寄った答え）", cost(0.15, 0.5), "");
}

/** How long it takes, on the shipped data; and what it withholds of them. */
async function printProtectionSpeed(): Promise<void> {
  const data = path.join(root, "data");
  const configuration = readConfiguration(data).value;
  const di = configuration && (await readDiInputs(data, configuration, () => {})).value;
  const proprietors = configuration && (await readProprietors(data, configuration, () => {})).value;
  if (configuration === null || di === null || proprietors === null) return;
  const published = readFolder(path.join(data, "published"));
  const { quarter, year, rows } = protectionSpeed({ di, proprietors }, published, configuration);
  row("1四半期の秘匿と検査", seconds(quarter), "2秒未満");
  if (year !== null) row("1年分の決算の秘匿と検査（全統計）", seconds(year), "5秒未満");
  for (const [count, milliseconds] of rows)
    row(`5業種×5規模の秘匿（${count.toLocaleString("ja-JP")}行）`, seconds(milliseconds), "");
  const cells = [...published]
    .filter(([name]) => /^di-survey\/.*-balance-by-industry\.json$/.test(name))
    .flatMap(([, text]) => timeSeriesSchema.parse(JSON.parse(text)).observations)
    .filter(({ series }) => series !== TOTAL_ID);
  const withheld = cells.filter(({ status }) => status === "suppressed").length;
  const share = (withheld * configuration.classification.industries.length) / cells.length;
  row("公表を控えた業種（このデータの実績、1設問1期あたり）", `${share.toFixed(2)}業種`, "5業種中0.2以下");
}

function printWeights(): void {
  for (const { page, html, files, scripts } of weights("dist", settings().site.base)) {
    const limit = page === "/" ? "14.6kB以下" : page.startsWith("/di-survey/2") ? "45kB以下" : "";
    row(`${page}（うちスクリプト ${scripts}バイト）`, kilobytes(html + files + scripts), limit);
  }
  row("dist の大きさ", megabytes(totalBytes("dist")), "");
}

function dataCommand(data: string): string[] {
  return [
    path.join(root, "scripts/data.ts"),
    "--data",
    data,
    "--published",
    path.join(folder, "published", path.basename(data)),
  ];
}

function row(name: string, value: string, goal: string): void {
  console.log(`| ${name} | ${value} | ${goal} |`);
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)}秒`;
}

function ratio(value: number, reference: number): string {
  return `${(value / reference).toFixed(2)}倍`;
}

function megabytes(bytes: number): string {
  return `${(bytes / MEGABYTE).toFixed(1)}MB`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)}kB`;
}
