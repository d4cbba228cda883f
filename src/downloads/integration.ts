import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { roundRegister, settings } from "../datasets/store.ts";
import { fullUrl, siteBase, url } from "../layouts/address.ts";
import { feed } from "./feed.ts";
import { dataFiles, type SiteFile } from "./files.ts";
import { hostHeaders, htaccessSample } from "./host-headers.ts";
import { printStyle } from "./print-style.ts";
import { robots, sitemap } from "./robots.ts";
import { SAMPLE_LABEL } from "./sample-label.ts";

/**
 * Writes the files beside the pages in one go: downloads, feed, sitemap, robots.txt. Making them begins while Astro
 * bundles the pages, because 200 endpoints through Astro's own pipeline cost more than the whole rest of the build.
 */
export function siteFiles(): AstroIntegration {
  let pending: Promise<readonly SiteFile[]> = Promise.resolve([]);
  return {
    name: "site-files",
    hooks: {
      "astro:build:start": () => {
        pending = dataFiles();
        pending.catch(() => undefined);
      },
      "astro:build:done": async ({ dir, pages }) => {
        const folder = fileURLToPath(dir);
        const paths = pages
          .map(({ pathname }) => `/${pathname}`)
          .filter((each) => each.endsWith("/") && each !== "/404/");
        await writeAll(folder, [...(await pending), ...indexes(paths, await anySvg(path.join(folder, "figures")))]);
      },
      "astro:server:setup": ({ server }) => {
        server.middlewares.use(async (request, response, next) => {
          const address = new URL(request.url ?? "/", "http://localhost").pathname;
          const found = /\.(?:csv|xlsx|json|xml|txt|css)$/.test(address)
            ? [...(await dataFiles()), ...indexes([])].find((file) => url(file.path) === address)
            : undefined;
          if (found) response.end(found.content);
          else next();
        });
      },
    },
  };
}

/** Files made of all others: feed, sitemap, robots.txt, what the host should send, the printed page's header. */
function indexes(paths: readonly string[], svg?: string): readonly SiteFile[] {
  const { sample, site, chamber } = settings();
  return [
    { path: "/feed.xml", content: feed(roundRegister(), settings()) },
    { path: "/robots.txt", content: robots(sample, fullUrl("/sitemap.xml")) },
    { path: "/sitemap.xml", content: sitemap(paths.map(fullUrl)) },
    { path: "/print.css", content: printStyle(`${site.title}（${chamber.name}）`, sample ? SAMPLE_LABEL : null) },
    { path: "/_headers", content: hostHeaders(svg) },
    { path: "/htaccess-sample.txt", content: htaccessSample(svg, siteBase()) },
  ];
}

/** One of the figures' files: their style element, whose hash the headers name, is the same in all. */
async function anySvg(folder: string): Promise<string | undefined> {
  const [first] = await readdir(folder).catch(() => []);
  return first === undefined ? undefined : readFile(path.join(folder, first), "utf8");
}

async function writeAll(folder: string, files: readonly SiteFile[]): Promise<void> {
  const folders = new Set(files.map((file) => path.dirname(path.join(folder, file.path))));
  await Promise.all([...folders].map((each) => mkdir(each, { recursive: true })));
  await Promise.all(files.map((file) => writeFile(path.join(folder, file.path), file.content)));
}
