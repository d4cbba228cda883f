/** `sitemap.xml` of the full addresses of all pages, in order of their text. */
export function sitemap(addresses: readonly string[]): string {
  const entries = [...addresses].sort().map((address) => `<url><loc>${address}</loc></url>`);
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join("\n")}
</urlset>
`;
}

/** `robots.txt`: sample data is not for search engines. */
export function robots(sample: boolean, sitemapAddress: string): string {
  return sample ? "User-agent: *\nDisallow: /\n" : `User-agent: *\nAllow: /\n\nSitemap: ${sitemapAddress}\n`;
}
