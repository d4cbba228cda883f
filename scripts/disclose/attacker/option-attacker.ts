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
  const places = truth.selections.map((selection) =>
    selection.map((id) => (published.options.has(id) ? id : truth.other)),
  );
  const all = everybody(n, published, places);
  const observers = [null, ...new Map(places.map((own) => [JSON.stringify(own), own])).values()];
  for (const own of observers) {
    const by = own === null ? "outsider" : "respondent";
    const others = own === null ? all : without(all, own);
    if (others.n === 0) continue;
    for (const about of knownToAll(others)) breaches.push({ by, about, what: "all other answers are known" });
    for (const about of knownSmall(others, truth.kind, minimum.count))
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
    readonly trueCount: number;
    /** Undefined: first choices are not printed for this question. */
    readonly first: number | null | undefined;
    readonly trueFirst: number;
  }[];
}

/** What all answers come to; `places` = the printed options that each respondent chose, his first choice first. */
function everybody(n: number, { options }: PublishedOptions, places: readonly (readonly string[])[]): Others {
  return {
    n,
    ranking: places.filter(hasFirst).length,
    options: [...options].map(([id, { count, first }]) => ({
      id,
      count,
      trueCount: places.filter((place) => place.includes(id)).length,
      first,
      trueFirst: places.filter(([one]) => one === id).length,
    })),
  };
}

/** The same for who takes his own choices out. */
function without({ n, ranking, options }: Others, own: readonly string[]): Others {
  const less = (figure: number, isMine: boolean) => figure - (isMine ? 1 : 0);
  return {
    n: n - 1,
    ranking: less(ranking, hasFirst(own)),
    options: options.map(({ id, count, trueCount, first, trueFirst }) => {
      const isChosen = own.includes(id);
      const isFirst = own[0] === id;
      return {
        id,
        count: count === null ? null : less(count, isChosen),
        trueCount: less(trueCount, isChosen),
        first: first == null ? first : less(first, isFirst),
        trueFirst: less(trueFirst, isFirst),
      };
    }),
  };
}

function hasFirst([first]: readonly string[]): boolean {
  return first !== undefined;
}

/** Options that all others are known to have chosen (or put first). */
function knownToAll({ n, ranking, options }: Others): readonly string[] {
  const everywhere = options.filter(({ count }) => count === n);
  const first = options.filter((option) => ranking > 0 && option.first === ranking);
  // Each firm chose something: with a single x, whoever chose nothing printed chose that.
  const chosen = options.filter(({ count }) => count !== 0);
  const forced = chosen.length === 1 ? chosen.filter(({ count }) => count === null) : [];
  return [...everywhere, ...first, ...forced].map(({ id }) => id);
}

/** Small hidden counts of which only one value fits: first choices add up to the firms that ranked, and single choices to all. */
function knownSmall({ n, ranking, options }: Others, kind: TrueOptions["kind"], minimumCount: number) {
  const firsts = options
    .filter(({ first }) => first !== undefined)
    .map(({ id, first, count, trueFirst }) => ({
      id,
      printed: first ?? null,
      most: count ?? ranking,
      truth: trueFirst,
    }));
  const counts = options.map(({ id, count, trueCount }) => ({ id, printed: count, most: n, truth: trueCount }));
  return [
    ...knownParts(firsts, ranking, minimumCount),
    ...(kind === "single" ? knownParts(counts, n, minimumCount) : []),
  ];
}

interface Part {
  readonly id: string;
  readonly printed: number | null;
  /** No value above it fits. */
  readonly most: number;
  readonly truth: number;
}

/** The small hidden parts of a whole whose least possible value is also the largest. */
function knownParts(parts: readonly Part[], whole: number, minimumCount: number): readonly string[] {
  const hidden = parts.filter(({ printed }) => printed === null);
  const rest = whole - parts.reduce((total, { printed }) => total + (printed ?? 0), 0);
  const others = hidden.reduce((total, { most }) => total + most, 0);
  return hidden
    .filter(({ truth, most }) => {
      const isSmall = truth > 0 && truth < minimumCount;
      return isSmall && Math.max(0, rest - (others - most)) === Math.min(most, rest);
    })
    .map(({ id }) => id);
}
