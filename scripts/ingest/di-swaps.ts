import type { DiCodebook } from "../config/codebook.ts";
import type { Finding, TextRow } from "../model.ts";
import type { CellReader } from "./cell.ts";
import { answerReader } from "./di-answer.ts";
import { itemKey } from "./di-columns.ts";

/**
 * Where the answers of two items stand under each other's headers, every cell is a fault; they are said as the one fault that they are, at the
 * header. Only where nothing else could be meant: each column can be read as the other item's throughout. Source: inputs.md §4, two columns swapped.
 */
export function mergeSwaps(
  findings: readonly Finding[],
  [header, ...rows]: readonly TextRow[],
  cells: CellReader,
  { items, answers, notApplicable }: DiCodebook,
): readonly Finding[] {
  if (header === undefined) return findings;
  const columns = items.map((item) => ({
    place: cells.place(header, itemKey(item.id)),
    texts: rows.map((row) => cells.text(row, itemKey(item.id))),
    read: answerReader(answers[item.answers] ?? [], notApplicable),
  }));
  const swaps = columns.flatMap((one, index) =>
    columns
      .slice(index + 1)
      .flatMap((other) => (areSwapped(one, other) ? [{ one: one.place, other: other.place }] : [])),
  );
  const places = swaps.flatMap(({ one, other }) => [one.column, other.column]);
  return [
    ...swaps.map(
      ({ one, other }): Finding => ({
        code: "E-HEAD-07",
        ...one,
        problem: `「${one.header}」の列と「${other.header}」の列の回答が入れ替わっています。どの行の回答も、もう一方の設問の選択肢です。`,
        remedy: "2つの列の見出しを入れ替えるか、回答の列を入れ替えてください。",
      }),
    ),
    ...findings.filter(({ code, column }) => code !== "E-CODE-02" || column === undefined || !places.includes(column)),
  ];
}

interface Column {
  readonly texts: readonly string[];
  readonly read: (text: string) => unknown;
}

function areSwapped(one: Column, other: Column): boolean {
  return isOthers(one, other) && isOthers(other, one);
}

/** Readable throughout as the other's answers, and at least three times not as its own. */
function isOthers({ texts, read }: Column, other: Column): boolean {
  return (
    texts.every((text) => other.read(text) !== null) && texts.filter((text) => read(text) === null).length >= LEAST
  );
}

const LEAST = 3;
