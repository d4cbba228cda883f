import type { SupplementQuestion } from "../config/codebook.ts";
import type { RoundForm } from "../pipeline/round-form.ts";

/** A column of the entry workbook to be filled in, and what the guide says of it. */
export interface EntryColumn {
  readonly header: string;
  readonly guide: string;
  /** In characters. */
  readonly width: number;
  /** What may be chosen in the row of a firm of that industry; empty where anything may be written. */
  readonly choices: (industry: string) => readonly (string | number)[];
}

/** The columns after the firm's own (period, number, name, industry), in the order of the questionnaire. Source: inputs.md §2. */
export function entryColumns({ codebook, supplement }: RoundForm): readonly EntryColumn[] {
  const { items, answers, bases, notApplicable, investment, problems, columns } = codebook;
  const { kinds } = investment;
  return [
    ...items.map((item) => {
      const labels = (answers[item.answers] ?? []).map(({ label }) => label);
      return {
        header: item.header,
        guide: `${bases[item.horizon]}。${labels.join("・")} のどれか（上から 1・2・3 と番号でも入力できます）。答えがないときは空欄、当てはまらない事業所は「${notApplicable}」`,
        width: 12,
        choices: () => [...labels, notApplicable, ...labels.map((_, index) => index + 1)],
      };
    }),
    ...(investment.options.length === 0
      ? []
      : [
          {
            header: investment.header,
            guide: `${labelsOf(investment.options)} のどれか`,
            width: 12,
            choices: () => investment.options.map(({ label }) => label),
          },
        ]),
    ...kinds.options.map(({ label }) =>
      ticked(`${kinds.prefix}${label}`, `${investment.header}の内容。あてはまるときは ${kinds.mark}`, kinds.mark),
    ),
    ...problems.headers.map((header) => ({
      header,
      guide: "あてはまるものを、上の順位から詰めて選びます。選択肢は業種で違います",
      width: 24,
      choices: (industry: string) =>
        problems.options
          .filter(({ industries }) => industries === undefined || industries.includes(industry))
          .map(({ label }) => label),
    })),
    ...columns.confidential.map((header) => written(header, "自由に書けます。集計にも公表にも使いません")),
    written(
      columns.publicComment,
      "公表してよい文だけを書きます。会社名・人の名前・電話番号など、だれの回答かわかることは書きません",
    ),
    ...(supplement?.questions ?? []).flatMap((question) => questionColumns(question, kinds.mark)),
  ];
}

function questionColumns(question: SupplementQuestion, mark: string): readonly EntryColumn[] {
  const { header, label } = question;
  if (question.kind === "text") return [written(header, `付随調査：${label}。自由に書けます。公表には使いません`)];
  if (question.kind === "multiple")
    return question.options.map((option) =>
      ticked(`${header}_${option.label}`, `付随調査：${label}。あてはまるときは ${mark}`, mark),
    );
  return [
    {
      header,
      guide: `付随調査：${label}。${labelsOf(question.options)} のどれか`,
      width: 24,
      choices: () => question.options.map((option) => option.label),
    },
  ];
}

function ticked(header: string, guide: string, mark: string): EntryColumn {
  return { header, guide, width: 10, choices: () => [mark] };
}

function written(header: string, guide: string): EntryColumn {
  return { header, guide, width: 40, choices: () => [] };
}

function labelsOf(options: readonly { readonly label: string }[]): string {
  return options.map(({ label }) => label).join("・");
}
