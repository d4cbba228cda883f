import { defineConfig } from "vitest/config";

/** The tests that mutants of the disclosure engine have to face: those beside it, which are quick. The random ones in scripts/audit come on top in `npm test`. */
export default defineConfig({ test: { include: ["scripts/disclose/**/*.test.ts"] } });
