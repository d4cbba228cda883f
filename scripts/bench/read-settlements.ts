import { statSync } from "node:fs";
import { enableCompileCache } from "node:module";
import path from "node:path";

enableCompileCache();
const { readSettlements } = await import("../pipeline/proprietors-files.ts");
const { shippedDefinitions } = await import("../sample/definitions.ts");
const { BENCH_YEAR } = await import("./settlements-file.ts");

/**
 * Measured by bench.ts: reads and checks the settlements whose path is the first argument as `npm run data` does (bytes → records with findings);
 * fails where anything is refused or the persons are not as many as the second argument says.
 */
const [, , file = "", persons = ""] = process.argv;
const { proprietors: codebook, classification } = shippedDefinitions();
const { value } = await readSettlements(
  path.dirname(file),
  { path: path.basename(file), size: statSync(file).size, read: () => new Uint8Array() },
  { year: BENCH_YEAR, codebook, classification },
);
if (value?.size !== Number(persons)) process.exitCode = 1;
