import { configDefaults, defineConfig } from "vitest/config";

/** Unit and golden tests: everything but the browser's, which need a built site (vitest.browser.config.ts). */
export default defineConfig({
  test: {
    globalSetup: "scripts/fixtures/temp-folder.ts",
    include: ["scripts/**/*.test.ts", "src/**/*.test.ts"],
    exclude: [...configDefaults.exclude, "scripts/browser/**"],
  },
});
