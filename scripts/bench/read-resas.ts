import { createReadStream, readFileSync } from "node:fs";
import path from "node:path";
import { readDownloads } from "../pipeline/region-downloads.ts";

/** Measured by bench.ts: reads the RESAS file whose path is the argument as `npm run data` does, and fails where 釧路市 is not found in it. */
const file = process.argv[2] ?? "";
const name = path.basename(file);
const { value } = await readDownloads(
  [{ path: `regional/2026/${name}`, size: 0, read: () => readFileSync(file), chunks: () => createReadStream(file) }],
  {
    files: [{ file: name, source: "RESAS", retrievedOn: "2026-04-01", processed: false, units: {} }],
  },
  {
    area: { prefecture: "01", city: "01206" },
    chamber: { name: "a", city: "釧路市", department: "a", address: "a", telephone: "a", url: "http://a.jp" },
  },
  () => undefined,
  new Map(),
);
if (!value?.[0]?.values.some(({ area }) => area.level === "city")) process.exitCode = 1;
