import type { Quarter } from "../../src/datasets/period.ts";
import type { DiItem } from "../config/codebook.ts";
import type { SampleFirm } from "./firms.ts";
import { normal, randomFor } from "./random.ts";
import { roundPosition } from "./rounds.ts";

/** How much a firm's general standing shows in an item; 0 = not at all, negative = the busy ones are short of hands. */
const general: Readonly<Record<string, number>> = {
  businessConditions: 1,
  sales: 1,
  sellingPrice: 0.3,
  purchasePrice: 0,
  profitability: 1,
  cashPosition: 0.8,
  staffing: -0.4,
};

const MEMORY = 0.7;
/** √(1 − MEMORY²): keeps the variance of the course at about 1. */
const NEWS = 0.71;

/**
 * Where a firm stands on an item compared with its colleagues, in no unit: lasting traits of the firm plus a course that remembers
 * the quarters before. The highest give the answer +1 first. An outlook leans on the item that it looks ahead of.
 */
export function mood(firm: SampleFirm, item: DiItem, quarter: Quarter): number {
  const base = item.outlookOf ?? item.id;
  const standing = normal(randomFor("trait", firm.id)) + 0.7 * course(firm, "standing", quarter);
  const own = 0.7 * normal(randomFor("trait", firm.id, base)) + 0.7 * course(firm, item.id, quarter);
  return (general[base] ?? 0) * standing + own;
}

function course(firm: SampleFirm, topic: string, quarter: Quarter): number {
  const random = randomFor("course", firm.id, topic);
  let value = normal(random);
  for (let position = 0; position < roundPosition(quarter); position += 1)
    value = MEMORY * value + NEWS * normal(random);
  return value;
}
