import { readdirSync } from "node:fs";
import path from "node:path";
import { parseQuarterId, type Quarter } from "../../src/datasets/period.ts";
import { type Approvals, approvalsSchema } from "../config/approvals.ts";
import type { Supplement } from "../config/codebook.ts";
import { supplementSchemaBeside } from "../config/supplement-beside.ts";
import { ROUNDS } from "../ingest/calendar-periods.ts";
import { readDiRound } from "../ingest/di-survey.ts";
import { readPanel } from "../ingest/panel.ts";
import type { CalendarEntry, Finding, PanelFirm, Reading, Round, SourceFile, TextTable } from "../model.ts";
import { chooseTableFile } from "../read/choose.ts";
import { listSourceFiles } from "../read/source.ts";
import { readTable } from "../read/table.ts";
import { readCalendarFile } from "./calendar-file.ts";
import { readCommentary } from "./commentary.ts";
import { type Configuration, readOptionalYaml } from "./configuration.ts";
import { withoutFollowUps } from "./follow-ups.ts";
import { ROUND_NAMES, SURVEY_NAMES, strangers } from "./strangers.ts";

const SOURCE = "di-survey";

/** One round with what stands beside its answers. */
export interface RoundInput {
  readonly round: Round;
  readonly supplement: Supplement | null;
  readonly commentary: string | null;
  readonly approvals: Approvals;
}

/** Everything of `di-survey/`, rounds in order of time. */
export interface DiInputs {
  readonly panel: readonly PanelFirm[];
  readonly calendar: readonly CalendarEntry[];
  readonly rounds: readonly RoundInput[];
}

/** Reads the panel, the calendar and all rounds; every fault of every file is found. Null where anything is refused. */
export async function readDiInputs(
  root: string,
  configuration: Configuration,
  progress: (message: string) => void,
): Promise<Reading<DiInputs>> {
  const findings: Finding[] = [];
  const keep = <T>(reading: Reading<T>): T | null => {
    findings.push(...reading.findings);
    return reading.value;
  };
  const folders = keep(roundFolders(root));
  if (folders === null) return { value: null, findings };
  const top = listSourceFiles(root, SOURCE);
  findings.push(...top.findings);
  const panel = keep(await readPanelFile(top.files, configuration));
  const calendar = keep(await readCalendarFile(top.files, SOURCE, ROUNDS));
  findings.push(...strangers(root, SOURCE, SURVEY_NAMES, findings));
  const supplementSchema = supplementSchemaBeside(configuration.codebook);
  const rounds: RoundInput[] = [];
  progress(`${folders.length}期分の回答を読んでいます`);
  const readings = await Promise.all(
    folders.map(({ folder, quarter }) =>
      readRound(root, folder, quarter, panel ?? [], configuration, supplementSchema),
    ),
  );
  for (const reading of readings) {
    const input = keep(reading);
    if (input !== null) rounds.push(input);
  }
  const refused =
    panel === null ||
    calendar === null ||
    rounds.length < folders.length ||
    findings.some((one) => one.code.startsWith("E-"));
  return { value: refused ? null : { panel, calendar, rounds }, findings };
}

/** The panel alone, for the forms of a new round. */
export async function readFirms(root: string, configuration: Configuration): Promise<Reading<readonly PanelFirm[]>> {
  return readPanelFile(listSourceFiles(root, SOURCE).files, configuration);
}

function readPanelFile(
  files: readonly SourceFile[],
  { classification }: Configuration,
): Promise<Reading<readonly PanelFirm[]>> {
  return readChosen(chooseTableFile(files, "panel", SOURCE), (table) => readPanel(table, classification));
}

async function readChosen<T>(
  chosen: Reading<SourceFile>,
  parse: (table: TextTable) => Reading<T>,
): Promise<Reading<T>> {
  if (chosen.value === null) return { value: null, findings: chosen.findings };
  const table = await readTable(chosen.value);
  if (table.value === null) return { value: null, findings: [...chosen.findings, ...table.findings] };
  const parsed = parse(table.value);
  return {
    value: parsed.value,
    findings: [...chosen.findings, ...table.findings, ...withoutFollowUps(table.findings, parsed.findings)],
  };
}

async function readRound(
  root: string,
  folder: string,
  quarter: Quarter,
  panel: readonly PanelFirm[],
  configuration: Configuration,
  supplementSchema: ReturnType<typeof supplementSchemaBeside>,
): Promise<Reading<RoundInput>> {
  const { files: tables, findings: listed } = listSourceFiles(root, folder);
  const supplement = readOptionalYaml(root, `${folder}/supplement.yaml`, supplementSchema);
  const approvals = readOptionalYaml(root, `${folder}/approvals.yaml`, approvalsSchema);
  const commentary = readCommentary(root, `${folder}/report.md`);
  const byId = new Map(panel.map((firm) => [firm.id, firm]));
  const round = await readChosen(chooseTableFile(tables, "responses", folder), (table) =>
    panel.length === 0
      ? { value: null, findings: [] }
      : readDiRound(table, {
          quarter,
          codebook: configuration.codebook,
          classification: configuration.classification,
          panel: byId,
          supplement: supplement.value,
        }),
  );
  const findings = [
    ...listed,
    ...strangers(root, folder, ROUND_NAMES, [...listed, ...round.findings]),
    ...supplement.findings,
    ...approvals.findings,
    ...commentary.findings,
    ...(supplement.findings.length > 0
      ? round.findings.filter(({ code }) => !/^[EW]-HEAD-/.test(code))
      : round.findings),
  ];
  const refused = round.value === null || findings.some((one) => one.code.startsWith("E-"));
  return {
    value:
      refused || round.value === null
        ? null
        : {
            round: round.value,
            supplement: supplement.value,
            commentary: commentary.value,
            approvals: approvals.value ?? [],
          },
    findings,
  };
}

/** The folders of rounds in order of time; a folder with another name is refused, so that a misspelt quarter is not left out. */
function roundFolders(root: string): Reading<readonly { folder: string; quarter: Quarter }[]> {
  const findings: Finding[] = [];
  const folders: { folder: string; quarter: Quarter }[] = [];
  let names: string[] = [];
  try {
    names = readdirSync(path.join(root, SOURCE), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
      .map((entry) => entry.name.normalize("NFC"));
  } catch {
    return {
      value: null,
      findings: [
        {
          code: "E-FILE-41",
          file: SOURCE,
          problem: "フォルダーがありません。",
          remedy: "データフォルダーの場所（--data）を確かめてください。",
        },
      ],
    };
  }
  for (const name of names.sort()) {
    const quarter = parseQuarterId(name);
    if (quarter === null)
      findings.push({
        code: "E-PERIOD-07",
        file: `${SOURCE}/${name}`,
        problem: "フォルダーの名前が調査期の形ではありません。",
        remedy: "2026-Q2 のように（西暦4桁、半角ハイフン、Q1～Q4）直すか、調査期でなければ別の場所に移してください。",
      });
    else folders.push({ folder: `${SOURCE}/${name}`, quarter });
  }
  if (folders.length === 0 && findings.length === 0)
    findings.push({
      code: "E-FILE-42",
      file: SOURCE,
      problem: "調査期のフォルダーが1つもありません。",
      remedy: "2026-Q2 のような名前のフォルダーを作り、回答のファイル responses.xlsx を入れてください。",
    });
  return { value: folders, findings };
}
