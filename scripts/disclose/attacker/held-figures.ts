import type { AnswerCounts } from "../../model.ts";
import type { Breach } from "./breach.ts";
import type { PublishedOptions } from "./option-attacker.ts";

/** A printed balance: net = good − bad among n answers. */
export interface PrintedBalance {
  readonly net: number;
  readonly n: number;
}

/**
 * Attacks figures whose answers are no longer at hand, because late answers wait (disclosure.md §2): by their numbers alone, for whatever answers
 * may stand behind them. A breach: too few answers, or a balance that tells one respondent (whoever he is) all others.
 */
export function attackHeldFigures(
  printed: ReadonlyMap<string, PrintedBalance>,
  minimumFrequency: number,
): readonly Breach[] {
  return [...printed]
    .filter(([, { net, n }]) => n < minimumFrequency || Math.abs(net) >= n - 1)
    .map(([about]) => ({ by: "respondent", about, what: "a figure that is held tells all other answers" }));
}

/**
 * Attacks the difference of two vintages: everybody who kept the last one subtracts it. A breach: fewer late answers in a figure than the
 * minimum, or late answers of which one respondent may know all others (who gave which is not recorded); or a figure that was withheld and now is printed, because
 * the last vintage's total gives the hidden rest back. A balance that changes without more answers is a correction, not a late answer.
 * `counted` = the figure whose answer counts both vintages print, and how many more are good: its late answers are known by option.
 */
export function attackVintages(
  last: ReadonlyMap<string, PrintedBalance | null>,
  now: ReadonlyMap<string, PrintedBalance | null>,
  minimumNew: number,
  counted: { readonly id: string; readonly good: number } | null = null,
): readonly Breach[] {
  return [...now].flatMap(([about, current]): Breach[] => {
    const before = last.get(about);
    if (current === null || before === undefined) return [];
    if (before === null) return [{ by: "outsider", about, what: "a withheld figure is opened later" }];
    const late = { n: current.n - before.n, net: current.net - before.net };
    const good = counted?.id === about ? counted.good : null;
    const tells = late.n > 0 && (late.n < minimumNew || tellsOthers(late, good));
    return tells ? [{ by: "respondent", about, what: LATE }] : [];
  });
}

/** May one of these firms know that all others answered alike? Without `good`, whatever answers may stand behind the balance. */
function tellsOthers({ n, net }: PrintedBalance, good: number | null): boolean {
  if (good === null) return Math.abs(net) >= n - 2;
  const counts = [good, n - 2 * good + net, good - net];
  return counts.some((count) => count < 0 || count >= n - 1);
}

/**
 * Attacks the difference of two vintages of a question with options. A breach: fewer late answers than the minimum; an option that a few of the late
 * firms chose (or put first), or all but one of them. Fewer answers than before, or as many, are a correction.
 */
export function attackOptionVintages(
  last: PublishedOptions,
  now: PublishedOptions,
  minimum: { readonly newcomers: number; readonly count: number },
): readonly Breach[] {
  const late = last.n === null || now.n === null ? 0 : now.n - last.n;
  if (late <= 0) return [];
  const grown = ([option, { count, first }]: readonly [string, { count: number | null; first?: number | null }]) => {
    const before = last.options.get(option);
    return [rise(before?.count, count), rise(before?.first, first)];
  };
  const tells = (more: number) => more > 0 && (more < minimum.count || more >= late - 1);
  return [...now.options]
    .filter((option) => late < minimum.newcomers || grown(option).some(tells))
    .map(([about]) => ({ by: "respondent", about, what: LATE }));
}

const LATE = "the difference to the last vintage tells late answers";

/** 0 where either is not printed. */
function rise(before: number | null | undefined, now: number | null | undefined): number {
  return (now ?? 0) - (before ?? now ?? 0);
}

/** Is a printed figure made of these answers? */
export function isMadeOf(printed: PrintedBalance, counts: AnswerCounts): boolean {
  return printed.n === counts.good + counts.same + counts.bad && printed.net === counts.good - counts.bad;
}
