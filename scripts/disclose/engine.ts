import type { Policy } from "../config/policy.ts";
import { protectAnswers } from "./answers-request.ts";
import { cellsOf } from "./cells.ts";
import { defaultPolicy } from "./default-policy.ts";
import { systemOf } from "./figures-request.ts";
import { withMergedClasses } from "./merge-classes.ts";
import { sensitiveReasons } from "./primary/sensitive.ts";
import { protectCells, protectTable, withholdAll } from "./protect.ts";
import { type FiguresRequest, type ProtectionRequest, parseRequest, policyOf, type TableRequest } from "./request.ts";
import type { ProtectedCell, ProtectionResult } from "./result.ts";
import type { CellSystem, Decision } from "./table.ts";
import { releaseOf } from "./table-request.ts";

/**
 * The one entry for callers: confidential data in, a pattern out. For each cell it says whether it may be printed ("published") or is
 * withheld, for its own sake ("primary") or to cover others ("complementary"), so that no reader and no single participant can work out
 * another's answer or, within p %, another's amount. Pure, and the same request always gives the same answer. `policy` = the thresholds where the
 * request names none. What a request may hold: `ProtectionRequest`; what comes back: `ProtectionResult`.
 *
 * Throws `InvalidRequest` (message: `path: fault`) on input that is none, also where three tables cross three dimensions pairwise, and
 * `Unprotectable` where what is public already gives others away. Source: disclosure.md §2–4.
 *
 * @example
 * protect({
 *   kind: "table",
 *   measure: "amount",
 *   dimensions: [{ id: "industry", classes: ["food", "trade", "crafts"] }],
 *   rows: [
 *     { codes: { industry: "food" }, values: [900, -850] },
 *     { codes: { industry: "trade" }, owner: "A", value: 120 },
 *   ],
 *   policy: { money: { sumOwners: 3 } },
 * }).cells; // [{ id: "industry=food", codes: { industry: "food" }, decision: "primary", reasons: ["tooFewOwners", "dominantOwner"] }, …]
 */
export function protect(request: ProtectionRequest, policy: Policy = defaultPolicy): ProtectionResult {
  const checked = parseRequest(request);
  const own = policyOf(checked, policy);
  if (checked.kind === "answers") return { cells: protectAnswers(checked, own), merged: [], dropped: [] };
  return checked.kind === "table" ? protectTables(checked, own) : protectFigures(checked, own);
}

function protectTables(request: TableRequest, policy: Policy): ProtectionResult {
  const release = releaseOf(request);
  const { cells, merged, dropped } = protectTable(release, policy);
  return { cells: explained(cellsOf(withMergedClasses(release, merged)), cells, policy), merged, dropped };
}

function protectFigures(request: FiguresRequest, policy: Policy): ProtectionResult {
  const system = systemOf(request, policy);
  const cells = protectCells(system, policy) ?? withholdAll(system, policy);
  return { cells: explained(system, cells, policy), merged: [], dropped: [] };
}

/** The decided cells in the order of the system; those that are not printed are in no decision. */
function explained(
  system: CellSystem,
  decisions: ReadonlyMap<string, Decision>,
  policy: Policy,
): readonly ProtectedCell[] {
  const reasons = sensitiveReasons(system, policy);
  return system.cells.flatMap(({ id, codes }): readonly ProtectedCell[] => {
    const decision = decisions.get(id);
    if (decision === undefined) return [];
    const why = decision === "published" ? [] : (reasons.get(id) ?? ["coversOthers"]);
    return [{ id, ...(codes === undefined ? {} : { codes }), decision, reasons: why }];
  });
}
