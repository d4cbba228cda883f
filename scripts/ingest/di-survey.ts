import { quarterId } from "../../src/datasets/period.ts";
import type { Finding, Reading, Respondent, Round, TextRow, TextTable } from "../model.ts";
import { foldId } from "../text/fold.ts";
import { matchHeader } from "../text/header.ts";
import { cellReader, finding } from "./cell.ts";
import { answersReader } from "./di-answers.ts";
import { diColumns } from "./di-columns.ts";
import type { DiContext } from "./di-context.ts";
import { identityReader } from "./di-identity.ts";
import { periodFaults } from "./di-period.ts";
import { mergeSwaps } from "./di-swaps.ts";

/**
 * One round's table → typed answers, one respondent per firm with at least one answer.
 * Null where any row is refused; every fault of the table is found at once. Source: inputs.md §2–4.
 */
export function readDiRound(table: TextTable, context: DiContext): Reading<Round> {
  const header = matchHeader(table, diColumns(context));
  if (header.value === null) return { value: null, findings: header.findings };
  const findings: Finding[] = [...header.findings];
  const cells = cellReader(table, header.value);
  const readIdentity = identityReader(context, cells, findings);
  const readAnswers = answersReader(context, cells, findings);
  const respondents: Respondent[] = [];
  const firmRows: TextRow[] = [];
  for (const row of table.rows.slice(1)) {
    const firm = readIdentity(row);
    if (firm === "total") continue;
    if (foldId(cells.text(row, "firmId")) !== "") firmRows.push(row);
    const { answers, choices } = readAnswers(row, firm);
    if (firm === null) continue;
    const text = cells.text(row, "comment").trim();
    const comment = text === "" ? null : { text, place: cells.place(row, "comment") };
    const answered = [...answers.values()].some((answer) => answer !== "blank") || choices.size > 0;
    if (answered)
      respondents.push({ firm: firm.id, industry: firm.industry, answers, choices, comment, place: cells.place(row) });
    else if (comment !== null)
      findings.push(
        finding(
          "E-ROW-04",
          comment.place,
          "回答がひとつもないのに、公表コメントがあります。",
          "回答を入力するか、コメントを削除してください。",
        ),
      );
  }
  findings.push(...periodFaults(firmRows, cells, context.quarter));
  if (respondents.length === 0 && !findings.some((item) => item.code.startsWith("E-")))
    findings.push({
      code: "E-ROW-01",
      file: table.file,
      sheet: table.sheet,
      problem: `${quarterId(context.quarter)}の回答が1社もありません。`,
      remedy:
        "回答を入力して保存したファイルか確かめてください。まだ集めている間は、このフォルダーを data の外に移しておくと、ほかの期だけで実行できます。",
    });
  const refused = findings.some((item) => item.code.startsWith("E-"));
  const position = new Map([...context.panel.keys()].map((id, index) => [id, index]));
  const sorted = respondents.sort((a, b) => (position.get(a.firm) ?? 0) - (position.get(b.firm) ?? 0));
  return {
    value: refused ? null : { quarter: context.quarter, file: table.file, sha256: table.sha256, respondents: sorted },
    findings: mergeSwaps(findings, table.rows, cells, context.codebook),
  };
}
