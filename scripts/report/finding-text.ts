import type { Finding } from "../model.ts";
import { columnLetter } from "../text/column-letter.ts";

const SHOWN_PER_FILE = 50;

/**
 * Findings as lines for a person: errors first, then reviews, then notices; by file, row and column; the first 50 of a file, then a count.
 * Form: `[code] file「sheet」8行 D列（header）: problem remedy`. Source: inputs.md §4.
 */
export function findingLines(findings: readonly Finding[]): readonly string[] {
  const shown = new Map<string, number>();
  const lines: string[] = [];
  for (const finding of sortFindings(findings)) {
    const before = shown.get(finding.file) ?? 0;
    shown.set(finding.file, before + 1);
    if (before < SHOWN_PER_FILE) lines.push(findingLine(finding));
  }
  for (const [file, count] of shown) {
    if (count > SHOWN_PER_FILE)
      lines.push(`　${file}: ほかに ${count - SHOWN_PER_FILE} 件あります。上から直してもう一度確かめてください。`);
  }
  return lines;
}

/** One finding as one line. */
export function findingLine(finding: Finding): string {
  const rule = finding.rule === undefined ? "" : `（${finding.rule}）`;
  return `[${finding.code}]${rule} ${place(finding)}: ${finding.problem}${finding.remedy}`;
}

/** One finding as one line of JSON, for programs. */
export function findingJson(finding: Finding): string {
  const { column, ...rest } = finding;
  return JSON.stringify({
    kind: "finding",
    ...rest,
    ...(column === undefined ? {} : { column: columnLetter(column) }),
  });
}

/** Errors, reviews, notices; then file, row, column, code. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      compareText(a.file, b.file) ||
      (a.row ?? 0) - (b.row ?? 0) ||
      (a.column ?? -1) - (b.column ?? -1) ||
      compareText(a.code, b.code),
  );
}

function place(finding: Finding): string {
  const sheet = finding.sheet === undefined ? "" : `「${finding.sheet}」`;
  const row = finding.row === undefined ? "" : `${finding.row}行`;
  const column = finding.column === undefined ? "" : ` ${columnLetter(finding.column)}列`;
  const header = finding.header === undefined ? "" : `（${finding.header}）`;
  const cell = `${row}${column}${header}`;
  return `${finding.file}${sheet === "" && cell !== "" ? " " : sheet}${cell}`;
}

function rank(finding: Finding): number {
  return finding.code.startsWith("E-") ? 0 : finding.code.startsWith("R-") ? 1 : 2;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
