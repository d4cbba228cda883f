import { existsSync } from "node:fs";
import path from "node:path";
import type { z } from "zod";
import { type Settings, settingsSchema } from "../../src/datasets/settings.ts";
import { type Classification, classificationSchema } from "../config/classification.ts";
import type { DiCodebook } from "../config/codebook.ts";
import { codebookSchemaBeside } from "../config/codebook-beside.ts";
import { parseYaml } from "../config/parse-yaml.ts";
import { DEFAULT_THRESHOLDS, type Policy, policySchema } from "../config/policy.ts";
import type { Finding, Reading } from "../model.ts";
import { readTextFile } from "../read/text-file.ts";

/** The settings and codebooks that every source is read with. */
export interface Configuration {
  readonly settings: Settings;
  readonly policy: Policy;
  readonly classification: Classification;
  readonly codebook: DiCodebook;
}

/** Reads them all and says everything that is wrong; null where one is missing or wrong. */
export function readConfiguration(root: string): Reading<Configuration> {
  const settings = readYaml(root, "settings.yaml", settingsSchema);
  const policy = readYaml(root, "disclosure-policy.yaml", policySchema);
  const classification = readYaml(root, "classifications/industries.yaml", classificationSchema);
  const codebook = readYaml(root, "codebooks/di-survey.yaml", codebookSchemaBeside(classification.value));
  const findings = [settings, policy, classification, codebook].flatMap((reading) => reading.findings);
  if (settings.value === null || policy.value === null || classification.value === null || codebook.value === null)
    return { value: null, findings };
  return {
    value: {
      settings: settings.value,
      policy: policy.value,
      classification: classification.value,
      codebook: codebook.value,
    },
    findings: [...findings, ...weakened(policy.value)],
  };
}

/** A YAML file that must be there. */
export function readYaml<S extends z.ZodType>(root: string, file: string, schema: S): Reading<z.output<S>> {
  const reading = readOptionalYaml(root, file, schema);
  return reading.value === null && reading.findings.length === 0
    ? {
        value: null,
        findings: [
          {
            code: "E-FILE-32",
            file,
            problem: "設定ファイルがありません。",
            remedy: misnamed(root, file) ?? "配布された見本から、このファイルを元の場所に戻してください。",
          },
        ],
      }
    : reading;
}

/** What Notepad and habits make of the name: settings.yaml.txt, settings.yml. */
function misnamed(root: string, file: string): string | null {
  const [found] = [`${file}.txt`, file.replace(/\.yaml$/, ".yml")].filter((name) => existsSync(path.join(root, name)));
  if (found === undefined) return null;
  const [from, to] = [found, file].map((name) => path.basename(name));
  return `「${from}」の名前を「${to}」に直してください（名前の終わりが見えないときは、エクスプローラーの「表示」で「ファイル名拡張子」に印を付けます）。`;
}

/** A YAML file that may be absent: null without findings. */
export function readOptionalYaml<S extends z.ZodType>(root: string, file: string, schema: S): Reading<z.output<S>> {
  const text = readTextFile(root, file);
  return text.value === null ? { value: null, findings: text.findings } : parseYaml(file, text.value, schema);
}

/** A policy that protects less than the design's. */
function weakened(policy: Policy): readonly Finding[] {
  return DEFAULT_THRESHOLDS.filter(([, read, least]) => read(policy) < least).map(([header, read, least]) => ({
    code: "W-SEC-30",
    file: "disclosure-policy.yaml",
    header,
    problem: `秘匿の基準が標準（${least}）より緩い値（${read(policy)}）です。`,
    remedy: "回答者の答えがわかるおそれがあります。理由がなければ標準に戻してください。",
  }));
}
