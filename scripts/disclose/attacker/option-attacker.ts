import type { Breach } from "./breach.ts";

/** A question as it stands in the published files. Null = x, or not printed at all. */
export interface PublishedOptions {
  /** Answering firms; null where the question is withheld. */
  readonly n: number | null;
  /** Printed options in form order: firms that chose it, firms that put it first (absent: not printed for this question). */
  readonly options: ReadonlyMap<string, { readonly count: number | null; readonly first?: number | null }>;
}

/** The truth: each answering firm's options, and where an option is counted that is not printed by itself. */
export interface TrueOptions {
  readonly selections: readonly (readonly string[])[];
  readonly other: string;
  readonly kind: "single" | "multiple";
}

/**
 * Attacks a question with options, for an outsider and for each respondent taking himself out. A breach: a count from 1 to below the
 * minimum is printed or is the only one that fits; or everybody else is known to have chosen an option. Where late answers wait, the answers
 * behind the printed figures are not at hand, and only the figures themselves are judged. Source: disclosure.md §2, §3.5.
 */
export function attackOptions(
  published: PublishedOptions,
  truth: TrueOptions,
  minimum: { readonly count: number; readonly respondents: number },
): readonly Breach[] {
  const { n } = published;
  if (n === null) return [];
  const breaches: Breach[] = [];
  const isHeld = n < truth.selections.length;
  if (n < minimum.respondents)
    breaches.push({ by: "outsider", about: "question", what: "too few answers are printed" });
  for (const [option, { count, first }] of published.options) {
    for (const printed of [count, first ?? null]) {
      if (printed !== null && printed > 0 && printed < minimum.count)
        breaches.push({ by: "outsider", about: option, what: "a small count is printed" });
      if (isHeld && printed !== null && printed >= n - 1)
        breaches.push({ by: "respondent", about: option, what: "a figure that is held tells all other answers" });
    }
  }
  if (isHeld) return breaches;
  if (n > truth.selections.length) throw new Error("more answers are printed than were given");
  const observers = [
    null,
    ...new Map(truth.selections.map((selection) => [JSON.stringify(selection), selection])).values(),
  ];
  for (const own of observers) {
    const by = own === null ? "outsider" : "respondent";
    const others = othersOf(published, truth, own);
    if (others.n === 0) continue;
    for (const about of knownToAll(others, truth.kind))
      breaches.push({ by, about, what: "all other answers are known" });
    for (const about of knownFirsts(others, minimum.count))
      breaches.push({ by, about, what: "a small count is known" });
  }
  return breaches;
}

interface Others {
  readonly n: number;
  /** Firms with a first choice. */
  readonly ranking: number;
  readonly options: readonly {
    readonly id: string;
    readonly count: number | null;
    readonly first: number | null;
    readonly hasFirst: boolean;
    readonly trueFirst: number;
  }[];
}

function othersOf(published: PublishedOptions, truth: TrueOptions, own: readonly string[] | null): Others {
  const placeOf = (id: string) => (published.options.has(id) ? id : truth.other);
  const chosen = new Set((own ?? []).map(placeOf));
  const [ownFirst] = (own ?? []).map(placeOf);
  const ranking = truth.selections.filter((selection) => selection.length > 0).length;
  return {
    n: (published.n ?? 0) - (own === null ? 0 : 1),
    ranking: ranking - (ownFirst === undefined ? 0 : 1),
    options: [...published.options].map(([id, { count, first }]) => ({
      id,
      count: count === null ? null : count - (chosen.has(id) ? 1 : 0),
      first: first === undefined || first === null ? null : first - (ownFirst === id ? 1 : 0),
      hasFirst: first !== undefined,
      trueFirst:
        truth.selections.filter(([one]) => one !== undefined && placeOf(one) === id).length - (ownFirst === id ? 1 : 0),
    })),
  };
}

/** Options that all others are known to have chosen (or put first). */
function knownToAll({ n, ranking, options }: Others, kind: TrueOptions["kind"]): readonly string[] {
  const printed = options.filter(({ count }) => count !== null);
  const hidden = options.filter(({ count }) => count === null);
  const rest = n - printed.reduce((total, { count }) => total + (count ?? 0), 0);
  const everywhere = printed.filter(({ count }) => count === n);
  const first = options.filter((option) => option.first !== null && ranking > 0 && option.first === ranking);
  // Each firm chose something: with a single x, whoever chose nothing printed chose that.
  const [only] = hidden;
  const isForced =
    only !== undefined &&
    hidden.length === 1 &&
    (kind === "single" ? rest === n : printed.every(({ count }) => count === 0));
  return [...everywhere, ...first, ...(isForced ? [only] : [])].map(({ id }) => id);
}

/** Small hidden first counts of which only one value fits: they add up to the firms that ranked, and none exceeds the firms naming it. */
function knownFirsts({ ranking, options }: Others, minimumCount: number): readonly string[] {
  const hidden = options.filter(({ hasFirst, first }) => hasFirst && first === null);
  const sum = ranking - options.reduce((total, { first }) => total + (first ?? 0), 0);
  const isSmall = (count: number) => count > 0 && count < minimumCount;
  return hidden
    .filter(({ trueFirst }) => isSmall(trueFirst))
    .filter((option) => {
      const fitting = sums(hidden.filter((other) => other !== option).map(({ count }) => count ?? ranking));
      const values = Array.from({ length: Math.min(option.count ?? ranking, sum) + 1 }, (_, value) => value);
      return values.filter((value) => fitting.has(sum - value)).length === 1;
    })
    .map(({ id }) => id);
}

/** Every total that numbers from 0 up to these limits can make: all up to the sum of the limits. */
function sums(limits: readonly number[]): ReadonlySet<number> {
  const most = limits.reduce((total, limit) => total + limit, 0);
  return new Set(Array.from({ length: most + 1 }, (_, total) => total));
}
