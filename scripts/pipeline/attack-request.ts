import type { Policy } from "../config/policy.ts";
import { attackAmounts } from "../disclose/attacker/amount-attacker.ts";
import { type AttackedSystem, attackedSystem } from "../disclose/attacker/attacked-cells.ts";
import { attackBalance } from "../disclose/attacker/balance-attacker.ts";
import type { Breach } from "../disclose/attacker/breach.ts";
import { attackCounts } from "../disclose/attacker/count-attacker.ts";
import { systemOf } from "../disclose/figures-request.ts";
import { withMergedClasses } from "../disclose/merge-classes.ts";
import type { ProtectionRequest } from "../disclose/request.ts";
import { type AnswersRequest, type CheckedRequest, parseRequest, policyOf } from "../disclose/request.ts";
import type { ProtectionResult } from "../disclose/result.ts";
import { cellId } from "../disclose/table.ts";
import { releaseOf } from "../disclose/table-request.ts";

/**
 * Sets the attacker on what `protect` answered: whatever an outsider or a single participant can work out of the printed cells. What was public
 * before is not held against the pattern. Null: late answers, whose two vintages the audit of the published files attacks. Throws where the
 * search does not end: that is no pass. Source: disclosure.md §3.5.
 */
export function attackResult(
  request: ProtectionRequest,
  result: ProtectionResult,
  policy: Policy,
): readonly Breach[] | null {
  const checked = parseRequest(request);
  const own = policyOf(checked, policy);
  if (checked.kind === "answers") return attackAnswers(checked, result, own);
  const { system, standing } = attackedOf(checked, result, own);
  const isNew = ({ about }: Breach) => !standing.has(about);
  return [
    ...attackCounts(only(system, "count"), own.counts.minimumCount),
    ...attackAmounts(only(system, "amount"), {
      minimumOwners: own.money.sumOwners,
      percent: own.money.dominancePercent,
    }),
  ].filter(isNew);
}

interface Attacked {
  readonly system: AttackedSystem & { readonly measureOf: (id: string) => "count" | "amount" };
  /** Cells that were public before. */
  readonly standing: ReadonlySet<string>;
}

function attackedOf(
  request: Exclude<CheckedRequest, AnswersRequest>,
  { cells, merged }: ProtectionResult,
  policy: Policy,
): Attacked {
  const readable = new Set(cells.flatMap(({ id, decision }) => (decision === "published" ? [id] : [])));
  if (request.kind === "figures") {
    const system = systemOf(request, policy);
    const measures = new Map(system.cells.map(({ id, measure }) => [id, measure]));
    return {
      system: {
        cells: system.cells.map(({ id, contributions }) => ({
          id,
          published: readable.has(id),
          owners: contributions,
        })),
        equations: system.relations,
        groups: [],
        measureOf: (id) => measures.get(id) ?? "amount",
      },
      standing: new Set(system.cells.flatMap(({ id, printing }) => (printing === "public" ? [id] : []))),
    };
  }
  const release = withMergedClasses(releaseOf(request), merged);
  const standing = new Set<string>();
  const system = attackedSystem({
    measure: release.measure,
    axes: release.dimensions,
    tables: release.tables.map(({ dimensions }) => dimensions),
    rows: release.contributions,
    answers: release.answers ?? [],
    isReadable: (codes) => readable.has(cellId(codes, release.dimensions)),
  });
  for (const id of release.published ?? []) standing.add(id.split("&").sort().join(" ").replaceAll("=", ":"));
  return { system: { ...system, measureOf: () => release.measure }, standing };
}

/** The part of the system with one measure; no relation joins the two. */
function only(
  { cells, equations, groups, measureOf }: Attacked["system"],
  measure: "count" | "amount",
): AttackedSystem {
  const isOf = (id: string) => measureOf(id) === measure;
  return {
    cells: cells.filter(({ id }) => isOf(id)),
    equations: equations.filter((equation) => [...equation.keys()].every(isOf)),
    groups: groups.filter(({ all }) => isOf(all)),
  };
}

function attackAnswers(request: AnswersRequest, { cells }: ProtectionResult, policy: Policy): readonly Breach[] | null {
  if (request.published !== undefined) return null;
  const truth = new Map(Object.entries(request.groups));
  const printed = new Map(cells.map((cell) => [cell.id, cell]));
  const isShown = (id: string) => printed.get(id)?.decision === "published";
  const netOf = (id: string) => (isShown(id) ? (printed.get(id)?.shown?.net ?? 0) : null);
  const good = [...truth.values()].reduce((total, counts) => total + counts.good, 0);
  return attackBalance(
    {
      industries: new Map([...truth.keys()].map((id) => [id, netOf(id)])),
      all: netOf("total"),
      good: isShown("shares") ? good : null,
    },
    truth,
    policy.di.minimumFrequency,
  );
}
