import { downloadPath, fullUrl } from "../datasets/address.ts";
import type { Dataset } from "../datasets/contract.ts";
import type { Settings } from "../datasets/settings.ts";
import { SAMPLE_LABEL } from "./sample-label.ts";
import { type DownloadColumn, downloadTable } from "./table.ts";

/** `datapackage.json`: every CSV with its columns, as Data Package (version 2) describes tables, so that programs can read all of them. */
export function dataPackage(datasets: readonly Dataset[], { site, chamber }: Settings): string {
  return `${JSON.stringify(
    {
      $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
      name: "keizai-report",
      title: site.title,
      description: datasets.some(({ sample }) => sample) ? `${site.description}。${SAMPLE_LABEL}` : site.description,
      homepage: fullUrl("/data/"),
      licenses: [{ name: "CC-BY-4.0", path: "https://creativecommons.org/licenses/by/4.0/deed.ja" }],
      contributors: [{ title: chamber.name, path: chamber.url, roles: ["publisher"] }],
      resources: datasets.map(resource),
    },
    null,
    1,
  )}\n`;
}

function resource(dataset: Dataset) {
  return {
    name: dataset.id.replace("/", "-"),
    type: "table",
    path: downloadPath(dataset.id, "csv").replace("/data/", ""),
    title: dataset.title,
    description: dataset.sample ? `${dataset.description}（${SAMPLE_LABEL}）` : dataset.description,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    ...(dataset.sample ? { dialect: { headerRows: [2] } } : {}),
    schema: { fields: downloadTable(dataset).columns.map(field), missingValues: [""] },
    sources: dataset.sources.map(({ name, url }) => ({ title: name, ...(url === undefined ? {} : { path: url }) })),
  };
}

function field({ header, kind }: DownloadColumn) {
  return { name: header, type: kind === "number" ? "number" : "string" };
}
