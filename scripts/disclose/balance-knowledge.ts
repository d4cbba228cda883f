import type { AnswerCounts } from "../model.ts";

/** What is printed of one item in one quarter: which industries are withheld, and whether the pooled DI and the pooled answer counts stand beside them. */
export interface BalancePattern {
  readonly withheld: ReadonlySet<string>;
  readonly pooled: boolean;
  readonly shares: boolean;
}

/**
 * Does the pattern protect everybody? False as soon as an outsider, or one respondent subtracting his own answer, knows that all (other)
 * firms of an industry gave the same answer, or can work out a withheld balance exactly.
 * `primary` = the industries that are withheld for their own sake; a respondent may work out the balance of the others of them
 * (it is harmless in itself), an outsider may not.
 * Assumes the worst: the number of answers is known for withheld industries too (the response table is public).
 * Source: disclosure.md §2 rows 1–3 and §3 (stated guarantee).
 */
export function protectsEverybody(
  table: ReadonlyMap<string, AnswerCounts>,
  pattern: BalancePattern,
  primary: ReadonlySet<string>,
): boolean {
  if (learnsSomething(table, pattern, pattern.withheld)) return false;
  for (const [industry, counts] of table) {
    for (const own of ANSWERS) {
      if (counts[own] === 0) continue;
      const others = new Map(table).set(industry, { ...counts, [own]: counts[own] - 1 });
      if (learnsSomething(others, pattern, primary)) return false;
    }
  }
  return true;
}

const ANSWERS = ["good", "same", "bad"] as const;

/** Numbers of 「good」 answers that fit what is known, both ends included. */
interface Span {
  readonly low: number;
  readonly high: number;
}

/** `table` = the answers unknown to the observer; `secret` = the industries whose balance he must not work out. */
function learnsSomething(
  table: ReadonlyMap<string, AnswerCounts>,
  pattern: BalancePattern,
  secret: ReadonlySet<string>,
): boolean {
  const hidden = [...table].filter(([industry]) => pattern.withheld.has(industry)).map(([, counts]) => counts);
  const union = sum(hidden);
  const spans = new Map<string, Span>();
  for (const [industry, counts] of table) {
    if (!pattern.withheld.has(industry)) spans.set(industry, fittingGood(counts));
  }
  if (pattern.pooled) spans.set(UNION, fittingGood(union));
  const fitting = pattern.shares ? narrowed(spans, sum([...table.values()]).good) : spans;

  for (const [industry, counts] of table) {
    const n = total(counts);
    if (n === 0) continue;
    const span = fitting.get(pattern.withheld.has(industry) ? UNION : industry);
    if (span === undefined) continue;
    const exact = span.low === span.high;
    if (!pattern.withheld.has(industry)) {
      if (exact && isUnanimous(counts)) return true;
      continue;
    }
    // Firms of the withheld industries are interchangeable but for their industry: a share of them is fixed only
    // if it is all of them, or if they all gave the same answer.
    const alone = total(union) === n;
    const known = exact && (alone || isUnanimous(union));
    if (known && isUnanimous(counts)) return true;
    if ((alone || known) && secret.has(industry)) return true;
  }
  return false;
}

const UNION = "";

/** A balance of g − b among n answers fits every g from max(0, balance) to (n + balance) / 2. */
function fittingGood(counts: AnswerCounts): Span {
  const balance = counts.good - counts.bad;
  return { low: Math.max(0, balance), high: Math.floor((total(counts) + balance) / 2) };
}

/** The spans once their sum is known as well: none can hold more than the others leave. (Only the upper ends tell of answers all alike.) */
function narrowed(spans: ReadonlyMap<string, Span>, good: number): ReadonlyMap<string, Span> {
  const lows = [...spans.values()].reduce((total, { low }) => total + low, 0);
  return new Map([...spans].map(([key, { low, high }]) => [key, { low, high: Math.min(high, good - (lows - low)) }]));
}

function isUnanimous(counts: AnswerCounts): boolean {
  return Math.max(counts.good, counts.same, counts.bad) === total(counts);
}

function total(counts: AnswerCounts): number {
  return counts.good + counts.same + counts.bad;
}

function sum(list: readonly AnswerCounts[]): AnswerCounts {
  return list.reduce((a, b) => ({ good: a.good + b.good, same: a.same + b.same, bad: a.bad + b.bad }), {
    good: 0,
    same: 0,
    bad: 0,
  });
}
