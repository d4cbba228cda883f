import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { roundRegister, settings } from "../datasets/store.ts";
import { fullUrl, url } from "../layouts/address.ts";
import { feed } from "./feed.ts";
import { dataFiles, type SiteFile } from "./files.ts";
import { robots, sitemap } from "./robots.ts";

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
        const files = [...(await pending), ...indexes(pages.map(({ pathname }) => `/${pathname}`))];
        await writeAll(fileURLToPath(dir), files);
      },
      "astro:server:setup": ({ server }) => {
        server.middlewares.use(async (request, response, next) => {
          const address = new URL(request.url ?? "/", "http://localhost").pathname;
          const found = /\.(?:csv|xlsx|json|xml|txt)$/.test(address)
            ? [...(await dataFiles()), ...indexes([])].find((file) => url(file.path) === address)
            : undefined;
          if (found) response.end(found.content);
          else next();
        });
      },
    },
  };
}

function indexes(paths: readonly string[]): readonly SiteFile[] {
  const { sample } = settings();
  return [
    { path: "/feed.xml", content: feed(roundRegister(), settings()) },
    { path: "/robots.txt", content: robots(sample, fullUrl("/sitemap.xml")) },
    { path: "/sitemap.xml", content: sitemap(paths.filter((each) => !each.startsWith("/404")).map(fullUrl)) },
  ];
}

async function writeAll(folder: string, files: readonly SiteFile[]): Promise<void> {
  const folders = new Set(files.map((file) => path.dirname(path.join(folder, file.path))));
  await Promise.all([...folders].map((each) => mkdir(each, { recursive: true })));
  await Promise.all(files.map((file) => writeFile(path.join(folder, file.path), file.content)));
}
