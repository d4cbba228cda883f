import { quarterId } from "../../src/datasets/period.ts";
import type { RoundForm } from "../pipeline/round-form.ts";
import { commentaryFile } from "./commentary-file.ts";
import { entryWorkbook } from "./entry-workbook.ts";
import { questionnaire } from "./questionnaire.ts";

/** The files of a new round of the DI survey: the workbook to key the answers into, the questionnaire to print, the commentary. Source: staff.md, step 1. */
export async function diSurveyFiles(form: RoundForm): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const folder = `di-survey/${quarterId(form.quarter)}`;
  return new Map<string, string | Uint8Array>([
    [`${folder}/responses.xlsx`, await entryWorkbook(form)],
    [`${folder}/調査票.html`, questionnaire(form)],
    [`${folder}/report.md`, commentaryFile("この期", "sales")],
  ]);
}
