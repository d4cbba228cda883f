import type { Dataset } from "../../src/datasets/contract.ts";
import { regionReportsSchema } from "../../src/datasets/region.ts";
import type { Settings } from "../../src/datasets/settings.ts";
import type { Finding, Reading } from "../model.ts";
import { circulationDatasets } from "../publish/region/circulation.ts";
import { serialise } from "../publish/serialise.ts";
import { type RegionYear, readRegionYear } from "./region-year.ts";

/** The yearly regional report as it would be published; `files` = what is no dataset, by path: the register of years and commentaries. */
export interface Region {
  readonly datasets: readonly Dataset[];
  readonly files: ReadonlyMap<string, string>;
}

/**
 * All year folders → the newest 地域経済循環図 (figures of different years are different vintages and are never joined), the datasets of the
 * downloaded files, and the register of reports with the staff's commentaries. Null where anything is refused.
 */
export async function readRegionYears(
  root: string,
  years: readonly number[],
  settings: Pick<Settings, "area" | "chamber">,
  progress: (message: string) => void,
): Promise<Reading<Region>> {
  const findings: Finding[] = [];
  const read: RegionYear[] = [];
  for (const year of years) {
    const reading = await readRegionYear(root, year, settings, progress);
    findings.push(...reading.findings);
    if (reading.value !== null) read.push(reading.value);
  }
  const tables = read.flatMap((one) => one.tables);
  const resas = tables.length === 0 ? null : await import("../publish/region/resas/resas-datasets.ts");
  const [newest] = read.flatMap(({ circulation }) => (circulation === "absent" ? [] : [circulation])).reverse();
  const refused = read.length < years.length || findings.some(({ code }) => code.startsWith("E-"));
  if (refused) return { value: null, findings };
  const datasets = [
    ...(newest ? circulationDatasets(newest.figures, newest.source) : []),
    ...(resas?.resasDatasets(tables) ?? []),
  ];
  return { value: { datasets, files: filesOf(read) }, findings };
}

function filesOf(read: readonly RegionYear[]): ReadonlyMap<string, string> {
  const register = { years: read.map(({ year, commentary }) => ({ year, commentary: commentary !== null })) };
  return new Map([
    ["region/reports.json", serialise(regionReportsSchema.parse(register))],
    ...read.flatMap(({ year, commentary }) =>
      commentary === null ? [] : [[`commentaries/region/${year}.md`, commentary.replaceAll(/\r\n?/g, "\n")] as const],
    ),
  ]);
}
