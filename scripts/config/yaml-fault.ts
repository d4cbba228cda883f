import { type Document, isAlias, isNode, type LineCounter, visit } from "yaml";
import type { Finding } from "../model.ts";

type Fault = Pick<Finding, "row" | "problem" | "remedy">;

/**
 * Why a text cannot be read as YAML: the first fault only, as those behind it mostly follow from it. Null where it can.
 * Names of other values (`&`, `*`) are refused: whoever writes 「*」 in front of a word does not mean them, and they can be nested without end.
 */
export function yamlFault(document: Document, text: string, lines: LineCounter): Fault | null {
  const faults = [...document.errors, ...document.warnings].toSorted((a, b) => a.pos[0] - b.pos[0]);
  const [fault] = faults;
  if (fault) {
    const written = text.split(/\r\n?|\n/);
    const { line } = lines.linePos(fault.pos[0]);
    if (fault.message.startsWith("Missing closing")) return syntaxFault(openedAt(written) ?? line, UNCLOSED, written);
    return faults.some(({ code }) => code === "MULTILINE_IMPLICIT_KEY") && fault.code === "BLOCK_AS_IMPLICIT_KEY"
      ? syntaxFault(line + 1, "BAD_INDENT", written)
      : syntaxFault(line, fault.code, written);
  }
  const reference = firstReference(document);
  return reference === null ? null : { row: lines.linePos(reference).line, ...REFERENCE };
}

/** The line of the first quotation mark that has no second one on its line. */
function openedAt(written: readonly string[]): number | null {
  const index = written.findIndex((line) => (line.replace(/(?:^|\s)#.*$/, "").match(/"/g)?.length ?? 0) % 2 === 1);
  return index < 0 ? null : index + 1;
}

function firstReference(document: Document): number | null {
  let position: number | null = null;
  visit(document, {
    Node(_, node) {
      if (!isAlias(node) && !("anchor" in node && node.anchor !== undefined)) return undefined;
      position = isNode(node) ? (node.range?.[0] ?? 0) : 0;
      return visit.BREAK;
    },
  });
  return position;
}

function syntaxFault(row: number, code: string, written: readonly string[]): Fault {
  const before = written.slice(0, row - 1).findLastIndex((line) => line.trim() !== "") + 1;
  const [slip] = [row, ...(saysLittle(code) ? [before] : [])].flatMap((at) =>
    SLIPS.filter(({ pattern }) => pattern.test(written[at - 1] ?? "")).map((found) => ({ ...found, at })),
  );
  return {
    row: slip?.at ?? row,
    problem: slip?.problem ?? PROBLEMS[code] ?? UNREADABLE,
    remedy: slip?.remedy ?? REMEDIES[code] ?? LOOK,
  };
}

const UNCLOSED = "UNCLOSED";
const saysLittle = (code: string) => code === "BAD_INDENT" || PROBLEMS[code] === undefined;
const UNREADABLE = "設定ファイルの書き方（YAML）として読めません。";
const LOOK = "この行と前の行の字下げ（半角スペース）、「: 」の後の空白、引用符を確かめてください。";
const QUOTE_IT = '値全体を引用符（"）で囲んでください。';

const REFERENCE = { problem: "「*」や「&」で始まる値は、そのままでは使えません。", remedy: QUOTE_IT };

/** What Japanese keyboards do to YAML; looked for in the line of the fault, and in the line before it where the fault itself says little. */
const SLIPS = [
  { pattern: /^\s*　/, problem: "字下げに全角の空白が使われています。", remedy: "半角スペースに直してください。" },
  {
    pattern: /^\s*(?:- +)?[^\s:#"']+：/,
    problem: "全角のコロン（：）が使われています。",
    remedy: "半角のコロンと空白（: ）に直してください。",
  },
  {
    pattern: /^\s*(?:- +)?[A-Za-z_]+:[^\s]/,
    problem: "「:」の後に空白がありません。",
    remedy: "「:」の後に半角の空白を入れてください。",
  },
];

const PROBLEMS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: "同じ項目名が二度書かれています。",
  TAB_AS_INDENT: "字下げにタブが使われています。",
  BAD_INDENT: "字下げがそろっていません。",
  [UNCLOSED]: '引用符（"）やかっこが閉じていません。',
  BLOCK_AS_IMPLICIT_KEY: "値の中に「: 」があるので、どこまでが項目名かわかりません。",
  TAG_RESOLVE_FAILED: "「!」で始まる値は、そのままでは使えません。",
  BAD_SCALAR_START: "値の最初に、そのままでは使えない記号があります。",
  MULTIPLE_DOCS: "「---」の行で、1つのファイルが2つに分かれています。",
};

const REMEDIES: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: "どちらか1つだけを残してください。",
  TAB_AS_INDENT: "半角スペースに直してください。",
  [UNCLOSED]: "この行の引用符やかっこの対を確かめてください。",
  BLOCK_AS_IMPLICIT_KEY: QUOTE_IT,
  TAG_RESOLVE_FAILED: QUOTE_IT,
  BAD_SCALAR_START: QUOTE_IT,
  MULTIPLE_DOCS: "「---」の行を消し、1つにまとめてください。",
};
