import { fullUrl } from "../../datasets/address.ts";
import type { YearRegister } from "../../datasets/proprietors.ts";
import { settings } from "../../datasets/store.ts";
import { yearPath } from "./register.ts";

/** A year's report for search engines: schema.org's Report. Source: site.md §2. */
export function yearStructure(
  { year, publishedOn }: YearRegister["years"][number],
  name: string,
  description: string,
): Readonly<Record<string, unknown>> {
  const { chamber } = settings();
  return {
    "@context": "https://schema.org",
    "@type": "Report",
    name,
    description,
    url: fullUrl(yearPath(year)),
    inLanguage: "ja",
    license: "https://creativecommons.org/licenses/by/4.0/",
    ...(publishedOn === null ? {} : { datePublished: publishedOn }),
    publisher: { "@type": "Organization", name: chamber.name, url: chamber.url },
  };
}
