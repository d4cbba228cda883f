import type { Flow, Source, TimeSeries } from "../../../src/datasets/contract.ts";

/** One year of the typed figure, 億円: `inside` the area, `flow` with the outside (in +, out −). Source: regional.md §3. */
export interface CirculationFigure {
  readonly year: number;
  readonly amounts: ReadonlyMap<string, { readonly inside: number | null; readonly flow: number | null }>;
  readonly rate: number | null;
  /** Every number is known; only then is the figure drawn. */
  readonly isComplete: boolean;
}

/** Blocks of the template and their nodes in the chart, in the figure's order. */
const BLOCKS = [
  { part: "primary", node: "primary", face: "production", label: "第1次産業" },
  { part: "secondary", node: "secondary", face: "production", label: "第2次産業" },
  { part: "tertiary", node: "tertiary", face: "production", label: "第3次産業" },
  { part: "compensation", node: "employee-income", face: "distribution", label: "雇用者所得" },
  { part: "otherIncome", node: "other-income", face: "distribution", label: "その他所得" },
  { part: "consumption", node: "private-consumption", face: "expenditure", label: "民間消費額" },
  { part: "investment", node: "private-investment", face: "expenditure", label: "民間投資額" },
  { part: "otherSpending", node: "other-spending", face: "expenditure", label: "その他支出" },
] as const;

const CONTRACTOR =
  "環境省「地域産業連関表」「地域経済計算」（株式会社価値総合研究所（日本政策投資銀行グループ）受託作成）";

/**
 * 地域経済循環図 and its rate from one file (one vintage), complete years only; nothing where no year is complete: a half-known circle is
 * not drawn, and no number is made up. Outflows are positive towards `outside`, as the chart takes them. Source: statistics.md §3.
 */
export function circulationDatasets(figures: readonly CirculationFigure[], source: Source): (Flow | TimeSeries)[] {
  const years = figures.filter(({ isComplete }) => isComplete);
  if (years.length === 0) return [];
  const common = {
    periods: years.map(({ year }) => String(year)),
    basis: null,
    sources: [source],
    sample: false,
  };
  return [
    {
      shape: "flow",
      id: "region/circulation-by-block",
      title: "地域経済循環図",
      description: "地域で生み出された価値が、所得として分配され、支出として地域に戻る流れを表したものです。",
      unit: "億円",
      decimals: 0,
      ...common,
      formula: null,
      notes: [CONTRACTOR],
      nodes: [
        { id: "production", label: "生産" },
        { id: "outside", label: "地域外" },
        ...BLOCKS.map(({ node, label }) => ({ id: node, label })),
      ],
      observations: years.flatMap(flows),
    },
    {
      shape: "timeSeries",
      id: "region/circulation-rate-of-figure",
      title: "地域経済循環率（循環図の年）",
      description: "循環図と同じ版の地域経済循環率です。",
      unit: "%",
      decimals: 1,
      ...common,
      formula: "生産（付加価値額）÷分配（所得）×100",
      notes: [CONTRACTOR],
      series: [{ id: "all", label: "総数" }],
      observations: years.map(({ year, rate }) => ({
        period: String(year),
        series: "all",
        value: rate,
        status: "normal" as const,
      })),
    },
  ];
}

function flows({ year, amounts }: CirculationFigure): Flow["observations"] {
  return BLOCKS.flatMap(({ part, node, face }) => {
    const { inside = null, flow = null } = amounts.get(part) ?? {};
    const cell = (from: string, to: string, value: number | null) => ({
      period: String(year),
      from,
      to,
      value,
      status: value === null ? ("missing" as const) : ("normal" as const),
    });
    if (face === "production") return [cell(node, "production", inside)];
    if (face === "distribution") return [cell("production", node, inside), cell("outside", node, flow)];
    return [cell(node, "production", inside), cell(node, "outside", flow === null ? null : 0 - flow)];
  });
}
