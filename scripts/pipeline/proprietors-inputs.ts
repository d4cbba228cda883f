import { readdirSync } from "node:fs";
import path from "node:path";
import { type Approvals, approvalsSchema } from "../config/approvals.ts";
import type { Classification } from "../config/classification.ts";
import { type ProprietorsCodebook, proprietorsCodebookSchema } from "../config/proprietors.ts";
import type { PriceIndex, SentimentYear, SettlementYear } from "../config/proprietors-records.ts";
import { TAX_YEARS } from "../ingest/calendar-periods.ts";
import { readPrices } from "../ingest/proprietors/read-prices.ts";
import { readSentiment } from "../ingest/proprietors/read-sentiment.ts";
import type { CalendarEntry, Finding, Reading, SourceFile } from "../model.ts";
import { chooseTableFile } from "../read/choose.ts";
import { listSourceFiles } from "../read/source.ts";
import { readCalendarFile } from "./calendar-file.ts";
import { readCommentary } from "./commentary.ts";
import { readOptionalYaml } from "./configuration.ts";
import { readSettlements, readThrough } from "./proprietors-files.ts";
import { type ExpectedNames, strangers } from "./strangers.ts";

const SOURCE = "proprietors";
const CODEBOOK = "codebooks/proprietors.yaml";
const YEAR_NAMES: ExpectedNames = {
  known: /^(?:settlements\.[a-z]+|sentiment\.[a-z]+|report\.md|approvals\.yaml)$/i,
  remedy:
    "ここで使うファイルの名前は settlements.xlsx・sentiment.xlsx（または .csv）・report.md・approvals.yaml です。",
  folders: null,
};
const SURVEY_NAMES: ExpectedNames = {
  known: /^(?:cpi|calendar)\.[a-z]+$/i,
  remedy:
    "ここで使うファイルの名前は cpi.csv と calendar.csv です（なくてもかまいません）。決算と景況は、2025 のような年分のフォルダーの中に settlements.xlsx・sentiment.xlsx として置いてください。",
  folders: /./,
};

/** One year with what stands beside its settlements. */
export interface ProprietorYear {
  readonly settlements: SettlementYear;
  readonly sentiment: SentimentYear | null;
  readonly commentary: string | null;
  readonly approvals: Approvals;
}

/** Everything of `proprietors/`, years in order of time. */
export interface ProprietorInputs {
  readonly codebook: ProprietorsCodebook;
  readonly prices: PriceIndex | null;
  readonly calendar: readonly CalendarEntry[];
  readonly years: readonly ProprietorYear[];
}

/** Reads all years; every fault of every file is found. Null where anything is refused; "absent" where the chamber has no such survey. */
export async function readProprietorInputs(
  root: string,
  classification: Classification,
  progress: (message: string) => void,
): Promise<Reading<ProprietorInputs | "absent">> {
  const findings: Finding[] = [];
  const keep = <T>(reading: Reading<T>): T | null => {
    findings.push(...reading.findings);
    return reading.value;
  };
  const folders = keep(yearFolders(root)) ?? [];
  const top = listSourceFiles(root, SOURCE);
  findings.push(...top.findings, ...strangers(root, SOURCE, SURVEY_NAMES, top.findings));
  if (folders.length === 0) return { value: findings.some(isError) ? null : "absent", findings };
  const codebook = keep(readOptionalYaml(root, CODEBOOK, proprietorsCodebookSchema));
  if (codebook === null && !findings.some(isError))
    findings.push({
      code: "E-FILE-32",
      file: CODEBOOK,
      problem: "設定ファイルがありません。",
      remedy: "配布された見本から、このファイルを元の場所に戻してください。",
    });
  if (codebook === null) return { value: null, findings };
  const hasPrices = top.files.some((file) => /\/cpi\.[a-z]+$/i.test(file.path));
  const prices = hasPrices
    ? keep(await chosen(top.files, "cpi", SOURCE, (file) => readThrough(file, (table) => readPrices(table, codebook))))
    : null;
  const calendar = keep(await readCalendarFile(top.files, SOURCE, TAX_YEARS));
  const years: ProprietorYear[] = [];
  progress(`${folders.length}年分の決算を読んでいます`);
  const readings = await Promise.all(
    folders.map(({ folder, year }) => readYear(root, folder, { year, codebook, classification })),
  );
  for (const reading of readings) {
    const input = keep(reading);
    if (input !== null) years.push(input);
  }
  const refused = findings.some(isError) || years.length < folders.length || (hasPrices && prices === null);
  return { value: refused || calendar === null ? null : { codebook, prices, calendar, years }, findings };
}

async function readYear(
  root: string,
  folder: string,
  context: { readonly year: number; readonly codebook: ProprietorsCodebook; readonly classification: Classification },
): Promise<Reading<ProprietorYear>> {
  const { files, findings: listed } = listSourceFiles(root, folder);
  const settlements = await chosen(files, "settlements", folder, (file) => readSettlements(root, file, context));
  const hasSentiment = files.some((file) => /\/sentiment\.[a-z]+$/i.test(file.path));
  const sentiment = hasSentiment
    ? await chosen(files, "sentiment", folder, (file) => readThrough(file, (table) => readSentiment(table, context)))
    : { value: null, findings: [] };
  const approvals = readOptionalYaml(root, `${folder}/approvals.yaml`, approvalsSchema);
  const commentary = readCommentary(root, `${folder}/report.md`);
  const findings = [
    listed,
    strangers(root, folder, YEAR_NAMES, [...listed, ...settlements.findings, ...sentiment.findings]),
    settlements.findings,
    sentiment.findings,
    approvals.findings,
    commentary.findings,
  ].flat();
  if (settlements.value === null || findings.some(isError)) return { value: null, findings };
  return {
    value: {
      settlements: settlements.value,
      sentiment: sentiment.value,
      commentary: commentary.value,
      approvals: approvals.value ?? [],
    },
    findings,
  };
}

async function chosen<T>(
  files: readonly SourceFile[],
  stem: string,
  folder: string,
  read: (file: SourceFile) => Promise<Reading<T>>,
): Promise<Reading<T>> {
  const file = chooseTableFile(files, stem, folder);
  if (file.value === null) return { value: null, findings: file.findings };
  const reading = await read(file.value);
  return { value: reading.value, findings: [...file.findings, ...reading.findings] };
}

/** The folders of years in order of time; none where there is no such survey. A folder with another name is refused. */
function yearFolders(root: string): Reading<readonly { readonly folder: string; readonly year: number }[]> {
  const findings: Finding[] = [];
  const folders: { folder: string; year: number }[] = [];
  for (const name of folderNames(path.join(root, SOURCE))) {
    if (/^(?:19|20)\d\d$/.test(name)) folders.push({ folder: `${SOURCE}/${name}`, year: Number(name) });
    else
      findings.push({
        code: "E-PERIOD-07",
        file: `${SOURCE}/${name}`,
        problem: "フォルダーの名前が年分の形ではありません。",
        remedy: "2025 のように西暦4桁（半角）に直すか、別の場所に移してください。",
      });
  }
  return { value: folders, findings };
}

function folderNames(place: string): readonly string[] {
  try {
    return readdirSync(place, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
      .map((entry) => entry.name.normalize("NFC"))
      .sort();
  } catch {
    return [];
  }
}

function isError({ code }: Finding): boolean {
  return code.startsWith("E-");
}
