import type { DiCodebook } from "../config/codebook.ts";
import type { Finding, PanelFirm, Place, TextRow } from "../model.ts";
import { fold } from "../text/fold.ts";
import { quote } from "../text/quote.ts";
import { type CellReader, finding } from "./cell.ts";
import { optionReader } from "./di-answer.ts";
import { problemKey } from "./di-columns.ts";

/** The problems that a firm ranks, first to last; each one of the options of its industry (`firm` null: of any), none twice, none after a blank. */
export function readProblems(
  row: TextRow,
  firm: PanelFirm | null,
  { problems }: DiCodebook,
  cells: CellReader,
  findings: Finding[],
): readonly string[] {
  const offered = problems.options.filter(
    ({ industries }) => firm === null || industries === undefined || industries.includes(firm.industry),
  );
  const read = optionReader(offered, false);
  const readAny = optionReader(problems.options, false);
  const chosen: string[] = [];
  let blankAbove = false;
  problems.headers.forEach((_, index) => {
    const text = cells.text(row, problemKey(index));
    const place = cells.place(row, problemKey(index));
    const id = read(text);
    if (id === null) findings.push(readAny(text) === null ? unknown(text, place, offered) : otherIndustry(text, place));
    else if (id === "") blankAbove = true;
    else if (chosen.includes(id)) findings.push(twice(text, place));
    else if (blankAbove) findings.push(gap(place));
    else chosen.push(id);
  });
  return chosen;
}

function unknown(text: string, place: Place, offered: readonly { readonly label: string }[]): Finding {
  const problem = `${quote(text)}という選択肢はありません。`;
  return finding("E-CODE-02", place, problem, `調査票のとおりに入力してください（${nearOptions(text, offered)}）。`);
}

function otherIndustry(text: string, place: Place): Finding {
  const problem = `${quote(text)}は、この業種の選択肢ではありません。`;
  return finding("E-CODE-05", place, problem, "調査票を確かめ、この業種の選択肢から入力してください。");
}

function twice(text: string, place: Place): Finding {
  const problem = `${quote(text)}が二つの順位にあります。`;
  return finding("E-DUP-04", place, problem, "同じ問題点は一度だけ入力してください。");
}

function gap(place: Place): Finding {
  const problem = "上の順位が空欄なのに、この順位が入力されています。";
  return finding("E-ROW-05", place, problem, "1位から順に詰めて入力してください。");
}

function nearOptions(text: string, options: readonly { readonly label: string }[]): string {
  const characters = new Set(fold(text));
  const overlap = (label: string) => [...fold(label)].filter((character) => characters.has(character)).length;
  const best = [...options].sort((a, b) => overlap(b.label) - overlap(a.label))[0];
  return best !== undefined && overlap(best.label) >= 2
    ? `もしかして：「${best.label}」`
    : "一覧は符号表 codebooks/di-survey.yaml の problems";
}
