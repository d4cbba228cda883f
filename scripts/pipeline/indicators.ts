import type { Catalogue, Dataset } from "../../src/datasets/contract.ts";
import { indicatorCodebookSchema } from "../config/indicators.ts";
import { ingestIndicators } from "../ingest/indicators.ts";
import type { Finding, Reading, TextTable } from "../model.ts";
import { indicatorDatasets, indicatorKeyFigures } from "../publish/indicators.ts";
import { listSourceFiles } from "../read/source.ts";
import { readTable } from "../read/table.ts";
import { readOptionalYaml } from "./configuration.ts";
import { withoutFollowUps } from "./follow-ups.ts";

const FOLDER = "regional/indicators";
const CODEBOOK = "codebooks/indicators.yaml";

/** The public regional tables, and which of their figures the home page shows. */
export interface Indicators {
  readonly datasets: readonly Dataset[];
  readonly keyFigures: Catalogue["keyFigures"];
}

/** The public regional tables as datasets; none where the chamber has no codebook for them. Null where a table is refused. */
export async function readIndicatorDatasets(
  root: string,
  progress: (message: string) => void,
): Promise<Reading<Indicators>> {
  const codebook = readOptionalYaml(root, CODEBOOK, indicatorCodebookSchema);
  const { files, findings: listed } = listSourceFiles(root, FOLDER);
  const findings: Finding[] = [...codebook.findings, ...listed];
  if (codebook.value === null) {
    if (files.length > 0 && codebook.findings.length === 0)
      findings.push({
        code: "E-FILE-32",
        file: CODEBOOK,
        problem: "統計表の符号表がありません。",
        remedy: `符号表を戻すか、${FOLDER} の表を別の場所に移してください。`,
      });
    return {
      value: findings.some((one) => one.code.startsWith("E-")) ? null : { datasets: [], keyFigures: [] },
      findings,
    };
  }
  const tables: TextTable[] = [];
  progress("統計表を読んでいます");
  for (const file of files) {
    const table = await readTable(file);
    findings.push(...table.findings);
    if (table.value !== null) tables.push(table.value);
  }
  const records = ingestIndicators(tables, codebook.value);
  findings.push(...withoutFollowUps(findings, records.findings));
  const refused = records.value === null || findings.some((one) => one.code.startsWith("E-"));
  if (refused || records.value === null) return { value: null, findings };
  const datasets = indicatorDatasets(records.value, codebook.value);
  return { value: { datasets, keyFigures: [...indicatorKeyFigures(codebook.value, datasets)] }, findings };
}
