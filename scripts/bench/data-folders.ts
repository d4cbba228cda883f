import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { shippedData, shippedDefinitions } from "../sample/definitions.ts";
import { responseBytes, responseFileName } from "../sample/response-file.ts";
import { responseRows } from "../sample/response-table.ts";
import { type RoundPlan, roundFolder, roundPlans } from "../sample/rounds.ts";

/** Writes a data folder as shipped, without `published/`, and after its twenty rounds again as many, `times` in all, each a quarter later. */
export async function writeRounds(folder: string, times: number): Promise<void> {
  copyInputs(folder);
  for (let block = 1; block < times; block += 1) {
    for (const plan of roundPlans)
      await writeRound(folder, { ...plan, quarter: plan.quarter + block * roundPlans.length });
  }
}

/** Writes a data folder as shipped, but with a CSV of that many bytes as the answers of the last round. Returns the file. */
export function writeHugeRound(folder: string, bytes: number): string {
  copyInputs(folder);
  const csv = roundPlans.find(({ format }) => format === "utf8-lf");
  if (csv === undefined) throw new Error("no round in UTF-8");
  const file = path.join(folder, roundFolder(csv.quarter), responseFileName(csv.format));
  const [header = "", ...rows] = readFileSync(file, "utf8").trimEnd().split("\n");
  const body = `${rows.join("\n")}\n`;
  writeFileSync(file, `${header}\n${body.repeat(Math.ceil(bytes / Buffer.byteLength(body)))}`);
  return file;
}

function copyInputs(folder: string): void {
  const published = path.join(shippedData, "published");
  cpSync(shippedData, folder, { recursive: true, filter: (source) => source !== published });
}

async function writeRound(folder: string, plan: RoundPlan): Promise<void> {
  const { codebook, classification } = shippedDefinitions();
  const round = path.join(folder, roundFolder(plan.quarter));
  mkdirSync(round, { recursive: true });
  const bytes = await responseBytes(responseRows(codebook, classification, plan), plan.format);
  writeFileSync(path.join(round, responseFileName(plan.format)), bytes);
}
