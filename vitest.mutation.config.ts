import { defineConfig } from "vitest/config";

/**
 * The tests that mutants of the disclosure engine have to face: those beside it and the cases of its API. Slow ones (all vintages of late answers,
 * the walk over all imports) and the random tables in scripts/audit come on top in `npm test`. No isolation: a worker per file would cost more than the tests.
 */
export default defineConfig({
  test: {
    globalSetup: "scripts/fixtures/temp-folder.ts",
    include: ["scripts/disclose/**/*.test.ts", "scripts/audit/engine-*.test.ts"],
    exclude: ["scripts/disclose/late-answers-vintages.test.ts", "scripts/disclose/disclose.test.ts"],
    isolate: false,
    testTimeout: 60_000,
  },
});
