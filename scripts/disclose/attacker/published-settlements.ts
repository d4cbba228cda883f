import { catalogueSchema, type Dataset, datasetSchema } from "../../../src/datasets/contract.ts";

/** A printed number with its n, where one stands beside it. */
export interface PrintedNumber {
  readonly value: number;
  readonly n: number | null;
}

/** The published files of the yearly report, read as any reader would read them. */
export interface PublishedSettlements {
  readonly datasets: readonly Dataset[];
  /** The number at a place of a dataset (id without `proprietors/`): class, then measure where it has measures. Null = x or not there. */
  readonly at: (dataset: string, year: number, ...place: readonly string[]) => PrintedNumber | null;
  /** Every printed number of a dataset and year, with its place. */
  readonly all: (dataset: string, year: number) => readonly (PrintedNumber & { readonly place: readonly string[] })[];
}

const SOURCE = "proprietors/";

/** Published files by path → what they tell of the proprietors. Throws where a file is missing or breaks the contract. */
export function readPublishedSettlements(files: ReadonlyMap<string, string>): PublishedSettlements {
  const datasets = catalogueSchema
    .parse(jsonOf(files, "catalogue.json"))
    .datasets.filter(({ id }) => id.startsWith(SOURCE))
    .map(({ id }) => datasetSchema.parse(jsonOf(files, `${id}.json`)));
  const numbers = new Map(datasets.map((dataset) => [dataset.id.slice(SOURCE.length), numbersOf(dataset)]));
  return {
    datasets,
    at: (dataset, year, ...place) => numbers.get(dataset)?.get([year, ...place].join(" ")) ?? null,
    all: (dataset, year) =>
      [...(numbers.get(dataset) ?? [])].flatMap(([key, number]) => {
        const [period, ...place] = key.split(" ");
        return period === String(year) ? [{ ...number, place }] : [];
      }),
  };
}

function numbersOf({ observations }: Dataset): ReadonlyMap<string, PrintedNumber> {
  const cells: readonly Readonly<Record<string, unknown>>[] = observations;
  return new Map(
    cells.flatMap((cell) => {
      const { value, n } = cell;
      if (typeof value !== "number") return [];
      const place = PLACES.flatMap((key) => (typeof cell[key] === "string" ? [cell[key]] : []));
      return [[[cell["period"], ...place].join(" "), { value, n: typeof n === "number" ? n : null }] as const];
    }),
  );
}

const PLACES = ["series", "category", "group", "band", "option", "measure"] as const;

function jsonOf(files: ReadonlyMap<string, string>, path: string): unknown {
  const text = files.get(path);
  if (text === undefined) throw new Error(`published file is missing: ${path}`);
  return JSON.parse(text);
}
