import type { Finding } from "../model.ts";

/**
 * The findings on the content of tables without those that only follow from a fault of their file: a cell that is broken is not also a wrong answer,
 * a row that is shifted or no record is not looked into, cells beside merged ones are blank because of that. One fault, one message.
 */
export function withoutFollowUps(file: readonly Finding[], content: readonly Finding[]): readonly Finding[] {
  const faults = file.filter(({ code }) => code.startsWith("E-"));
  return content.filter((finding) => !faults.some((fault) => follows(finding, fault)));
}

function follows(finding: Finding, fault: Finding): boolean {
  if (fault.file !== finding.file) return false;
  if (fault.code === NO_RECORDS) return finding.code === "E-ROW-01" || finding.code === "E-ROW-41";
  if (fault.code === MERGED) return followsMerged(finding, fault);
  if (fault.row === undefined || fault.row !== finding.row) return false;
  return WHOLE_ROW.has(fault.code) || (fault.column !== undefined && fault.column === finding.column);
}

/** In the header, names are lost; below it, cells are blank. */
function followsMerged(finding: Finding, fault: Finding): boolean {
  if (finding.code.startsWith("E-HEAD-")) return finding.row === fault.row;
  return finding.column === fault.column && BLANK.has(finding.code) && (finding.row ?? 0) > (fault.row ?? 0);
}

const NO_RECORDS = "E-ROW-24";
const MERGED = "E-ROW-25";
/** Shifted by a comma, cut off, the header once more. */
const WHOLE_ROW: ReadonlySet<string> = new Set(["E-ROW-21", "E-ROW-23", "E-ROW-28"]);
const BLANK: ReadonlySet<string> = new Set(["E-ID-01", "E-PERIOD-01", "E-CODE-01"]);
