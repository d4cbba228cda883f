import { type Quarter, quarterId } from "../../src/datasets/period.ts";
import type { SampleFirm } from "./firms.ts";
import { atShare, randomFor } from "./random.ts";
import { type SampleOption, type SampleQuestion, sampleSupplements } from "./supplements.ts";

const BLANK_SHARE = 0.04;
const TEXT_SHARE = 0.2;

/** Firm id → header → text for the supplementary questions of a quarter; no entries where the quarter has none. */
export function supplementCells(
  firms: readonly SampleFirm[],
  quarter: Quarter,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const cells = new Map(firms.map((firm) => [firm.id, new Map<string, string>()]));
  for (const question of sampleSupplements[quarterId(quarter)]?.questions ?? []) {
    for (const [firm, header, text] of answersTo(question, firms)) cells.get(firm)?.set(header, text);
  }
  return cells;
}

/** Headers of the columns of a quarter's supplementary questions: one, or one per option for multiple choice. Source: supplementSchema. */
export function supplementHeaders(quarter: Quarter): readonly string[] {
  return (sampleSupplements[quarterId(quarter)]?.questions ?? []).flatMap((question) =>
    question.kind === "multiple"
      ? question.options.map((option) => `${question.header}_${option.label}`)
      : [question.header],
  );
}

type Entry = readonly [firm: string, header: string, text: string];

function answersTo(question: SampleQuestion, firms: readonly SampleFirm[]): readonly Entry[] {
  const answering = firms.filter((firm) => randomFor("skipped", question.id, firm.id)() >= BLANK_SHARE);
  if (question.kind === "single")
    return singleAnswers(question.header, question.options, byChance(answering, question.id));
  if (question.kind === "text") return textAnswers(question.header, question.texts, byChance(answering, question.id));
  return question.options.flatMap((option) =>
    byChance(answering, question.id, option.id)
      .slice(0, Math.round(option.weight * answering.length))
      .map((firm): Entry => [firm.id, `${question.header}_${option.label}`, "○"]),
  );
}

/** The firms in chance order are cut into as many pieces as there are options, long as their weights. */
function singleAnswers(
  header: string,
  options: readonly SampleOption[],
  firms: readonly SampleFirm[],
): readonly Entry[] {
  return firms.map((firm, rank) => {
    const option = atShare(options, ({ weight }) => weight, (rank + 0.5) / firms.length);
    return [firm.id, header, option?.label ?? ""];
  });
}

function textAnswers(header: string, texts: readonly string[], firms: readonly SampleFirm[]): readonly Entry[] {
  const writing = firms.slice(0, Math.round(firms.length * TEXT_SHARE));
  return writing.map((firm, index): Entry => [firm.id, header, texts[index % texts.length] ?? ""]);
}

function byChance(firms: readonly SampleFirm[], ...key: readonly string[]): readonly SampleFirm[] {
  const place = (firm: SampleFirm) => randomFor("order", ...key, firm.id)();
  return firms.toSorted((a, b) => place(a) - place(b));
}
