import { type Breakdown, TOTAL_ID } from "../../../../src/datasets/contract.ts";
import { ratio } from "../ratio.ts";
import { decimalsOf, roundTo } from "./decimals.ts";
import { breakdownSlug, measureSlug } from "./slugs.ts";
import { strandNotes, strandSources } from "./strand-words.ts";
import type { Strand } from "./strands.ts";
import { vintageOf } from "./table.ts";

/** Amounts and counts of which an industry's share can be taken. */
const STOCK = /^(?:(?:企業単位_|事業所単位_)?従業者数|付加価値額|売上高|企業数|事業所数)$/;
const COMPARED = ["prefecture", "nation"] as const;

/**
 * 特化係数 of the city's industries against the prefecture and the nation, where the same measure of the same vintage is there; and beside it
 * the labour productivity, where that is there too. A year counts where every industry's value is known on both sides. Source: statistics.md §3.
 */
export function quotientDatasets(strands: readonly Strand[]): readonly Breakdown[] {
  const industries = strands.filter(({ kind }) => kind === "industry");
  return industries
    .filter(({ area, measure, breakdown }) => area.level === "city" && STOCK.test(measure) && breakdown !== null)
    .flatMap((city) => {
      const others = COMPARED.flatMap((level) => industries.find((one) => isPair(city, one, level)) ?? []);
      const quotients = others.length === 0 ? null : quotientDataset(city, others);
      if (quotients === null) return [];
      const output = industries.find(
        (one) =>
          one.area.level === "city" &&
          one.measure === "労働生産性" &&
          one.breakdown === city.breakdown &&
          sameVintage(one, city),
      );
      const beside = output === undefined ? null : withProductivity(quotients, output);
      return beside === null ? [quotients] : [quotients, beside];
    });
}

function isPair(city: Strand, other: Strand, level: string): boolean {
  return (
    other.area.level === level &&
    other.measure === city.measure &&
    other.unit === city.unit &&
    other.breakdown === city.breakdown &&
    other.grain === city.grain &&
    sameVintage(other, city)
  );
}

function sameVintage(one: Strand, other: Strand): boolean {
  return (
    one.tables[0] !== undefined &&
    other.tables[0] !== undefined &&
    vintageOf(one.tables[0]) === vintageOf(other.tables[0])
  );
}

function quotientDataset(city: Strand, others: readonly Strand[]): Breakdown | null {
  const all = [city, ...others];
  const decimals = decimalsOf(all.flatMap(({ cells }) => cells.map(({ value }) => value)));
  const shares = new Map(all.map((one) => [one.area.level, shareReader(one, decimals)]));
  const periods = [...new Set(city.cells.map(({ period }) => period))]
    .filter((period) => all.every(({ area }) => shares.get(area.level)?.total(period) !== null))
    .sort();
  if (periods.length === 0) return null;
  const own = shares.get("city");
  const categories = city.series.filter(
    ({ id }) => id !== TOTAL_ID && city.cells.some((cell) => cell.series === id && !cell.isTotal),
  );
  return {
    shape: "breakdown",
    id: `region/resas-quotients-${measureSlug(city.measure)}-by-${breakdownSlug(city.breakdown ?? "")}`,
    title: `${city.area.name}の産業の特化係数（${city.measure}、${city.breakdown}別）`,
    description: `${city.area.name}の${city.measure}に占める産業の割合が、${others.map(({ area }) => area.name).join("や")}での割合の何倍かを、${city.breakdown}別に示したものです。`,
    unit: "倍",
    decimals: 2,
    periods,
    basis: null,
    formula: `${city.area.name}の${city.measure}に占めるその産業の割合÷比べる地域での割合`,
    sources: all.flatMap(strandSources).map((source) => ({ ...source, processed: true })),
    notes: [...new Set(["1は、比べる地域と同じ割合であることを示します。", ...all.flatMap(strandNotes)])],
    sample: false,
    categories: categories.map(({ id, label }) => ({ id, label })),
    measures: others.map(({ area }) => ({ id: area.level, label: `対${area.name}` })),
    observations: periods.flatMap((period) =>
      categories.flatMap(({ id }) =>
        others.map(({ area: { level } }) => {
          const [part, whole] = [own?.part(period, id) ?? null, own?.total(period) ?? null];
          const [there, all] = [shares.get(level)?.part(period, id) ?? null, shares.get(level)?.total(period) ?? null];
          const known = part !== null && whole !== null && there !== null && all !== null;
          const value = known ? ratio(part * all, whole * there, 2) : null;
          return {
            period,
            category: id,
            measure: level,
            value,
            status: value === null ? ("notApplicable" as const) : ("normal" as const),
          };
        }),
      ),
    ),
  };
}

/** Amounts of an area as exact integers; the total is the file's own, else the sum of all industries, null where one is not known. */
function shareReader({ cells }: Strand, decimals: number) {
  const amount = (value: number) => BigInt(Math.round(Number(`${value}e${decimals}`)));
  const values = new Map(cells.map((cell) => [`${cell.period} ${cell.series}`, cell.value]));
  const totals = new Map<string, bigint | null>();
  for (const { period, series, value, isTotal } of cells) {
    if (series === TOTAL_ID || isTotal) continue;
    const before = totals.get(period);
    totals.set(period, value === null || before === null ? null : (before ?? 0n) + amount(value));
  }
  return {
    part: (period: string, series: string) => {
      const value = values.get(`${period} ${series}`) ?? null;
      return value === null ? null : amount(value);
    },
    total: (period: string) => {
      const own = values.get(`${period} ${TOTAL_ID}`) ?? null;
      return own === null ? (totals.get(period) ?? null) : amount(own);
    },
  };
}

/** Quotient against the nation (else the prefecture) and productivity: the scatter of 稼ぐ力. */
function withProductivity(quotients: Breakdown, output: Strand): Breakdown | null {
  const against = quotients.measures.at(-1);
  const found = new Map(output.cells.map((cell) => [`${cell.period} ${cell.series}`, cell.value]));
  const periods = quotients.periods.filter((period) =>
    output.cells.some((cell) => cell.period === period && cell.value !== null),
  );
  if (against === undefined || periods.length === 0) return null;
  const decimals = decimalsOf(output.cells.map(({ value }) => value));
  return {
    ...quotients,
    id: quotients.id.replace("resas-quotients-", "resas-quotients-and-productivity-"),
    title: quotients.title.replace("の特化係数", "の特化係数と労働生産性"),
    description: `${output.area.name}の産業ごとに、特化係数（${against.label}）と労働生産性を並べたものです。`,
    periods,
    sources: [...quotients.sources, ...strandSources(output).map((source) => ({ ...source, processed: true }))],
    measures: [
      { ...against, label: `特化係数（${against.label}）`, unit: "倍" },
      { id: "productivity", label: "労働生産性", unit: output.unit ?? "", decimals },
    ],
    observations: [
      ...quotients.observations.filter(({ measure, period }) => measure === against.id && periods.includes(period)),
      ...periods.flatMap((period) =>
        quotients.categories.map(({ id }) => {
          const value = found.get(`${period} ${id}`) ?? null;
          return {
            period,
            category: id,
            measure: "productivity",
            value: value === null ? null : roundTo(value, decimals),
            status: value === null ? ("missing" as const) : ("normal" as const),
          };
        }),
      ),
    ],
  };
}
