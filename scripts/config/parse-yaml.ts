import { isNode, LineCounter, parseDocument, type Document } from "yaml";
import type { z } from "zod";
import type { Finding, Reading } from "../model.ts";

/**
 * The text of one YAML file, checked by a schema.
 * Null with findings (file, line, key, what to write) where the YAML or a value is wrong; all faults at once.
 */
export function parseYaml<S extends z.ZodType>(file: string, text: string, schema: S): Reading<z.output<S>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    return {
      value: null,
      findings: faults.map((fault) => syntaxFinding(file, lines.linePos(fault.pos[0]).line, fault.code)),
    };
  }
  const parsed = schema.safeParse(document.toJS({ maxAliasCount: 50 }), { reportInput: true });
  if (parsed.success) return { value: parsed.data, findings: [] };
  return { value: null, findings: parsed.error.issues.map((issue) => valueFinding(file, issue, document, lines)) };
}

function syntaxFinding(file: string, row: number, code: string): Finding {
  const why: Readonly<Record<string, string>> = {
    DUPLICATE_KEY: "同じ項目名が二度書かれています。",
    TAB_AS_INDENT: "字下げにタブが使われています。",
    BAD_INDENT: "字下げがそろっていません。",
    MISSING_CHAR: "引用符（\"）やかっこが閉じていません。",
  };
  return {
    code: "E-FILE-30",
    file,
    row,
    problem: why[code] ?? "設定ファイルの書き方（YAML）として読めません。",
    remedy: "この行と前の行の字下げ（半角スペース）、「: 」の後の空白、引用符を確かめてください。",
  };
}

function valueFinding(file: string, issue: z.core.$ZodIssue, document: Document, lines: LineCounter): Finding {
  return {
    code: "E-FILE-31",
    file,
    row: lineOf(issue.path, document, lines),
    header: issue.path.length === 0 ? undefined : issue.path.map(String).join("."),
    ...explain(issue),
  };
}

/** Line of the value at the path, or of its nearest parent that is written down. */
function lineOf(path: readonly PropertyKey[], document: Document, lines: LineCounter): number | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
}

function explain(issue: z.core.$ZodIssue): { problem: string; remedy: string } {
  switch (issue.code) {
    case "unrecognized_keys":
      return {
        problem: `知らない項目名「${issue.keys.join("」「")}」があります。`,
        remedy: "つづりを確かめ、要らなければその行を消してください。",
      };
    case "invalid_type":
      return issue.input === undefined
        ? { problem: "必要な項目がありません。", remedy: `この項目を${typeName(issue.expected)}で書き足してください。` }
        : { problem: "値の種類が違います。", remedy: `${typeName(issue.expected)}で書いてください。` };
    case "invalid_value":
      return { problem: "使えない値です。", remedy: `${issue.values.map(String).join("・")} のどれかを書いてください。` };
    case "too_small":
      return { problem: "値が小さすぎるか、足りません。", remedy: `${String(issue.minimum)} 以上にしてください。` };
    case "too_big":
      return { problem: "値が大きすぎます。", remedy: `${String(issue.maximum)} 以下にしてください。` };
    case "invalid_format":
      return issue.format === "url"
        ? { problem: "アドレスの形ではありません。", remedy: "https:// から書いてください。" }
        : { problem: "書き方が決まりと違います。", remedy: `${issue.message}。` };
    case "custom":
      return { problem: issue.message, remedy: "このファイルの中のほかの行と見比べて直してください。" };
    default:
      return { problem: "値が決まりと違います。", remedy: "見本のファイルと見比べて直してください。" };
  }
}

function typeName(expected: string): string {
  const names: Readonly<Record<string, string>> = {
    string: "文字（数字なら引用符で囲む）",
    number: "数字",
    int: "整数",
    boolean: "true か false",
    array: "箇条書き（- で始まる行）",
    object: "「項目名: 値」の組",
  };
  return names[expected] ?? "決められた形";
}
