import type { Answer, Finding, PanelFirm, Reading, Respondent, Round, TextRow, TextTable } from "../model.ts";
import { quarterId } from "../../src/datasets/period.ts";
import { fold } from "../text/fold.ts";
import { matchHeader } from "../text/header.ts";
import { type CellReader, cellReader, finding } from "./cell.ts";
import { quote } from "../text/quote.ts";
import { answerReader, optionReader, readMark } from "./di-answer.ts";
import type { DiContext } from "./di-context.ts";
import { diColumns, itemKey, kindKey, problemKey, questionKey } from "./di-columns.ts";
import { identityReader } from "./di-identity.ts";

/**
 * One round's table → typed answers, one respondent per firm with at least one answer.
 * Null where any row is refused; every fault of the table is found at once. Source: inputs.md §2–4.
 */
export function readDiRound(table: TextTable, context: DiContext): Reading<Round> {
  const header = matchHeader(table, diColumns(context.codebook, context.supplement));
  if (header.value === null) return { value: null, findings: header.findings };
  const findings: Finding[] = [...header.findings];
  const cells = cellReader(table, header.value);
  const readIdentity = identityReader(context, cells, findings);
  const readAnswers = answersReader(context, cells, findings);
  const respondents: Respondent[] = [];
  for (const row of table.rows.slice(1)) {
    const firm = readIdentity(row);
    const { answers, choices } = readAnswers(row, firm);
    if (firm === null) continue;
    const text = cells.text(row, "comment").trim();
    const comment = text === "" ? null : { text, place: cells.place(row, "comment") };
    const answered = [...answers.values()].some((answer) => answer !== "blank") || choices.size > 0;
    if (answered) respondents.push({ firm: firm.id, industry: firm.industry, answers, choices, comment, place: cells.place(row) });
    else if (comment !== null)
      findings.push(finding("E-ROW-04", comment.place, "回答がひとつもないのに、公表コメントがあります。", "回答を入力するか、コメントを削除してください。"));
  }
  if (respondents.length === 0 && !findings.some((item) => item.code.startsWith("E-")))
    findings.push({ code: "E-ROW-01", file: table.file, sheet: table.sheet, problem: `${quarterId(context.quarter)}の回答が1社もありません。`, remedy: "回答を入力して保存したファイルか確かめてください。" });
  const refused = findings.some((item) => item.code.startsWith("E-"));
  const inPanelOrder = [...context.panel.keys()];
  const position = new Map(inPanelOrder.map((id, index) => [id, index]));
  const sorted = respondents.sort((a, b) => (position.get(a.firm) ?? 0) - (position.get(b.firm) ?? 0));
  return { value: refused ? null : { quarter: context.quarter, file: table.file, sha256: table.sha256, respondents: sorted }, findings };
}

/** Reads the answers of a row; faults go to `findings`. */
function answersReader(context: DiContext, cells: CellReader, findings: Finding[]) {
  const { codebook, supplement } = context;
  const items = codebook.items.map((item) => {
    const options = codebook.answers[item.answers] ?? [];
    return { item, read: answerReader(options, codebook.notApplicable), expected: listOf([...options.map((option) => option.label), codebook.notApplicable]) };
  });
  const investment = { read: optionReader(codebook.investment.options, true), expected: listOf(codebook.investment.options.map((option) => option.label)) };
  const singles = (supplement?.questions ?? []).flatMap((question) =>
    question.kind === "single"
      ? [{ question, read: optionReader(question.options, false), expected: listOf(question.options.map((option) => option.label)) }]
      : [],
  );

  return (row: TextRow, firm: PanelFirm | null) => {
    const answers = new Map<string, Answer>();
    const choices = new Map<string, readonly string[]>();
    for (const { item, read, expected } of items) {
      const text = cells.text(row, itemKey(item.id));
      const answer = read(text);
      if (answer === null) findings.push(finding("E-CODE-02", cells.place(row, itemKey(item.id)), `${quote(text)}という回答はありません。`, `${expected}のどれかを入力してください。無回答は空欄にします。`));
      else answers.set(item.id, answer);
    }
    const status = readChoice("investment", investment.read, investment.expected);
    if (status !== "") choices.set(codebook.investment.id, [status]);
    const kinds = codebook.investment.kinds.options.filter((kind) => readTick(kindKey(kind.id)));
    const invests = codebook.investment.options.some((option) => option.id === status && option.invests);
    if (kinds.length > 0 && invests) choices.set(codebook.investment.kinds.id, kinds.map((kind) => kind.id));
    else if (kinds.length > 0 && status !== "" && !codebook.investment.options.some((option) => option.id === status && option.id === "planned"))
      findings.push(finding("W-CODE-03", cells.place(row, "investment"), "設備投資を実施していないのに、投資の内容に○があります。", "○は集計に入れません。調査票を確かめてください。"));
    const problems = readProblems();
    if (problems.length > 0) choices.set(codebook.problems.id, problems);
    for (const { question, read, expected } of singles) {
      const chosen = readChoice(questionKey(question.id), read, expected);
      if (chosen !== "") choices.set(question.id, [chosen]);
    }
    for (const question of supplement?.questions ?? []) {
      if (question.kind !== "multiple") continue;
      const chosen = question.options.filter((option) => readTick(questionKey(question.id, option.id)));
      if (chosen.length > 0) choices.set(question.id, chosen.map((option) => option.id));
    }
    return { answers, choices };

    function readChoice(key: string, read: (text: string) => string | null, expected: string): string {
      const text = cells.text(row, key);
      const chosen = read(text);
      if (chosen === null) findings.push(finding("E-CODE-02", cells.place(row, key), `${quote(text)}という選択肢はありません。`, `${expected}のどれかを入力してください。無回答は空欄にします。`));
      return chosen ?? "";
    }

    function readTick(key: string): boolean {
      const text = cells.text(row, key);
      const mark = readMark(text);
      if (mark === null) findings.push(finding("E-CODE-04", cells.place(row, key), `${quote(text)}は○ではありません。`, "あてはまるときは ○ を入力し、あてはまらないときは空欄にしてください。"));
      return mark === true;
    }

    function readProblems(): readonly string[] {
      const offered = codebook.problems.options.filter((option) => firm === null || option.industries === undefined || option.industries.includes(firm.industry));
      const read = optionReader(offered, false);
      const readAny = optionReader(codebook.problems.options, false);
      const chosen: string[] = [];
      codebook.problems.headers.forEach((_, index) => {
        const key = problemKey(index);
        const text = cells.text(row, key);
        const id = read(text);
        const place = cells.place(row, key);
        if (id === null && readAny(text) !== null) findings.push(finding("E-CODE-05", place, `${quote(text)}は、この業種の選択肢ではありません。`, "調査票を確かめ、この業種の選択肢から入力してください。"));
        else if (id === null) findings.push(finding("E-CODE-02", place, `${quote(text)}という選択肢はありません。`, `調査票のとおりに入力してください（${nearOptions(text, offered)}）。`));
        else if (id !== "" && chosen.includes(id)) findings.push(finding("E-DUP-04", place, `${quote(text)}が二つの順位にあります。`, "同じ問題点は一度だけ入力してください。"));
        else if (id !== "" && chosen.length < index) findings.push(finding("E-ROW-05", place, "上の順位が空欄なのに、この順位が入力されています。", "1位から順に詰めて入力してください。"));
        else if (id !== "") chosen.push(id);
      });
      return chosen;
    }
  };
}

function nearOptions(text: string, options: readonly { readonly label: string }[]): string {
  const characters = new Set(fold(text));
  const overlap = (label: string) => [...fold(label)].filter((character) => characters.has(character)).length;
  const best = [...options].sort((a, b) => overlap(b.label) - overlap(a.label))[0];
  return best !== undefined && overlap(best.label) >= 2 ? `もしかして：「${best.label}」` : "一覧は符号表 codebooks/di-survey.yaml の problems";
}

function listOf(labels: readonly string[]): string {
  return labels.map((label) => `「${label}」`).join("");
}
