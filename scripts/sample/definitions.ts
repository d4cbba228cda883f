import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { type Classification, classificationSchema } from "../config/classification.ts";
import { type DiCodebook, diCodebookSchema } from "../config/codebook.ts";
import { type ProprietorsCodebook, proprietorsCodebookSchema } from "../config/proprietors.ts";

/** The data folder that the repository ships. */
export const shippedData: string = join(import.meta.dirname, "..", "..", "data");

/** The codebooks and the industries that the sample follows: always those that the repository ships. */
export function shippedDefinitions(): {
  readonly codebook: DiCodebook;
  readonly proprietors: ProprietorsCodebook;
  readonly classification: Classification;
} {
  return {
    proprietors: proprietorsCodebookSchema.parse(yamlFile("codebooks", "proprietors.yaml")),
    codebook: diCodebookSchema.parse(yamlFile("codebooks", "di-survey.yaml")),
    classification: classificationSchema.parse(yamlFile("classifications", "industries.yaml")),
  };
}

function yamlFile(...path: readonly string[]): unknown {
  return parse(readFileSync(join(shippedData, ...path), "utf8"));
}
