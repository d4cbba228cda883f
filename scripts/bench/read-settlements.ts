import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { readSettlements } from "../pipeline/proprietors-files.ts";

/**
 * Measured by bench.ts: reads and checks the settlements whose path is the first argument as `npm run data` does (bytes → records with findings);
 * fails where anything is refused or the persons are not as many as the second argument says. What they are read against (year, codebook,
 * industries) comes ready in the JSON file that the third argument names: a run reads its settings once, however many files there are.
 */
const [, , file = "", persons = "", definitions = ""] = process.argv;
const context: Parameters<typeof readSettlements>[2] = JSON.parse(readFileSync(definitions, "utf8"));
const { value } = await readSettlements(
  path.dirname(file),
  { path: path.basename(file), size: statSync(file).size, read: () => new Uint8Array() },
  context,
);
if (value?.size !== Number(persons)) process.exitCode = 1;
