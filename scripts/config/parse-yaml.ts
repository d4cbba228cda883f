import { type Document, isMap, isNode, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import type { Finding, Reading } from "../model.ts";
import { explainIssue } from "./explain-issue.ts";
import { yamlFault } from "./yaml-fault.ts";

/**
 * The text of one YAML file, checked by a schema.
 * Null with findings (file, line, key, what to write) where the YAML or a value is wrong; all wrong values at once.
 */
export function parseYaml<S extends z.ZodType>(file: string, written: string, schema: S): Reading<z.output<S>> {
  const lines = new LineCounter();
  // To YAML a lone CR is no line end: all behind a comment would be lost.
  const text = written.replace(/\r\n?/g, "\n");
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const fault = yamlFault(document, text, lines);
  if (fault !== null) return { value: null, findings: [{ code: "E-FILE-30", file, ...fault }] };
  const content: unknown = document.toJS();
  if (content === null || content === undefined) return { value: null, findings: [nothingIn(file)] };
  const parsed = schema.safeParse(content, { reportInput: true });
  if (parsed.success) return { value: parsed.data, findings: [] };
  return { value: null, findings: parsed.error.issues.map((issue) => valueFinding(file, issue, document, lines)) };
}

function nothingIn(file: string): Finding {
  return {
    code: "E-FILE-31",
    file,
    problem: "ファイルの中身が空か、注釈（# の行）だけです。",
    remedy: "必要な項目を書いてください。使わないファイルなら削除してください。",
  };
}

function valueFinding(file: string, issue: z.core.$ZodIssue, document: Document, lines: LineCounter): Finding {
  const keys = issue.path.map((key) => (typeof key === "number" ? `${key + 1}番目` : String(key)));
  return {
    code: "E-FILE-31",
    file,
    row: keyLine(issue, document, lines) ?? lineOf(issue.path, document, lines),
    header: keys.length === 0 ? undefined : keys.join("."),
    ...explainIssue(issue),
  };
}

/** Line of the first key that nobody knows; undefined for other faults. */
function keyLine(issue: z.core.$ZodIssue, document: Document, lines: LineCounter): number | undefined {
  if (issue.code !== "unrecognized_keys") return undefined;
  const map = issue.path.length === 0 ? document.contents : document.getIn(issue.path, true);
  const key = isMap(map) ? map.items.find((pair) => String(pair.key) === issue.keys[0])?.key : undefined;
  return isNode(key) && key.range ? lines.linePos(key.range[0]).line : undefined;
}

/** Line of the value at the path, or of its nearest parent that is written down. */
function lineOf(path: readonly PropertyKey[], document: Document, lines: LineCounter): number | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
}
