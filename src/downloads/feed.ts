import type { Release } from "../components/releases.ts";
import { fullUrl } from "../datasets/address.ts";
import type { Settings } from "../datasets/settings.ts";
import { escapeHtml } from "../format/html.ts";
import { SAMPLE_LABEL } from "./sample-label.ts";

/** `feed.xml` (Atom): those of the reports (newest first) that have a release date, at most 20. */
export function feed(releases: readonly Release[], { site, chamber, sample }: Settings): string {
  const entries = releases.flatMap(({ name, path, publishedOn }) =>
    publishedOn === null ? [] : [{ name, address: fullUrl(path), publishedOn }],
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ja">
<title>${escapeHtml(site.title)}</title>
<subtitle>${escapeHtml(sample ? SAMPLE_LABEL : site.description)}</subtitle>
<id>${fullUrl("/")}</id>
<link href="${fullUrl("/")}"/>
<link rel="self" href="${fullUrl("/feed.xml")}"/>
<updated>${stamp(entries[0]?.publishedOn ?? "2026-01-01")}</updated>
<author><name>${escapeHtml(chamber.name)}</name></author>
${entries
  .slice(0, 20)
  .map(
    ({ name, address, publishedOn }) =>
      `<entry><title>${escapeHtml(name)}</title><id>${address}</id><link href="${address}"/><updated>${stamp(publishedOn)}</updated></entry>`,
  )
  .join("\n")}
</feed>
`;
}

function stamp(day: string): string {
  return `${day}T00:00:00+09:00`;
}
