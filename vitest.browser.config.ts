import { defineConfig } from "vitest/config";

/** Tests of the built site in a real browser; they need `dist/`, so `npm test` runs them after the build. */
export default defineConfig({
  test: {
    include: ["scripts/browser/**/*.test.ts"],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});
