import { stringify } from "yaml";
import { quarterId } from "../../src/datasets/period.ts";
import type { Classification } from "../config/classification.ts";
import type { DiCodebook } from "../config/codebook.ts";
import { calendarRows } from "./calendar.ts";
import { commentaries } from "./commentaries.ts";
import { csvText } from "./csv.ts";
import { panelRows } from "./firms.ts";
import { responseBytes, responseFileName } from "./response-file.ts";
import { responseRows } from "./response-table.ts";
import { type RoundPlan, roundFolder, roundPlans } from "./rounds.ts";
import { sampleSupplements, supplementOf } from "./supplements.ts";

/** Path relative to the data folder → bytes. */
export type SampleFiles = ReadonlyMap<string, Uint8Array>;

/** All files of the sample's DI survey, the same bytes at every call: panel, calendar and the folders of the twenty rounds. */
export async function sampleFiles(codebook: DiCodebook, classification: Classification): Promise<SampleFiles> {
  const label = (code: string) => classification.industries.find((industry) => industry.code === code)?.label ?? code;
  const rounds = await Promise.all(roundPlans.map((plan) => roundFiles(codebook, classification, plan)));
  return new Map([
    ["di-survey/panel.csv", text(`\ufeff${csvText(panelRows(label), "\r\n")}`)],
    ["di-survey/calendar.csv", text(`\ufeff${csvText(calendarRows(), "\r\n")}`)],
    ...rounds.flat(),
  ]);
}

type Entry = readonly [path: string, bytes: Uint8Array];

async function roundFiles(
  codebook: DiCodebook,
  classification: Classification,
  plan: RoundPlan,
): Promise<readonly Entry[]> {
  const folder = roundFolder(plan.quarter);
  const supplement = sampleSupplements[quarterId(plan.quarter)];
  const commentary = commentaries[quarterId(plan.quarter)];
  const responses = await responseBytes(responseRows(codebook, classification, plan), plan.format);
  return [
    [`${folder}/${responseFileName(plan.format)}`, responses],
    ...(supplement ? [[`${folder}/supplement.yaml`, text(supplementYaml(supplementOf(supplement)))] as const] : []),
    ...(commentary === undefined ? [] : [[`${folder}/report.md`, text(commentary)] as const]),
  ];
}

function supplementYaml(supplement: ReturnType<typeof supplementOf>): string {
  return `# 付随調査の設問。見出しは回答ファイルの列名と同じにします（複数回答は「見出し_選択肢」の列）。見本データです。\n${stringify(supplement, { lineWidth: 0 })}`;
}

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}
