import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { parseDocument } from "yaml";
import { z } from "zod";
import { shippedData, shippedDefinitions } from "./definitions.ts";
import { proprietorFiles } from "./proprietors/proprietor-files.ts";
import { type SampleFiles, sampleFiles } from "./sample-files.ts";

const HELP = `見本データ（中小企業景気動向調査と個人事業者調査）を書き直します。
使い方: npm run sample -- [--data フォルダー]
  --data フォルダー  書き込む先のデータフォルダー（省略すると data）
  --help             この説明を表示`;

process.exitCode = await main();

/** Exit codes: 0 done, 2 usage, 3 the folder is not a sample's. Source: design/inputs.md §4. */
async function main(): Promise<number> {
  const options = readOptions();
  if (options === null) {
    console.error(`オプションが正しくありません。\n${HELP}`);
    return 2;
  }
  if (options.help) {
    console.log(HELP);
    return 0;
  }
  const folder = options.data ?? shippedData;
  if (!mayOverwrite(folder)) {
    console.error(
      "このデータフォルダーは見本用（settings.yaml の sample: true）ではないため、何も書き込みません（実際の回答を上書きしないためです）。別のフォルダーを --data で指定してください。",
    );
    return 3;
  }
  const { codebook, proprietors, classification } = shippedDefinitions();
  const files = new Map([
    ...(await sampleFiles(codebook, classification)),
    ...(await proprietorFiles(proprietors, classification)),
  ]);
  writeAll(folder, files);
  console.log(`見本データを書きました（${files.size}ファイル）。`);
  return 0;
}

function readOptions(): { readonly data?: string | undefined; readonly help?: boolean | undefined } | null {
  try {
    return parseArgs({ options: { data: { type: "string" }, help: { type: "boolean" } } }).values;
  } catch {
    return null;
  }
}

/** Only a folder without settings, or one whose settings say that it holds a sample: real answers are never overwritten. */
function mayOverwrite(folder: string): boolean {
  const settings = join(folder, "settings.yaml");
  if (!existsSync(settings)) return !["di-survey", "proprietors"].some((name) => existsSync(join(folder, name)));
  return z.object({ sample: z.literal(true) }).safeParse(parseDocument(readFileSync(settings, "utf8")).toJS()).success;
}

/** The answers of a round, or of a year, stand in one file: the other format's, from an earlier sample, is taken away. */
function writeAll(folder: string, files: SampleFiles): void {
  for (const [path, bytes] of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
    if (/(?:responses|settlements|sentiment)\.(?:csv|xlsx)$/.test(path)) rmSync(otherFormat(target), { force: true });
  }
}

function otherFormat(path: string): string {
  return path.endsWith(".csv") ? path.replace(/\.csv$/, ".xlsx") : path.replace(/\.xlsx$/, ".csv");
}
