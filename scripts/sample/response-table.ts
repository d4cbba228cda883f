import type { Classification } from "../config/classification.ts";
import type { DiCodebook } from "../config/codebook.ts";
import { type FirmAnswers, sampleAnswers } from "./answers.ts";
import { activeFirms, type SampleFirm } from "./firms.ts";
import { investmentCells } from "./investment.ts";
import { answerText, fullWidth, periodText } from "./notation.ts";
import { OTHER_PROBLEM_HEADER, problemCells } from "./problems.ts";
import { respondingFirms } from "./responding.ts";
import type { RoundPlan } from "./rounds.ts";
import { supplementCells, supplementHeaders } from "./supplement-answers.ts";
import { approvedComments, confidentialText } from "./texts.ts";

const CONFIDENTIAL_HEADER = "業界の問題点";

type Cells = ReadonlyMap<string, string>;

/** The answers of one round as the office keyed them: rows of text, header first, one row per firm in the order of the panel. */
export function responseRows(
  codebook: DiCodebook,
  classification: Classification,
  plan: RoundPlan,
): readonly (readonly string[])[] {
  const headers = headersOf(codebook, plan);
  const responding = respondingFirms(plan);
  const answers = answerCells(codebook, responding, plan);
  const listed = plan.silent === "blank-rows" ? activeFirms(plan.quarter) : responding;
  const rows = listed.map((firm) => {
    const cells = new Map([...identification(codebook, classification, plan, firm), ...(answers.get(firm.id) ?? [])]);
    return headers.map((header) => cells.get(header) ?? "");
  });
  return [headers, ...rows];
}

function headersOf(codebook: DiCodebook, plan: RoundPlan): readonly string[] {
  const { columns, investment, problems } = codebook;
  const who = [columns.period, columns.firmId, columns.firmName, columns.industry];
  const answered = [
    ...codebook.items.map((item) => item.header),
    investment.header,
    ...investment.kinds.options.map((kind) => investment.kinds.prefix + kind.label),
    ...problems.headers,
    OTHER_PROBLEM_HEADER,
    CONFIDENTIAL_HEADER,
    columns.publicComment,
    ...supplementHeaders(plan.quarter),
  ];
  return plan.columns === "identification-last" ? [...answered, ...who] : [...who, ...answered];
}

function identification(
  codebook: DiCodebook,
  classification: Classification,
  plan: RoundPlan,
  firm: SampleFirm,
): Cells {
  const { period, firmId, firmName, industry } = codebook.columns;
  const entry = classification.industries.find(({ code }) => code === firm.industry);
  return new Map([
    [period, periodText(plan.quarter, plan.notation)],
    [firmId, plan.ids === "full-width" ? fullWidth(firm.id) : firm.id],
    [firmName, firm.name],
    [industry, entry?.[plan.industries] ?? ""],
  ]);
}

function answerCells(codebook: DiCodebook, firms: readonly SampleFirm[], plan: RoundPlan): ReadonlyMap<string, Cells> {
  const { quarter } = plan;
  const answers = sampleAnswers(codebook, firms, quarter);
  const comments = approvedComments(firms, answers, quarter);
  const supplement = supplementCells(firms, quarter);
  return new Map(
    firms.map((firm, index) => {
      const own: FirmAnswers = answers.get(firm.id) ?? new Map();
      const cells = new Map([
        ...itemCells(codebook, own, keysCodes(plan, index)),
        ...investmentCells(codebook, firm, quarter),
        ...problemCells(codebook, firm, own, quarter),
        ...(supplement.get(firm.id) ?? []),
      ]);
      cells.set(CONFIDENTIAL_HEADER, confidentialText(firm, quarter));
      cells.set(codebook.columns.publicComment, comments.get(firm.id) ?? "");
      return [firm.id, cells];
    }),
  );
}

function itemCells(
  codebook: DiCodebook,
  answers: FirmAnswers,
  asCode: boolean,
): readonly (readonly [string, string])[] {
  return codebook.items.map((item) => [
    item.header,
    answerText(codebook, item, answers.get(item.id) ?? "blank", asCode),
  ]);
}

/** Where one of two people keys code numbers, that person has the first ten forms. */
function keysCodes(plan: RoundPlan, index: number): boolean {
  return plan.codeNumbers === "all" || (plan.codeNumbers === "some" && index < 10);
}
