import { defineConfig } from "vitest/config";

/** Tests of the built site in a real browser; they need `dist/`, so `npm test` runs them after the build. */
export default defineConfig({
  test: {
    globalSetup: "scripts/fixtures/temp-folder.ts",
    include: ["scripts/browser/**/*.test.ts"],
    fileParallelism: false,
    // Only so that a browser that hangs is noticed: slow machines may take their time.
    testTimeout: 900_000,
    hookTimeout: 900_000,
  },
});
