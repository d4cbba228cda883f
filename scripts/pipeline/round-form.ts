import type { Quarter } from "../../src/datasets/period.ts";
import { quarterId } from "../../src/datasets/period.ts";
import type { Settings } from "../../src/datasets/settings.ts";
import type { Classification } from "../config/classification.ts";
import type { DiCodebook, Supplement } from "../config/codebook.ts";
import { supplementSchemaBeside } from "../config/supplement-beside.ts";
import type { PanelFirm, Reading } from "../model.ts";
import { readConfiguration, readOptionalYaml } from "./configuration.ts";
import { readFirms } from "./di-inputs.ts";

/** What the forms of a new round are made of. */
export interface RoundForm {
  readonly quarter: Quarter;
  readonly settings: Settings;
  readonly classification: Classification;
  /** With the items that are asked in that quarter. */
  readonly codebook: DiCodebook;
  /** Supplementary questions, where `supplement.yaml` stands in the round's folder already. */
  readonly supplement: Supplement | null;
  /** The firms asked in that quarter, in the order of the panel. */
  readonly firms: readonly PanelFirm[];
}

/** Reads the settings, the panel and the round's supplement; null where one of them is refused. Source: staff.md, step 1. */
export async function readRoundForm(root: string, quarter: Quarter): Promise<Reading<RoundForm>> {
  const { value: configuration, findings } = readConfiguration(root);
  if (configuration === null) return { value: null, findings };
  const { settings, classification, codebook } = configuration;
  const supplementFile = `di-survey/${quarterId(quarter)}/supplement.yaml`;
  const supplement = readOptionalYaml(root, supplementFile, supplementSchemaBeside(codebook));
  const panel = await readFirms(root, configuration);
  const all = [...findings, ...supplement.findings, ...panel.findings];
  if (panel.value === null || supplement.findings.length > 0) return { value: null, findings: all };
  const firms = panel.value.filter(
    ({ from, to }) => (from === null || from <= quarter) && (to === null || quarter <= to),
  );
  const items = codebook.items.filter(({ since }) => since === undefined || since <= quarter);
  const asked = { ...codebook, items };
  return {
    value: { quarter, settings, classification, codebook: asked, supplement: supplement.value, firms },
    findings: all,
  };
}
