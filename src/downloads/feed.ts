import { fullUrl, reportPath } from "../datasets/address.ts";
import type { RoundRegister } from "../datasets/contract.ts";
import type { Settings } from "../datasets/settings.ts";
import { escapeHtml } from "../format/html.ts";
import { periodName } from "../format/period.ts";
import { SAMPLE_LABEL } from "./sample-label.ts";

/** `feed.xml` (Atom): the reports that have a release date, newest first, at most 20. */
export function feed({ rounds, title, sample }: RoundRegister, { site, chamber }: Settings): string {
  const entries = rounds
    .flatMap(({ period, publishedOn }) => (publishedOn === null ? [] : [{ period, publishedOn }]))
    .reverse();
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
    (entry) =>
      `<entry><title>${escapeHtml(`${periodName(entry.period)} ${title}`)}</title><id>${fullUrl(reportPath(entry.period))}</id><link href="${fullUrl(reportPath(entry.period))}"/><updated>${stamp(entry.publishedOn)}</updated></entry>`,
  )
  .join("\n")}
</feed>
`;
}

function stamp(day: string): string {
  return `${day}T00:00:00+09:00`;
}
