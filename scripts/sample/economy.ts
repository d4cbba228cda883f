import { partsOf, type Quarter } from "../../src/datasets/period.ts";
import type { DiItem } from "../config/codebook.ts";
import { normal, randomFor } from "./random.ts";
import { roundPosition } from "./rounds.ts";
import { PESSIMISM, seasons, trends, unchangedShares } from "./trends.ts";

/** Positions of the trends' six quarters among the rounds. */
const KNOTS = [0, 3, 7, 11, 15, 19];

/** Chance of the quarter, as a standard deviation: in points for all industries together and for one, as a share for 不変. */
const SHARED_WOBBLE = 3;
const OWN_WOBBLE = 12;
const UNCHANGED_WOBBLE = 0.08;

/** A quarter's chance lasts into the next, so that a line does not jump up and down. */
const NOW = 0.8;
const BEFORE = 0.6;

/** The DI, in points, around which the answers of one industry to one item lie in one quarter. */
export function aimedBalance(item: DiItem, industry: string, quarter: Quarter): number {
  const chance = (at: Quarter) =>
    SHARED_WOBBLE * normal(randomFor("all", item.id, at)) +
    OWN_WOBBLE * normal(randomFor("one", item.id, industry, at));
  return level(item, industry, quarter) + NOW * chance(quarter) + BEFORE * chance(quarter - 1);
}

/** The share of firms of one industry that answer 不変 (適正) to an item in one quarter, 0 … 1. */
export function aimedUnchanged(item: DiItem, industry: string, quarter: Quarter): number {
  return (
    (unchangedShares[item.id] ?? 0.5) + UNCHANGED_WOBBLE * normal(randomFor("unchanged", item.id, industry, quarter))
  );
}

/** An outlook is what then comes, seen a little too darkly and with the season of the coming quarter. */
function level(item: DiItem, industry: string, quarter: Quarter): number {
  if (item.outlookOf === undefined) return trend(item.id, industry, quarter) + season(industry, "current", quarter);
  return trend(item.outlookOf, industry, quarter + 1) - PESSIMISM + season(industry, "outlook", quarter);
}

/** Straight lines between the knots, flat after the last. An item without a trend stays at 0. */
function trend(item: string, industry: string, quarter: Quarter): number {
  const values = trends[item]?.[industry] ?? [0];
  const position = roundPosition(quarter);
  const after = KNOTS.findIndex((knot) => knot >= position);
  if (after <= 0) return values[after < 0 ? values.length - 1 : 0] ?? 0;
  const [left = 0, right = 0] = KNOTS.slice(after - 1, after + 1);
  const [from = 0, to = from] = values.slice(after - 1, after + 1);
  return from + ((to - from) * (position - left)) / (right - left);
}

function season(industry: string, horizon: "current" | "outlook", quarter: Quarter): number {
  return seasons[industry]?.[horizon][partsOf(quarter).quarterOfYear - 1] ?? 0;
}
