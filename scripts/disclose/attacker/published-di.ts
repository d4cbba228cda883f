import {
  catalogueSchema,
  type Dataset,
  type Definitions,
  datasetSchema,
  definitionsSchema,
  type RoundRegister,
  roundRegisterSchema,
} from "../../../src/datasets/contract.ts";
import type { PublishedBalance } from "./balance-attacker.ts";
import type { PrintedBalance } from "./held-figures.ts";
import type { PublishedOptions } from "./option-attacker.ts";

/** The published files of the DI survey, read as any reader would read them. */
export interface PublishedDi {
  readonly definitions: Definitions;
  readonly rounds: RoundRegister;
  /** DI dataset id + period → what it tells: nets worked back from DI and n. */
  readonly balance: (item: string, period: string) => PublishedBalance;
  /** The same item and period by series, the total among them; null = x, absent = nobody answered or not published. */
  readonly figures: (item: string, period: string) => ReadonlyMap<string, PrintedBalance | null>;
  readonly options: (dataset: string, period: string) => PublishedOptions;
  /** Every dataset of the survey. */
  readonly datasets: readonly Dataset[];
}

/** Published files by path → what they tell. Throws where a file is missing or breaks the contract. */
export function readPublishedDi(files: ReadonlyMap<string, string>): PublishedDi {
  const definitions = definitionsSchema.parse(jsonOf(files, "di-survey/definitions.json"));
  const datasetOf = readerOf(files);
  return {
    definitions,
    rounds: roundRegisterSchema.parse(jsonOf(files, "di-survey/rounds.json")),
    balance: (item, period) => balanceOf(datasetOf, definitions, item, period),
    figures: (item, period) => figuresOf(datasetOf, definitions, item, period),
    options: (dataset, period) => optionsOf(datasetOf(dataset), period),
    datasets: catalogueSchema
      .parse(jsonOf(files, "catalogue.json"))
      .datasets.filter(({ id }) => id.startsWith("di-survey/"))
      .map(({ id }) => datasetOf(id)),
  };
}

function balanceOf(
  datasetOf: ReaderOfDatasets,
  definitions: Definitions,
  item: string,
  period: string,
): PublishedBalance {
  const definition = definitions.items.find(({ id }) => id === item);
  if (definition === undefined) throw new Error(`item is not published: ${item}`);
  const series = datasetOf(definition.balance);
  if (series.shape !== "timeSeries") throw new Error(`not a time series: ${series.id}`);
  const nets = series.observations
    .filter((cell) => cell.period === period)
    .map((cell): [string, number | null] => [cell.series, countOf(cell.value, cell.n)]);
  const shares = datasetOf(definition.shares);
  if (shares.shape !== "breakdown") throw new Error(`not a breakdown: ${shares.id}`);
  const [best] = definition.answers;
  const good = shares.observations.find((cell) => cell.period === period && cell.category === best?.id);
  const industries = new Map(
    nets.filter(([id]) => definitions.industries.slice(1).some((industry) => industry.id === id)),
  );
  return {
    industries,
    all: nets.find(([id]) => !industries.has(id))?.[1] ?? null,
    good: good === undefined ? null : countOf(good.value, good.n),
  };
}

function figuresOf(
  datasetOf: ReaderOfDatasets,
  definitions: Definitions,
  item: string,
  period: string,
): ReadonlyMap<string, PrintedBalance | null> {
  const definition = definitions.items.find(({ id }) => id === item);
  const series = definition === undefined ? null : datasetOf(definition.balance);
  if (series?.shape !== "timeSeries") return new Map();
  return new Map(
    series.observations
      .filter((cell) => cell.period === period && (cell.value !== null || cell.status === "suppressed"))
      .map((cell): [string, PrintedBalance | null] => {
        const net = countOf(cell.value, cell.n);
        return [cell.series, net === null ? null : { net, n: cell.n ?? 0 }];
      }),
  );
}

function optionsOf(dataset: Dataset, period: string): PublishedOptions {
  if (dataset.shape === "ranking") {
    const cells = dataset.observations.filter((cell) => cell.period === period);
    return {
      n: cells.find(({ n }) => n !== undefined)?.n ?? null,
      options: new Map(cells.map((cell) => [cell.option, rankedCell(cell, cells)])),
    };
  }
  if (dataset.shape !== "breakdown") throw new Error(`no options: ${dataset.id}`);
  const cells = dataset.observations.filter((cell) => cell.period === period);
  return {
    n: cells.find(({ n }) => n !== undefined)?.n ?? null,
    options: new Map(cells.map((cell) => [cell.category, { count: countOf(cell.value, cell.n) }])),
  };
}

function rankedCell(
  cell: { value: number | null; first?: number | null | undefined; n?: number | undefined },
  all: readonly { n?: number | undefined }[],
) {
  const n = all.find((other) => other.n !== undefined)?.n;
  return {
    count: countOf(cell.value, n),
    first: cell.first === undefined || cell.first === null ? null : countOf(cell.first, n),
  };
}

/** The whole number behind a percentage (or DI) with one decimal: unique below a thousand answers. Null where nothing is printed. */
function countOf(value: number | null, n: number | undefined): number | null {
  if (value === null) return null;
  if (n === undefined || n >= 1000) throw new Error(`value without a usable n: ${n}`);
  return Math.round((value * n) / 100) + 0;
}

type ReaderOfDatasets = (id: string) => Dataset;

/** Each dataset is read once: every period asks for it. */
function readerOf(files: ReadonlyMap<string, string>): ReaderOfDatasets {
  const read = new Map<string, Dataset>();
  return (id) => {
    const dataset = read.get(id) ?? datasetSchema.parse(jsonOf(files, `${id}.json`));
    read.set(id, dataset);
    return dataset;
  };
}

function jsonOf(files: ReadonlyMap<string, string>, path: string): unknown {
  const text = files.get(path);
  if (text === undefined) throw new Error(`published file is missing: ${path}`);
  return JSON.parse(text);
}
