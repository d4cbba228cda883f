import type { SentimentAnswer, SentimentYear } from "../../config/proprietors-records.ts";
import type { Answer, Finding, Reading, TextRow, TextTable } from "../../model.ts";
import { alikeFindings } from "../../text/alike-findings.ts";
import { matchHeader } from "../../text/header.ts";
import { quote } from "../../text/quote.ts";
import { type CellReader, cellReader, finding } from "../cell.ts";
import { answerReader, optionReader } from "../di-answer.ts";
import { identityReader } from "./identity.ts";
import type { ProprietorsContext } from "./proprietors-context.ts";
import { itemKey, problemKey, sentimentColumns } from "./sentiment-columns.ts";

/** The sentiment survey of one year → one entry per person with an answer. Null where any row is refused. Source: inputs.md §2–4. */
export function readSentiment(table: TextTable, context: ProprietorsContext): Reading<SentimentYear> {
  const header = matchHeader(table, sentimentColumns(context.codebook));
  if (header.value === null) return { value: null, findings: header.findings };
  const findings: Finding[] = [...header.findings];
  const report = (item: Finding) => findings.push(item);
  const cells = cellReader(table, header.value);
  const rows = new Map<string, number>();
  const readIdentity = identityReader(context, (member) => rows.get(member), report);
  const readAnswers = answersReader(context, cells, report);
  const answers: SentimentAnswer[] = [];
  for (const row of table.rows.slice(1)) {
    const text = (key: string) => cells.text(row, key);
    const identity = readIdentity({
      year: text("year"),
      member: text("member"),
      industry: text("industry"),
      number: row.number,
      place: (key) => cells.place(row, key),
    });
    const given = readAnswers(row);
    if (identity === null) continue;
    rows.set(identity.member, row.number);
    const words = text("comment").trim();
    const comment = words === "" ? null : { text: words, place: cells.place(row, "comment") };
    const hasAnswer = [...given.answers.values()].some((answer) => answer !== "blank") || given.problems.length > 0;
    if (hasAnswer) answers.push({ ...identity, ...given, comment, place: cells.place(row) });
    else if (comment !== null)
      report(
        finding(
          "E-ROW-04",
          comment.place,
          "回答がひとつもないのに、公表コメントがあります。",
          "回答を入力するか、コメントを削除してください。",
        ),
      );
  }
  const refused = findings.some(({ code }) => code.startsWith("E-"));
  if (answers.length === 0 && !refused)
    report({
      code: "E-ROW-04",
      file: table.file,
      sheet: table.sheet,
      problem: `${context.year}年分の回答が1人分もありません。`,
      remedy: "回答を入力して保存したファイルか確かめてください。",
    });
  const value = { year: context.year, file: table.file, sha256: table.sha256, answers };
  return {
    value: refused || answers.length === 0 ? null : value,
    findings: alikeFindings(findings, table.rows.length - 1),
  };
}

/** Reads the answers and problems of a row; faults go to `report`. */
function answersReader({ codebook }: ProprietorsContext, cells: CellReader, report: (finding: Finding) => void) {
  const { sentiment } = codebook;
  const items = sentiment.items.map((item) => {
    const options = sentiment.answers[item.answers] ?? [];
    return {
      key: itemKey(item.id),
      id: item.id,
      read: answerReader(options, sentiment.notApplicable),
      expected: [...options.map(({ label }) => label), sentiment.notApplicable].map(quote).join(""),
    };
  });
  const readProblem = optionReader(sentiment.problems.options, false);

  return (row: TextRow): { readonly answers: ReadonlyMap<string, Answer>; readonly problems: readonly string[] } => {
    const answers = new Map<string, Answer>();
    for (const { key, id, read, expected } of items) {
      const text = cells.text(row, key);
      const answer = read(text);
      if (answer !== null) answers.set(id, answer);
      else
        report(
          finding(
            "E-CODE-02",
            cells.place(row, key),
            `${quote(text)}という回答はありません。`,
            `${expected}のどれかを入力してください。無回答は空欄にします。`,
          ),
        );
    }
    const problems: string[] = [];
    let taken = 0;
    sentiment.problems.headers.forEach((_, rank) => {
      const place = cells.place(row, problemKey(rank));
      const text = cells.text(row, problemKey(rank));
      const problem = readProblem(text);
      if (problem === "") return;
      if (taken < rank)
        report(
          finding(
            "E-ROW-05",
            place,
            "上の順位が空欄なのに、この順位が入力されています。",
            "1位から順に詰めて入力してください。",
          ),
        );
      else if (problem === null)
        report(
          finding(
            "E-CODE-02",
            place,
            `${quote(text)}という選択肢はありません。`,
            "調査票の選択肢のとおりに入力してください（一覧は符号表 codebooks/proprietors.yaml の problems）。",
          ),
        );
      else if (problems.includes(problem))
        report(
          finding("E-DUP-04", place, `${quote(text)}が二つの順位にあります。`, "同じ課題は一度だけ入力してください。"),
        );
      else problems.push(problem);
      taken += 1;
    });
    return { answers, problems };
  };
}
