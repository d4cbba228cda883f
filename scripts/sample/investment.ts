import type { Quarter } from "../../src/datasets/period.ts";
import type { DiCodebook } from "../config/codebook.ts";
import type { SampleFirm } from "./firms.ts";
import { draw, randomFor } from "./random.ts";
import { roundPosition } from "./rounds.ts";

/** Up to where on its scale of chance (see `statusOf`) a firm invests, at the first and at the last round. */
const invested: Readonly<Record<string, readonly [number, number]>> = {
  manufacturing: [0.4, 0.5],
  construction: [0.4, 0.44],
  wholesale: [0.26, 0.32],
  retail: [0.26, 0.36],
  services: [0.28, 0.46],
};

const PLANNED_SHARE = 0.1;
const BLANK_SHARE = 0.02;

const kindWeights: Readonly<Record<string, number>> = {
  land: 0.3,
  buildings: 2,
  machinery: 5,
  vehicles: 4,
  digital: 4,
  other: 0.5,
};

/** One firm's answers on investment: header → text. A firm that invested marks one to three kinds. */
export function investmentCells(
  codebook: DiCodebook,
  firm: SampleFirm,
  quarter: Quarter,
): readonly (readonly [string, string])[] {
  const { header, options, kinds } = codebook.investment;
  const status = statusOf(firm, quarter);
  const marked = status === "done" ? markedKinds(codebook, firm, quarter) : [];
  return [
    [header, options.find((option) => option.id === status)?.label ?? ""],
    ...kinds.options.map((kind) => [kinds.prefix + kind.label, marked.includes(kind.id) ? kinds.mark : ""] as const),
  ];
}

/** The same firms invest again and again: less than half of the chance is the firm's own, the rest the quarter's. */
function statusOf(firm: SampleFirm, quarter: Quarter): "done" | "planned" | "none" | null {
  const [first, last] = invested[firm.industry] ?? [0.25, 0.25];
  const done = first + ((last - first) * roundPosition(quarter)) / 19;
  const random = randomFor("investment", firm.id, quarter);
  if (random() < BLANK_SHARE) return null;
  const chance = 0.6 * random() + 0.4 * randomFor("investor", firm.id)();
  return chance < done ? "done" : chance < done + PLANNED_SHARE ? "planned" : "none";
}

function markedKinds(codebook: DiCodebook, firm: SampleFirm, quarter: Quarter): readonly string[] {
  const random = randomFor("kinds", firm.id, quarter);
  const count = random() < 0.5 ? 1 : random() < 0.7 ? 2 : 3;
  return draw(codebook.investment.kinds.options, count, (kind) => kindWeights[kind.id] ?? 1, random).map(
    (kind) => kind.id,
  );
}
