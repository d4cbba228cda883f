import type { Dataset, RoundRegister } from "../../src/datasets/contract.ts";
import { type Quarter, quarterId } from "../../src/datasets/period.ts";
import type { DiItem, Supplement } from "../config/codebook.ts";
import type { BalanceCell, BalanceRelease, Finding, OptionRelease, Reading, Response, SharesCell } from "../model.ts";
import type { DiFrame } from "./di-frame.ts";
import { supplementKey, supplementSlug } from "./di-release.ts";
import { restoreCount, restoreNet } from "./restore-number.ts";
import { restoreOptions } from "./restore-options.ts";

/** What stands in the published folder. */
export interface PublishedFiles {
  readonly datasets: readonly Dataset[];
  readonly register: RoundRegister | null;
}

/** One round as it is published: the inverse of what `publish` wrote. A part that is not published is absent (null). */
export interface RestoredRound {
  readonly balances: ReadonlyMap<string, BalanceRelease>;
  readonly options: ReadonlyMap<string, OptionRelease>;
  readonly response: ReadonlyMap<string, Response> | null;
  readonly topProblems: ReadonlyMap<string, readonly string[] | null> | null;
}

/**
 * Published files → the releases of one round, with the counts behind the printed figures. A figure that no count makes is a finding
 * (somebody has edited the file). Source: disclosure.md §2 late answers, §5.
 */
export function restoreRound(
  frame: Omit<DiFrame, "quarters">,
  { datasets, register }: PublishedFiles,
  quarter: Quarter,
  supplement: Supplement | null,
): Reading<RestoredRound> {
  const findings: Finding[] = [];
  const find = (slug: string) => datasets.find((dataset) => dataset.id === `di-survey/${slug}`);
  const unfit = (dataset: Dataset, cell: string): null => {
    findings.push(unfitting(dataset.id, `${cell} ${quarterId(quarter)}`));
    return null;
  };
  const balances = frame.codebook.items.flatMap((item): [string, BalanceRelease][] => {
    const release = restoreBalance(frame, item, find, quarter, unfit);
    return release === null ? [] : [[item.id, release]];
  });
  const { investment, problems } = frame.codebook;
  const questions = [
    { key: investment.id, slug: `${investment.slug}-by-status`, ids: investment.options },
    { key: investment.kinds.id, slug: `${investment.kinds.slug}-by-kind`, ids: investment.kinds.options },
    { key: problems.id, slug: `${problems.slug}-by-option`, ids: problems.options },
    ...(supplement?.questions ?? []).flatMap((question) =>
      question.kind === "text"
        ? []
        : [{ key: supplementKey(question.id), slug: supplementSlug(quarter, question.id), ids: question.options }],
    ),
  ];
  const options = questions.flatMap(({ key, slug, ids }): [string, OptionRelease][] => {
    const dataset = find(slug);
    const release =
      dataset === undefined ? null : restoreOptions(dataset, quarter, ids, (cell) => unfit(dataset, cell));
    return release === null ? [] : [[key, release]];
  });
  const tops = register?.rounds.find(({ period }) => period === quarterId(quarter))?.topProblems;
  return {
    value: {
      balances: new Map(balances),
      options: new Map(options),
      response: restoreResponse(find("response-by-industry"), quarter),
      topProblems: tops === undefined ? null : new Map(tops.map(({ industry, options }) => [industry, options])),
    },
    findings,
  };
}

type Unfit = (dataset: Dataset, cell: string) => null;

/** Null where the quarter is not published. */
function restoreBalance(
  { classification }: Omit<DiFrame, "quarters">,
  item: DiItem,
  find: (slug: string) => Dataset | undefined,
  quarter: Quarter,
  unfit: Unfit,
): BalanceRelease | null {
  const dataset = find(`${item.slug}-balance-by-industry`);
  if (dataset?.shape !== "timeSeries") return null;
  const cells = dataset.observations.filter(({ period }) => period === quarterId(quarter));
  if (cells.length === 0) return null;
  const restored = new Map(
    cells.map(({ series, value, status, n }): [string, BalanceCell] => {
      if (value === null) return [series, { status: status === "suppressed" ? "suppressed" : "missing" }];
      const net = restoreNet(value, n ?? 0) ?? unfit(dataset, series);
      return [series, net === null ? { status: "suppressed" } : { status: "normal", net, n: n ?? 0 }];
    }),
  );
  const codes = classification.industries.flatMap(({ code }) => (restored.has(code) ? [code] : []));
  return {
    item: item.id,
    quarter,
    industries: new Map(codes.map((code) => [code, restored.get(code) ?? { status: "missing" }])),
    all: restored.get(classification.total.code) ?? { status: "missing" },
    shares: restoreShares(find(`${item.slug}-shares-by-answer`), quarter, unfit),
  };
}

function restoreShares(dataset: Dataset | undefined, quarter: Quarter, unfit: Unfit): SharesCell {
  if (dataset?.shape !== "breakdown") return { status: "missing" };
  const cells = dataset.observations.filter(({ period }) => period === quarterId(quarter));
  const n = cells[0]?.n ?? 0;
  if (cells.every(({ value }) => value === null))
    return { status: cells.some(({ status }) => status === "suppressed") ? "suppressed" : "missing" };
  const [good = null, same = null, bad = null] = cells.map(({ value }) =>
    value === null ? null : restoreCount(value, n),
  );
  if (good === null || same === null || bad === null || good + same + bad !== n)
    return unfit(dataset, "share") ?? { status: "suppressed" };
  return { status: "normal", good, same, bad, n };
}

function restoreResponse(dataset: Dataset | undefined, quarter: Quarter): ReadonlyMap<string, Response> | null {
  if (dataset?.shape !== "breakdown") return null;
  const cells = dataset.observations.filter(({ period }) => period === quarterId(quarter));
  const figure = (category: string, measure: string) =>
    cells.find((cell) => cell.category === category && cell.measure === measure)?.value ?? 0;
  const categories = new Set(cells.map(({ category }) => category));
  return categories.size === 0
    ? null
    : new Map([...categories].map((id) => [id, { asked: figure(id, "asked"), answered: figure(id, "answered") }]));
}

function unfitting(dataset: string, header: string): Finding {
  return {
    code: "E-FILE-51",
    file: `published/${dataset}.json`,
    header,
    problem: "公表済みの数字が、どんな回答数からも出てこない値です。手で書き換えられています。",
    remedy: "published フォルダーは手で直さず、控え（前回の公表時のもの）から戻してください。",
  };
}
