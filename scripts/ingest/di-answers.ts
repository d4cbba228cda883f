import type { Answer, Finding, PanelFirm, TextRow } from "../model.ts";
import { type CellReader, finding } from "./cell.ts";
import { answerReader } from "./di-answer.ts";
import { type ChoiceReading, choiceReader, quotedList, readTick, unknownChoice } from "./di-choice.ts";
import { itemKey, kindKey, questionKey } from "./di-columns.ts";
import type { DiContext } from "./di-context.ts";
import { readProblems } from "./di-problems.ts";

/** What a firm answered: item → answer, question → chosen options. */
export interface RowAnswers {
  readonly answers: ReadonlyMap<string, Answer>;
  readonly choices: ReadonlyMap<string, readonly string[]>;
}

/** Reader of the answers of a row (`firm` null: of a firm that is not known); faults go to `findings`. */
export function answersReader(context: DiContext, cells: CellReader, findings: Finding[]) {
  const { codebook, supplement } = context;
  const { investment } = codebook;
  const items = codebook.items.map(({ id, answers }) => {
    const options = codebook.answers[answers] ?? [];
    const expected = quotedList([...options.map(({ label }) => label), codebook.notApplicable]);
    return { id, read: answerReader(options, codebook.notApplicable), expected };
  });
  const readStatus = choiceReader(investment.options, true);
  const questions = (supplement?.questions ?? []).flatMap((question) =>
    question.kind === "text" ? [] : [{ question, read: choiceReader(question.options, false) }],
  );
  const keep = <T>({ value, fault }: ChoiceReading<T>): T | null => {
    if (fault !== null) findings.push(fault);
    return value;
  };

  return (row: TextRow, firm: PanelFirm | null): RowAnswers => {
    const answers = new Map<string, Answer>();
    const choices = new Map<string, readonly string[]>();
    const choose = (question: string, chosen: readonly string[]) => {
      if (chosen.length > 0) choices.set(question, chosen);
    };
    const ticked = <O extends { readonly id: string }>(options: readonly O[], key: (id: string) => string) =>
      options
        .map(({ id }) => id)
        .filter((id) => keep(readTick(cells.text(row, key(id)), investment.kinds.mark, cells.place(row, key(id)))));

    for (const { id, read, expected } of items) {
      const text = cells.text(row, itemKey(id));
      const answer = read(text);
      if (answer === null) findings.push(unknownChoice("回答", text, cells.place(row, itemKey(id)), expected));
      else answers.set(id, answer);
    }
    const status =
      investment.options.length > 0
        ? keep(readStatus(cells.text(row, "investment"), cells.place(row, "investment")))
        : null;
    choose(investment.id, status ? [status] : []);
    const kinds = ticked(investment.kinds.options, kindKey);
    const chosenStatus = investment.options.find(({ id }) => id === status);
    if (chosenStatus?.invests === true) choose(investment.kinds.id, kinds);
    else if (kinds.length > 0 && status !== null && chosenStatus?.plans !== true)
      findings.push(idleKinds(status, row, cells));
    choose(codebook.problems.id, readProblems(row, firm, codebook, cells, findings));
    for (const { question, read } of questions) {
      const key = questionKey(question.id);
      if (question.kind === "multiple")
        choose(
          question.id,
          ticked(question.options, (option) => questionKey(question.id, option)),
        );
      else {
        const chosen = keep(read(cells.text(row, key), cells.place(row, key)));
        choose(question.id, chosen ? [chosen] : []);
      }
    }
    return { answers, choices };
  };
}

function idleKinds(status: string, row: TextRow, cells: CellReader): Finding {
  const problem =
    status === ""
      ? "設備投資が空欄なのに、投資の内容に○があります。"
      : "設備投資を実施していないのに、投資の内容に○があります。";
  return finding(
    "W-CODE-03",
    cells.place(row, "investment"),
    problem,
    "○は集計に入れません。調査票を確かめてください。",
  );
}
