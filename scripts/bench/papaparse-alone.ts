import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import Papa from "papaparse";

/** Measured by bench.ts: decodes and parses a CSV (arguments: path, encoding) with papaparse, stream by stream, and does nothing with the rows. */
async function* decoded() {
  const decoder = new TextDecoder(process.argv[3] ?? "", { fatal: true });
  for await (const chunk of createReadStream(process.argv[2] ?? ""))
    yield chunk instanceof Uint8Array ? decoder.decode(chunk, { stream: true }) : "";
}

let rows = 0;
Papa.parse<string[]>(Readable.from(decoded()), {
  header: false,
  dynamicTyping: false,
  delimiter: ",",
  newline: "\r\n",
  chunk: ({ data }) => {
    rows += data.length;
  },
  complete: () => {
    if (rows === 0) process.exitCode = 1;
  },
});
