import type { DiCodebook, Supplement } from "../config/codebook.ts";
import { diColumns } from "../ingest/di-columns.ts";
import type { Finding } from "../model.ts";
import { headerKey } from "../text/header-key.ts";

/** Supplementary questions that have the column or the id of a regular question: their answers would be taken for each other's. */
export function supplementClashes(
  file: string,
  codebook: DiCodebook,
  supplement: Supplement | null,
): readonly Finding[] {
  if (supplement === null) return [];
  const { investment, problems, items } = codebook;
  const ids = new Set([investment.id, investment.kinds.id, problems.id, ...items.map(({ id }) => id)]);
  const regular = diColumns(codebook, null).flatMap(({ header, aliases }) => [header, ...(aliases ?? [])]);
  const headers = new Set(regular.map(headerKey));
  return [
    ...supplement.questions.filter(({ id }) => ids.has(id)).map(({ id }) => clash(file, id, "id", "id")),
    ...diColumns(codebook, supplement)
      .filter(({ key, header }) => key.startsWith("question:") && headers.has(headerKey(header)))
      .map(({ header }) => clash(file, header, "見出し", "header")),
  ];
}

function clash(file: string, name: string, what: string, key: string): Finding {
  return {
    code: "E-CODE-11",
    file,
    header: name,
    problem: `通常の設問と同じ${what}「${name}」です。`,
    remedy: `付随調査の${what}（${key}）を別の言葉にしてください。`,
  };
}
