import type { Dataset, Revision } from "../../src/datasets/contract.ts";
import type { ApprovedRevisions } from "../config/revisions.ts";
import type { Finding } from "../model.ts";
import { cellsOf, cellText } from "./cells.ts";
import { type Change, nextRevision } from "./revisions.ts";

/** What the approvals of revisions.yaml come to. */
export interface AppliedApprovals {
  /** Changes of published numbers that nobody has approved. */
  readonly unapproved: readonly Change[];
  /** The log with one more line for each entry that approves something. */
  readonly log: readonly Revision[];
  readonly findings: readonly Finding[];
}

/**
 * Holds the approved lines against the changes of this run. A line that the log already has under the same date is done, and approves nothing
 * again; a line whose old value is not the published one is refused; a line that matches nothing is named. Source: disclosure.md §5.
 */
export function applyApprovedRevisions(
  approved: ApprovedRevisions,
  {
    log,
    changes,
    published,
  }: { readonly log: readonly Revision[]; readonly changes: readonly Change[]; readonly published: readonly Dataset[] },
): AppliedApprovals {
  const open = new Map(changes.filter(({ kind }) => kind !== "new").map((change) => [change.line, change]));
  const logged = new Set(log.flatMap(({ date, changes: lines }) => lines.map((line) => `${date} ${line}`)));
  const texts = new Map(
    published.flatMap((dataset) => [...cellsOf(dataset)]).map(([address, cell]) => [address, cellText(cell)]),
  );
  const findings: Finding[] = [];
  let chain = log;
  for (const { date, kind, reason, changes: lines } of approved) {
    const isDone = (line: string) => logged.has(`${date} ${line}`);
    const taken = [...new Set(lines)].filter((line) => !isDone(line) && open.has(line));
    const rest = lines.filter((line, index) => !isDone(line) && (!taken.includes(line) || lines.indexOf(line) < index));
    if (lines.every(isDone)) findings.push(done(date, kind));
    findings.push(...rest.map((line) => misfit(line, texts)));
    for (const line of taken) open.delete(line);
    if (taken.length > 0)
      chain = [...chain, nextRevision(chain.at(-1)?.hash ?? "", { date, kind, reason, changes: taken })];
  }
  const unapproved = [...open.values()];
  return { unapproved, log: unapproved.length > 0 ? log : chain, findings };
}

const FILE = "revisions.yaml";

function done(date: string, kind: string): Finding {
  return {
    code: "W-REV-03",
    file: FILE,
    problem: `${date} の承認（${kind}）は、もう公表用データに反映されています。`,
    remedy: "消しても残しておいてもかまいません。記録は revisions.jsonl に残ります。",
  };
}

/** A line that approves nothing in this run. */
function misfit(line: string, texts: ReadonlyMap<string, string>): Finding {
  const [address = "", values = ""] = line.split(": ");
  const [old, wanted] = values.split(" → ");
  const now = texts.get(address);
  if (now !== undefined && old !== undefined && old !== now && wanted !== now)
    return {
      code: "E-REV-02",
      file: FILE,
      problem: `「${line}」の元の値（${old}）が、いま公表されている値（${now}）と違います。`,
      remedy: "npm run check をもう一度実行し、表示された行を貼り直してください。要らない行なら消してください。",
    };
  return {
    code: "W-REV-02",
    file: FILE,
    problem: `「${line}」と同じ変更は、今回はありません。`,
    remedy: "写し間違いなら、表示された行を貼り直してください。済んだものや重なったものなら、消してください。",
  };
}
