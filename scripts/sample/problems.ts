import type { Quarter } from "../../src/datasets/period.ts";
import type { DiCodebook } from "../config/codebook.ts";
import type { FirmAnswers } from "./answers.ts";
import type { SampleFirm } from "./firms.ts";
import { otherProblems, problemAccents, problemSigns, problemWeights } from "./problem-weights.ts";
import { draw, randomFor } from "./random.ts";
import { roundPosition } from "./rounds.ts";

type Problem = DiCodebook["problems"]["options"][number];

/** Header of the text column that goes with その他. Source: design/inputs.md §2. */
export const OTHER_PROBLEM_HEADER = "経営上の問題点その他";

/** One firm's problems in order, header → text: mostly three, some fewer, only those that the form of its industry lists. */
export function problemCells(
  codebook: DiCodebook,
  firm: SampleFirm,
  answers: FirmAnswers,
  quarter: Quarter,
): readonly (readonly [string, string])[] {
  const random = randomFor("problems", firm.id, quarter);
  const allowed = codebook.problems.options.filter((option) => option.industries?.includes(firm.industry) ?? true);
  const named = draw(
    allowed,
    howMany(random()),
    (option) => weightOf(option, firm, quarter) * emphasis(option, answers),
    random,
  );
  const other = draw(otherProblems, 1, () => 1, random)[0] ?? "";
  return [
    ...codebook.problems.headers.map((header, rank) => [header, named[rank]?.label ?? ""] as const),
    [OTHER_PROBLEM_HEADER, named.some((option) => option.other) ? other : ""],
  ];
}

function howMany(chance: number): number {
  return chance < 0.02 ? 0 : chance < 0.06 ? 1 : chance < 0.18 ? 2 : 3;
}

function emphasis(option: Problem, answers: FirmAnswers): number {
  const sign = problemSigns[option.id];
  if (sign === undefined) return 1;
  return answers.get(sign.item) === sign.score ? 1.7 : 0.6;
}

/** What weighs on a firm stays much the same from quarter to quarter. */
function weightOf(option: Problem, firm: SampleFirm, quarter: Quarter): number {
  const own = randomFor("worry", firm.id, option.id)();
  return time(option.id, quarter) * (problemAccents[firm.industry]?.[option.id] ?? 1) * (0.15 + 3.4 * own ** 3);
}

function time(option: string, quarter: Quarter): number {
  const [first, middle, last] = problemWeights[option] ?? [1, 1, 1];
  const position = roundPosition(quarter);
  return position < 7 ? first + ((middle - first) * position) / 7 : middle + ((last - middle) * (position - 7)) / 12;
}
