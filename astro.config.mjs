import process from "node:process";
import { defineConfig } from "astro/config";
import { settings } from "./src/datasets/store.ts";
import { siteFiles } from "./src/downloads/integration.ts";

const { site } = settings();

export default defineConfig({
  site: site.url,
  base: process.env.SITE_BASE ?? site.base,
  output: "static",
  trailingSlash: "always",
  devToolbar: { enabled: false },
  build: { format: "directory", inlineStylesheets: "never", assets: "assets", concurrency: 4 },
  markdown: { syntaxHighlight: false },
  integrations: [siteFiles()],
  experimental: { incrementalBuild: true },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'none'",
        "base-uri 'none'",
      ],
      scriptDirective: { resources: ["'self'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    logLevel: "warn",
    build: {
      rolldownOptions: {
        onLog(level, log, handler) {
          if (log.code !== "MODULE_LEVEL_DIRECTIVE") handler(level, log);
        },
      },
    },
  },
});
