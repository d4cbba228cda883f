import { globSync, readFileSync } from "node:fs";
import path from "node:path";

/** Files to download that a reader's program would stumble over, or that hide that they are sample data. */
export function badDownloads(folder: string, sample: boolean): string[] {
  return globSync("**/*.{csv,json,xlsx}", { cwd: folder })
    .sort()
    .flatMap((file) => {
      const bytes = readFileSync(path.join(folder, file));
      const faults = FAULTS[path.extname(file)]?.(bytes) ?? [];
      const silent = sample && /di-survey/.test(file) && !file.endsWith(".xlsx") && !saysSample(bytes);
      return [...faults, ...(silent ? ["見本データ is not said"] : [])].map((fault) => `${file}: ${fault}`);
    });
}

/** Source: the CSV that Excel in Japan opens rightly is UTF-8 with BOM and CRLF. */
const FAULTS: Readonly<Record<string, (bytes: Buffer) => string[]>> = {
  ".csv": (bytes) => [
    ...(bytes.subarray(0, 3).toString("hex") === "efbbbf" ? [] : ["no BOM"]),
    ...(/[^\r]\n/.test(bytes.toString("utf8")) ? ["a line without CRLF"] : []),
  ],
  ".json": (bytes) => (isJson(bytes.toString("utf8")) ? [] : ["not JSON"]),
  ".xlsx": (bytes) => (bytes.subarray(0, 4).toString("hex") === "504b0304" ? [] : ["not a workbook"]),
};

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function saysSample(bytes: Buffer): boolean {
  return /見本データ|"sample":\s*true/.test(bytes.toString("utf8"));
}
