import { cardPath, datasetAnchor, downloadPath, fullUrl, reportPath } from "../datasets/address.ts";
import type { Dataset, RoundRegister } from "../datasets/contract.ts";
import { settings } from "../datasets/store.ts";
import { periodName } from "../format/period.ts";

/** Data for search engines (schema.org), as JSON-LD. */
export type StructuredData = Readonly<Record<string, unknown>>;

const context = "https://schema.org";
const license = "https://creativecommons.org/licenses/by/4.0/";

/** A round's report as schema.org's Report. */
export function reportStructure(
  { period, publishedOn }: RoundRegister["rounds"][number],
  title: string,
  description: string,
): StructuredData {
  return {
    "@context": context,
    "@type": "Report",
    name: `${periodName(period)} ${title}`,
    description,
    url: fullUrl(reportPath(period)),
    image: fullUrl(cardPath(period)),
    inLanguage: "ja",
    license,
    ...(publishedOn === null ? {} : { datePublished: publishedOn }),
    publisher: publisher(),
  };
}

/** The catalogue as schema.org's DataCatalog with each dataset's name, years and files. */
export function catalogueStructure(
  datasets: readonly Pick<Dataset, "id" | "title" | "description" | "periods">[],
): StructuredData {
  return {
    "@context": context,
    "@type": "DataCatalog",
    name: settings().site.title,
    url: fullUrl("/data/"),
    publisher: publisher(),
    dataset: datasets.map(({ id, title, description, periods }) => ({
      "@type": "Dataset",
      name: title,
      description,
      url: fullUrl(`/data/#${datasetAnchor(id)}`),
      license,
      temporalCoverage: years(periods),
      distribution: extensions.map((extension) => ({
        "@type": "DataDownload",
        encodingFormat: extension,
        contentUrl: fullUrl(downloadPath(id, extension)),
      })),
    })),
  };
}

const extensions = ["csv", "json"] as const;

/** Years of the first and the last period, as ISO 8601 writes an interval: 2021/2026. */
function years(periods: readonly string[]): string {
  return [periods[0], periods.at(-1)].map((period) => /\d{4}/.exec(period ?? "")?.[0] ?? "..").join("/");
}

/** JSON that cannot end its script element. */
export function structuredText(data: StructuredData): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}

function publisher() {
  const { chamber } = settings();
  return { "@type": "Organization", name: chamber.name, url: chamber.url };
}
