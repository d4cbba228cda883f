import { fullUrl, reportPath } from "../datasets/address.ts";
import type { RoundRegister } from "../datasets/contract.ts";
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
    inLanguage: "ja",
    license,
    ...(publishedOn === null ? {} : { datePublished: publishedOn }),
    publisher: publisher(),
  };
}

/** The catalogue as schema.org's DataCatalog with each dataset's name and files. */
export function catalogueStructure(
  datasets: readonly { title: string; description: string; files: readonly string[] }[],
): StructuredData {
  return {
    "@context": context,
    "@type": "DataCatalog",
    name: settings().site.title,
    url: fullUrl("/data/"),
    publisher: publisher(),
    dataset: datasets.map(({ title, description, files }) => ({
      "@type": "Dataset",
      name: title,
      description,
      license,
      distribution: files.map((file) => ({ "@type": "DataDownload", contentUrl: fullUrl(file) })),
    })),
  };
}

/** JSON that cannot end its script element. */
export function structuredText(data: StructuredData): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}

function publisher() {
  const { chamber } = settings();
  return { "@type": "Organization", name: chamber.name, url: chamber.url };
}
