import type { Supplement } from "../config/codebook.ts";
import type { DiContext } from "./di-context.ts";

/** A column that a round's table should have: key for look-ups, header as in the codebook. */
export interface DiColumn {
  readonly key: string;
  readonly header: string;
  readonly aliases?: readonly string[];
  readonly required: boolean;
}

/**
 * The columns of one round's answers, from the codebook and the quarter's supplement. Items that were not yet asked may lack theirs.
 * A column that carries published numbers is required: were it optional, its loss would silently read as 「no answers」.
 */
export function diColumns({ quarter, codebook, supplement }: DiContext): readonly DiColumn[] {
  const { columns, investment, problems } = codebook;
  return [
    { key: "period", header: columns.period, required: true },
    { key: "firmId", header: columns.firmId, required: true },
    { key: "firmName", header: columns.firmName, required: true },
    { key: "industry", header: columns.industry, required: true },
    ...codebook.items.map((item) => ({
      key: itemKey(item.id),
      header: item.header,
      aliases: item.aliases,
      required: item.since === undefined || item.since <= quarter,
    })),
    ...(investment.options.length > 0 ? [{ key: "investment", header: investment.header, required: true }] : []),
    ...investment.kinds.options.map((kind) => ({
      key: kindKey(kind.id),
      header: investment.kinds.prefix + kind.label,
      required: true,
    })),
    ...problems.headers.map((header, index) => ({ key: problemKey(index), header, required: true })),
    { key: "comment", header: columns.publicComment, required: true },
    ...columns.confidential.map((header, index) => ({ key: `confidential:${index}`, header, required: false })),
    ...(supplement === null ? [] : supplementColumns(supplement)),
  ];
}

export const itemKey = (id: string) => `item:${id}`;
export const kindKey = (id: string) => `kind:${id}`;
export const problemKey = (index: number) => `problem:${index}`;
export const questionKey = (question: string, option?: string) =>
  `question:${question}${option === undefined ? "" : `:${option}`}`;

function supplementColumns(supplement: Supplement): readonly DiColumn[] {
  return supplement.questions.flatMap((question) =>
    question.kind === "multiple"
      ? question.options.map((option) => ({
          key: questionKey(question.id, option.id),
          header: `${question.header}_${option.label}`,
          required: true,
        }))
      : [{ key: questionKey(question.id), header: question.header, required: question.kind === "single" }],
  );
}
