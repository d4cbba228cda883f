import { gateComment } from "../disclose/free-text.ts";
import type { Finding, Reading } from "../model.ts";
import { cellFaults } from "../read/cell-faults.ts";
import { readTextFile } from "../read/text-file.ts";

/** Staff's commentary (Markdown) as text; null where there is none, or nothing in it. Characters that nobody typed are named by their line. Source: inputs.md §3. */
export function readCommentary(root: string, file: string): Reading<string> {
  const { value, findings } = readTextFile(root, file);
  if (value === null || value.trim() === "") return { value: null, findings };
  const rows = value.split(/\r\n?|\n/).map((line, index) => ({ number: index + 1, cells: [line] }));
  const faults = cellFaults({ file, sha256: "", rows })
    .filter(({ code }) => code.startsWith("E-ENC-"))
    .map(({ column: _, ...fault }): Finding => fault);
  return { value, findings: [...findings, ...faults] };
}

/** Staff's own commentary may say much, but no respondent's name. Source: disclosure.md §2, free text. */
export function namesInCommentary(
  { file, text }: { readonly file: string; readonly text: string | null },
  names: readonly string[],
): readonly Finding[] {
  return (text ?? "")
    .split(/\r\n?|\n/)
    .flatMap((line, index) => gateComment(line, { names, place: { file, row: index + 1 } }).findings)
    .filter((finding) => finding.code === "E-SEC-01");
}
