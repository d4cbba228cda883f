import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { AstroIntegration } from "astro";
import { publishedReleases } from "../components/releases.ts";
import { fullUrl, siteBase, url } from "../datasets/address.ts";
import { settings, stateOfSite } from "../datasets/store.ts";
import { feed } from "./feed.ts";
import type { SiteFile } from "./files.ts";
import { hostHeaders, htaccessSample } from "./host-headers.ts";
import { printStyle } from "./print-style.ts";
import { robots, sitemap } from "./robots.ts";
import { SAMPLE_LABEL } from "./sample-label.ts";
import { writeFiles } from "./write-files.ts";

/**
 * Writes the files beside the pages: downloads, feed, sitemap, robots.txt, headers. The downloads are made on a second
 * thread from when Astro, with all bundled, begins to fill the pages (not before: `npm run build` makes the data meanwhile);
 * as 200 endpoints in Astro's own pipeline they would cost more than all pages.
 */
export function siteFiles(): AstroIntegration {
  let writeDownloads: (folder: string) => Promise<void> = async () => {};
  return {
    name: "site-files",
    hooks: {
      "astro:build:start": ({ setPrerenderer }) => {
        setPrerenderer((pages) => ({
          ...pages,
          setup: async () => {
            writeDownloads = startDownloads();
            await pages.setup?.();
          },
          // Where nothing has changed, Astro takes the pages as it built them last.
          getStaticPaths: async () =>
            (await pages.getStaticPaths()).map((each) => ({ ...each, cacheKey: stateOfSite() })),
        }));
      },
      "astro:build:done": async ({ dir, pages }) => {
        const folder = fileURLToPath(dir);
        await writeDownloads(folder);
        const paths = pages
          .map(({ pathname }) => `/${pathname}`)
          .filter((each) => each.endsWith("/") && each !== "/404/" && !each.startsWith("/embed/"));
        await writeFiles(folder, indexes(paths, await anySvg(path.join(folder, "figures"))));
      },
      "astro:server:setup": ({ server }) => {
        server.middlewares.use(async (request, response, next) => {
          const address = new URL(request.url ?? "/", "http://localhost").pathname;
          const found = /\.(?:csv|xlsx|json|xml|txt|css|svg|png)$/.test(address) ? await fileAt(address) : undefined;
          if (found) response.end(found.content);
          else next();
        });
      },
    },
  };
}

/** Starts making the downloads; the returned function writes them into the built site. A build that fails first does not wait for them. */
function startDownloads(): (folder: string) => Promise<void> {
  const worker = new Worker(new URL("./data-worker.ts", import.meta.url));
  const written = once(worker, "message");
  written.catch(() => undefined);
  worker.unref();
  return async (folder) => {
    worker.ref();
    worker.postMessage(folder);
    await written;
  };
}

/** The file at an address, for Astro's development server, which has no built folder. */
async function fileAt(address: string): Promise<SiteFile | undefined> {
  const { downloads } = await import("./downloads.ts");
  return [...(await downloads()), ...indexes([])].find((file) => url(file.path) === address);
}

/** Files made of all others: feed, sitemap, robots.txt, what the host should send, the printed page's header. */
function indexes(paths: readonly string[], svg?: string): readonly SiteFile[] {
  const { sample, site, chamber } = settings();
  const sections = [...new Set([...paths.map((each) => each.split("/")[1] ?? ""), "figures", "cards"])].sort();
  const hosting = { svg, base: siteBase(), sections };
  return [
    { path: "/feed.xml", content: feed(publishedReleases(), settings()) },
    { path: "/robots.txt", content: robots(sample, fullUrl("/sitemap.xml")) },
    { path: "/sitemap.xml", content: sitemap(paths.map(fullUrl)) },
    { path: "/print.css", content: printStyle(`${site.title}（${chamber.name}）`, sample ? SAMPLE_LABEL : null) },
    { path: "/_headers", content: hostHeaders(hosting) },
    { path: "/htaccess-sample.txt", content: htaccessSample(hosting) },
  ];
}

/** One of the figures' files: their style element, whose hash the headers name, is the same in all. */
async function anySvg(folder: string): Promise<string | undefined> {
  const first = (await readdir(folder).catch(() => [])).find((name) => name.endsWith(".svg"));
  return first === undefined ? undefined : readFile(path.join(folder, first), "utf8");
}
