import type { Policy } from "../config/policy.ts";
import type { AnswerCounts, BalanceCell, BalanceRelease } from "../model.ts";
import { discloseBalance } from "./balance.ts";
import { primaryIndustries } from "./balance-pattern.ts";
import { holdLateBalance } from "./late-answers.ts";
import { type AnswersRequest, InvalidRequest } from "./request.ts";
import type { ProtectedCell, ProtectionReason } from "./result.ts";

type Groups = ReadonlyMap<string, AnswerCounts>;

/** The ids of the figures of all groups together; no group may be called so. */
const TOTAL = "total";
const SHARES = "shares";

/**
 * A checked DI request → its cells: every group, the total, the answer counts (shares), the derived figures. With `published`, the figures that
 * stand there stay until the late answers may be told (then all cells that are held carry the reason "held"). Throws `InvalidRequest` where names clash
 * or are unknown. Source: disclosure.md §2 rows 1–3 and late answers, §4.
 */
export function protectAnswers(request: AnswersRequest, policy: Policy): readonly ProtectedCell[] {
  checkNames(request);
  const groups = new Map(Object.entries(request.groups));
  const standing = request.published === undefined ? null : new Map(Object.entries(request.published));
  const { release, behind } = holdLateBalance({
    published: standing === null ? null : releaseOf(standing, request, policy),
    table: tableOf(groups),
    fresh: releaseOf(groups, request, policy),
    policy,
  });
  const cells = cellsOf(release, (behind ? standing : null) ?? groups, request, policy, behind);
  const printed = new Set(cells.flatMap(({ id, decision }) => (decision === "published" ? [id] : [])));
  const derived = Object.entries(request.derived).map(([id, { uses, othersPrinted }]): ProtectedCell => {
    const isPrinted = othersPrinted && uses.every((used) => printed.has(used));
    return { id, decision: isPrinted ? "published" : "complementary", reasons: isPrinted ? [] : ["madeOfWithheld"] };
  });
  return [...cells, ...derived];
}

function cellsOf(
  release: BalanceRelease,
  behind: Groups,
  request: AnswersRequest,
  policy: Policy,
  isHeld: boolean,
): readonly ProtectedCell[] {
  const primary = primaryIndustries(behind, policy);
  const few = (n: number) => n < policy.di.minimumFrequency;
  const reasons = new Map(
    [...behind].flatMap(([id, counts]): readonly [string, ProtectionReason][] =>
      primary.has(id) ? [[id, few(size(counts)) ? "tooFewOwners" : "answersAlike"]] : [],
    ),
  );
  const all = [...behind.values()].reduce((n, counts) => n + size(counts), 0);
  const industries = [...release.industries].map(([id, cell]) => cellOf(id, cell, reasons.get(id) ?? null, isHeld));
  if (!request.total) return industries;
  const total = cellOf(TOTAL, release.all, few(all) ? "tooFewOwners" : null, isHeld);
  if (!request.shares) return [...industries, total];
  const { status } = release.shares;
  return [...industries, total, cellOf(SHARES, status === "normal" ? { status: "missing" } : { status }, null, isHeld)];
}

function cellOf(id: string, cell: BalanceCell, reason: ProtectionReason | null, isHeld: boolean): ProtectedCell {
  if (cell.status === "suppressed")
    return { id, decision: reason === null ? "complementary" : "primary", reasons: [reason ?? "coversOthers"] };
  const shown = cell.status === "normal" ? { shown: { net: cell.net, n: cell.n } } : {};
  return { id, decision: "published", reasons: isHeld ? ["held"] : [], ...shown };
}

/** Without a total nothing can be subtracted from it, so only the groups that are sensitive themselves are withheld. */
function releaseOf(industries: Groups, { withheldBefore, total, shares }: AnswersRequest, policy: Policy) {
  return discloseBalance(tableOf(industries), {
    policy,
    previouslyWithheld: new Set(withheldBefore),
    printed: { total, shares },
  });
}

function tableOf(industries: Groups) {
  return { item: "answers", quarter: 0, industries };
}

function checkNames({ groups, published, withheldBefore, derived }: AnswersRequest): void {
  const names = Object.keys(groups);
  for (const name of [TOTAL, SHARES])
    if (names.includes(name)) throw new InvalidRequest(`groups: the name is taken: ${name}`);
  for (const name of [...Object.keys(published ?? groups), ...withheldBefore])
    if (!names.includes(name)) throw new InvalidRequest(`groups: no such group: ${name}`);
  for (const name of names)
    if (published !== undefined && published[name] === undefined)
      throw new InvalidRequest(`published: the group is missing: ${name}`);
  for (const [id, { uses }] of Object.entries(derived)) {
    if ([...names, TOTAL, SHARES].includes(id)) throw new InvalidRequest(`derived: the name is taken: ${id}`);
    for (const used of uses)
      if (![...names, TOTAL, SHARES].includes(used)) throw new InvalidRequest(`derived.${id}: no such figure: ${used}`);
  }
}

function size({ good, same, bad }: AnswerCounts): number {
  return good + same + bad;
}
