import { commentaryParts, isAllowedLink } from "../../src/datasets/commentary.ts";
import type { Finding } from "../model.ts";

/** A commentary as handed in; `figures` = ids that it may place, null where they are not known before the site is made. */
export interface CommentaryFile {
  readonly file: string;
  readonly text: string | null;
  readonly figures: readonly string[] | null;
}

/** Links that the page would refuse, and lines that should place a figure but do not: found before the site is made. Source: site.md §2. */
export function commentaryFaults({ file, text, figures }: CommentaryFile): readonly Finding[] {
  return withoutCode(text ?? "").flatMap((line, index) => {
    const place = { file, row: index + 1 };
    return [
      ...linksIn(line)
        .filter((link) => !isAllowedLink(link))
        .map((link): Finding => ({ ...place, ...badLink(link) })),
      ...figureFault(line, figures).map((fault): Finding => ({ ...place, ...fault })),
    ];
  });
}

type Fault = Pick<Finding, "code" | "problem" | "remedy">;

function badLink(link: string): Fault {
  return {
    code: "E-TEXT-01",
    problem: `リンク「${link}」は使えません。`,
    remedy: "https:// か / で始まるアドレスにしてください。",
  };
}

function figureFault(line: string, figures: readonly string[] | null): readonly Fault[] {
  if (!/^[\s\u3000]*[:：]{1,3}[\s\u3000]*figure/i.test(line)) return [];
  const [, id] = commentaryParts(line);
  if (id === undefined)
    return [
      {
        code: "E-TEXT-02",
        problem: "図を置く行の書き方が違うため、図になりません。",
        remedy: "行の先頭から半角で ::figure{id=sales} のように書き、その行にはほかに何も書かないでください。",
      },
    ];
  if (figures === null || figures.includes(id)) return [];
  return [
    {
      code: "E-TEXT-02",
      problem: `図「${id}」は見つかりません。`,
      remedy: `使える名前は ${figures.join("、")} です。`,
    },
  ];
}

/** The lines, with what stands in code left out. */
function withoutCode(text: string): readonly string[] {
  let fenced = false;
  return text.split(/\r\n?|\n/).map((line) => {
    const fence = /^ {0,3}(?:```|~~~)/.test(line);
    if (fence) fenced = !fenced;
    return fence || fenced ? "" : line.replace(/`[^`]*`/g, "");
  });
}

/** `[…](address)`, `[…]: address` and `<scheme:address>`. */
const LINK = /\]\(\s*(?:<([^>]*)>|([^\s)]+))|^ {0,3}\[[^\]]+\]:\s*(?:<([^>]*)>|(\S+))|<([a-z][a-z0-9+.-]*:[^\s<>]*)>/gi;

function linksIn(line: string): readonly string[] {
  return [...line.matchAll(LINK)].map((match) => match.slice(1).find((part) => part !== undefined) ?? "");
}
