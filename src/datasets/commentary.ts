/** What staff may write into a commentary (report.md), for `check` and for the page alike. Source: site.md §2. */

/** A commentary cut at its lines `::figure{id=sales}`: Markdown and figure ids in turn, Markdown first. */
export function commentaryParts(text: string): readonly string[] {
  return text.split(FIGURE).map((part, index) => (index % 2 === 0 ? part : part.trim()));
}

/** May a link lead there: another site, a mail address, a telephone number, a path of the site, an anchor of the page. */
export function isAllowedLink(link: string): boolean {
  return /^\/(?!\/)/.test(link) || /^(?:https?:\/\/|mailto:|tel:|#)/i.test(link);
}

/**
 * Ids of the figures of a round's report, in its order. `balances`, `supplements` = ids of the datasets of its items and
 * supplementary questions; `options` of the questions that a survey may leave out: none where it does.
 */
export function reportFigureIds(
  balances: readonly string[],
  options: { readonly [question in "investment" | "kinds" | "problems"]: readonly unknown[] },
  supplements: readonly string[],
): readonly string[] {
  return [
    "response-table",
    ...balances.map(itemFigureId),
    ...(options.investment.length > 0 ? ["investment-status"] : []),
    ...(options.kinds.length > 0 ? ["investment-kinds"] : []),
    ...(options.problems.length > 0 ? ["problems-ranking"] : []),
    ...supplements.map(supplementFigureId),
  ];
}

/** `di-survey/sales-balance-by-industry` → `sales`. */
export function itemFigureId(balance: string): string {
  return balance.replace(/^di-survey\/(.+)-balance-by-industry$/, "$1");
}

/** `di-survey/supplement-2026-q3-wages-by-option` → `supplement-2026-q3-wages`. */
export function supplementFigureId(dataset: string): string {
  return dataset.replace(/^di-survey\/(.+)-by-option$/, "$1");
}

const FIGURE = /^::figure\{id=([^}\n]*)\}[ \t]*$/m;
