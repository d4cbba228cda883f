/** Breakdowns from the outer to the inner one; those of no list stand between the two, by name. */
const FIRST = ["国", "産業大分類", "業種大分類", "大分類", "業種中分類", "産業中分類", "中分類"];
const LAST = ["男女区分", "性別", "年齢", "年齢階級"];

/** Order of two breakdowns, whatever the order of the columns: classes and their groups keep their places in a table that somebody rearranged. */
export function byBreakdown(a: string, b: string): number {
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** Order of two columns of values: 総数, then ages from the youngest, 不詳 last; all others stay as they stand. */
export function byMeasure(a: string, b: string): number {
  return age(a) - age(b);
}

function rank(breakdown: string): number {
  const first = FIRST.indexOf(breakdown);
  return first >= 0 ? first : FIRST.length + 1 + LAST.indexOf(breakdown);
}

function age(name: string): number {
  const [first] = /\d+(?=.*歳)/.exec(name) ?? [];
  return first === undefined ? (/不詳/.test(name) ? 1_000 : -1) : Number(first);
}
