import { gateComment, type Respondents } from "../disclose/free-text.ts";
import type { Finding, Reading } from "../model.ts";
import { readTextFile } from "../read/text-file.ts";

/** Staff's commentary (Markdown) as text; null where there is none, or nothing in it. Notes between <!-- and --> are not published. */
export function readCommentary(root: string, file: string): Reading<string> {
  const { value, findings } = readTextFile(root, file);
  const text = value?.replaceAll(NOTE, (note) => note.replaceAll(/[^\r\n]/g, "")) ?? "";
  return { value: text.trim() === "" ? null : text, findings };
}

/** A note between <!-- and -->: its lines stay, so that findings name the right ones. */
const NOTE = /<!--[\s\S]*?-->/g;

/** Staff's own commentary may say much, but no respondent's name or number. Source: disclosure.md §2, free text. */
export function respondentsInCommentary(
  { file, text }: { readonly file: string; readonly text: string | null },
  respondents: Respondents,
): readonly Finding[] {
  return (text ?? "")
    .split(/\r\n?|\n/)
    .flatMap((line, index) => gateComment(line, { respondents, place: { file, row: index + 1 } }).findings)
    .filter((finding) => finding.code === "E-SEC-01" || finding.code === "E-SEC-07");
}
