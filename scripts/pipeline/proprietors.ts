import type { Dataset } from "../../src/datasets/contract.ts";
import { yearRegisterSchema } from "../../src/datasets/proprietors.ts";
import { yearFigureIds } from "../../src/datasets/year-figure-ids.ts";
import type { Finding, Reading } from "../model.ts";
import type { ProprietorsFrame } from "../publish/proprietors/frame.ts";
import { proprietorsDatasets, yearRegister } from "../publish/proprietors/proprietor-release.ts";
import type { YearRelease } from "../publish/proprietors/year-release.ts";
import { serialise } from "../publish/serialise.ts";
import { commentaryFaults } from "../validate/commentary.ts";
import type { Configuration } from "./configuration.ts";
import { approveProprietors, commentaryFile, discloseYears } from "./proprietors-disclosure.ts";
import { type ProprietorInputs, readProprietorInputs } from "./proprietors-inputs.ts";

/** Item ② as read: "absent" where the chamber has no such survey. */
export type Proprietors = ProprietorInputs | "absent";

/** Reads `data/proprietors/`; the findings are those of the files and of the rules, approvals applied. Null where anything is refused. */
export async function readProprietors(
  root: string,
  { classification }: Configuration,
  progress: (message: string) => void,
): Promise<Reading<Proprietors>> {
  const inputs = await readProprietorInputs(root, classification, progress);
  if (inputs.value === null || inputs.value === "absent") return inputs;
  const reviews = approveProprietors(inputs.value);
  return { value: inputs.value, findings: [...inputs.findings, ...reviews] };
}

/**
 * Lets every year pass disclosure control; `names` = the firms that no comment may name. Null where a comment or a commentary is refused.
 * None where the survey is absent.
 */
export function discloseProprietors(
  inputs: Proprietors,
  configuration: Configuration,
  names: readonly string[] = [],
): Reading<readonly YearRelease[]> {
  if (inputs === "absent") return { value: [], findings: [] };
  const years = discloseYears(inputs, configuration, names);
  const faults = faultsOfCommentaries(inputs, years.value, configuration);
  return { value: faults.length === 0 ? years.value : null, findings: [...years.findings, ...faults] };
}

/** Bad links, and figures that the year's report does not have (which are known only where the years are published). */
function faultsOfCommentaries(
  inputs: ProprietorInputs,
  releases: readonly YearRelease[] | null,
  configuration: Configuration,
): readonly Finding[] {
  const placesFigures = inputs.years.some(({ commentary }) => commentary?.includes("figure") === true);
  const datasets = releases === null || !placesFigures ? null : proprietorDatasets(inputs, releases, configuration);
  return inputs.years.flatMap((input) =>
    commentaryFaults({
      file: commentaryFile(input),
      text: input.commentary,
      figures: datasets === null ? null : yearFigureIds(datasets, input.settlements.year),
    }),
  );
}

/** The datasets of item ② in the order of the catalogue. */
export function proprietorDatasets(
  inputs: Proprietors,
  releases: readonly YearRelease[],
  configuration: Configuration,
): readonly Dataset[] {
  return inputs === "absent" ? [] : proprietorsDatasets(frameOf(inputs, releases, configuration));
}

/** The files of the published folder that are no datasets, by path: the register of years and the staff's commentaries. */
export function proprietorFiles(
  inputs: Proprietors,
  releases: readonly YearRelease[],
  configuration: Configuration,
): ReadonlyMap<string, string> {
  if (inputs === "absent") return new Map();
  const register = yearRegisterSchema.parse(yearRegister(frameOf(inputs, releases, configuration), inputs.calendar));
  return new Map([
    ["proprietors/years.json", serialise(register)],
    ...inputs.years.flatMap(({ settlements, commentary }) =>
      commentary === null
        ? []
        : [[`commentaries/proprietors/${settlements.year}.md`, commentary.replaceAll(/\r\n?/g, "\n")] as const],
    ),
  ]);
}

/** Does anything of these findings keep the files from being written? */
export function isBlocked(findings: readonly Finding[]): boolean {
  return findings.some(({ code }) => !code.startsWith("W-"));
}

function frameOf(
  { codebook, prices }: ProprietorInputs,
  years: readonly YearRelease[],
  { settings, classification, policy }: Configuration,
): ProprietorsFrame {
  return { settings, codebook, classification, policy, prices, years };
}
