import { defineConfig } from "vitest/config";

/** The tests that mutants of the disclosure engine have to face: those beside it and the cases of its API. The random tables in scripts/audit come on top in `npm test`. */
export default defineConfig({ test: { include: ["scripts/disclose/**/*.test.ts", "scripts/audit/engine-*.test.ts"] } });
