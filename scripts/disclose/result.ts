import type { SensitiveReason } from "./primary/sensitive.ts";
import type { Decision } from "./table.ts";

/**
 * Why a cell is as it is. The reasons of sensitive cells; "coversOthers": withheld only so that others cannot be worked out; "madeOfWithheld":
 * a change or mean of withheld figures; "held": printed as it was, because late answers wait.
 */
export type ProtectionReason = SensitiveReason | "coversOthers" | "madeOfWithheld" | "held";

/** One cell of the answer. Which of the two kinds of x it is, and why, is for staff: printed, it would tell what x hides. */
export interface ProtectedCell {
  readonly id: string;
  /** Tables only: the class in each dimension, totals included. */
  readonly codes?: Readonly<Record<string, string>>;
  readonly decision: Decision;
  /** Empty where the cell is simply printed. */
  readonly reasons: readonly ProtectionReason[];
  /** Answers only, where printed: good − bad among n answers. DI = 100 × net / n. */
  readonly shown?: { readonly net: number; readonly n: number };
}

/** What `protect` answers. */
export interface ProtectionResult {
  readonly cells: readonly ProtectedCell[];
  /** Classes that had to be merged, in order; the cells then carry the joined code (`codes` joined by "+"). Tables only. */
  readonly merged: readonly { readonly dimension: string; readonly codes: readonly string[] }[];
  /** Tables whose breakdown had to be dropped (`dimension×dimension`). Tables only. */
  readonly dropped: readonly string[];
}
