import { archivePath, downloadPath } from "../datasets/address.ts";
import { archived, catalogue, dataset, publishedText, settings } from "../datasets/store.ts";
import { csvOf } from "./csv.ts";
import { dataPackage } from "./data-package.ts";
import { downloadTable } from "./table.ts";
import { xlsxOf } from "./xlsx.ts";

/** A file beside the pages: its path on the site and its content. */
export interface SiteFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Every download of the data pages: CSV, XLSX and JSON of each dataset, and the data package. Same published folder, same bytes. */
export async function dataFiles(): Promise<readonly SiteFile[]> {
  const datasets = catalogue().datasets.map(({ id }) => dataset(id));
  const files = await Promise.all(
    datasets.map(async (each) => {
      const table = downloadTable(each);
      return [
        { path: downloadPath(each.id, "csv"), content: csvOf(table, each.sample) },
        { path: downloadPath(each.id, "xlsx"), content: await xlsxOf(each, table) },
        { path: downloadPath(each.id, "json"), content: publishedText(`${each.id}.json`) },
      ];
    }),
  );
  return [
    ...files.flat(),
    ...archiveFiles(),
    { path: "/data/datapackage.json", content: dataPackage(datasets, settings()) },
  ];
}

/** What revisions replaced, as CSV and JSON under the date of the revision. Source: disclosure.md §5. */
function archiveFiles(): readonly SiteFile[] {
  return archived().flatMap(({ date, dataset: old }) => [
    { path: archivePath(date, old.id, "csv"), content: csvOf(downloadTable(old), old.sample) },
    { path: archivePath(date, old.id, "json"), content: publishedText(`archive/${date}/${old.id}.json`) },
  ]);
}
