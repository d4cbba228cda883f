import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";

/** Exit codes of every command. Source: inputs.md §4. */
export const EXIT = { done: 0, fault: 1, usage: 2, refused: 3, approval: 4, audit: 5, revision: 6, system: 7 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The options that every command knows. */
export interface CommandOptions {
  readonly data: string;
  readonly published: string;
  readonly json: boolean;
}

/**
 * Runs a command with the options of this process and sets its exit code. `usage` is what --help prints.
 * A wrong option is exit 2; a fault of disk, lock or rights is exit 7; anything else that throws is the program's own fault, exit 1.
 */
export async function runCommand(usage: string, command: (options: CommandOptions) => Promise<ExitCode>): Promise<void> {
  const options = parse(process.argv.slice(2));
  if (options === "help") {
    console.log(usage);
    return;
  }
  if (options.error === undefined && !existsSync(options.data)) options.error = `データのフォルダーがありません：${options.data}`;
  if (options.error !== undefined) {
    console.error(`${options.error}\n\n${usage}`);
    process.exitCode = EXIT.usage;
    return;
  }
  try {
    process.exitCode = await command(options);
  } catch (error) {
    process.exitCode = reportFault(error);
  }
}

function parse(args: readonly string[]): "help" | (CommandOptions & { error?: string }) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { data: { type: "string" }, published: { type: "string" }, json: { type: "boolean" }, help: { type: "boolean", short: "h" } },
      allowPositionals: false,
    });
    if (values.help === true) return "help";
    const data = path.resolve(values.data ?? "data");
    return { data, published: path.resolve(values.published ?? path.join(data, "published")), json: values.json === true };
  } catch {
    const known = new Set(["--data", "--published", "--json", "--help"]);
    const wrong = args.find((arg) => !known.has(arg.split("=")[0] ?? "")) ?? "";
    return { data: "", published: "", json: false, error: `指定の書き方が違います${wrong === "" ? "" : `：「${wrong}」`}。` };
  }
}

/** Says what stopped the run in words, with what to do; the stack only for the program's own faults. */
function reportFault(error: unknown): ExitCode {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const words = SYSTEM_FAULTS.get(error instanceof Error && error.name === "FolderBusy" ? "FolderBusy" : code);
  if (words !== undefined) {
    const file = error instanceof Error && "path" in error ? `（${String(error.path)}）` : "";
    console.error(`${words}${file}\nデータは前のままです。`);
    return EXIT.system;
  }
  console.error("プログラムの不具合で止まりました。データは前のままです。下の表示を開発者に送ってください。");
  console.error(error);
  return EXIT.fault;
}

const SYSTEM_FAULTS: ReadonlyMap<string, string> = new Map([
  ["ENOSPC", "ディスクの空きがありません。不要なファイルを消してから、もう一度実行してください。"],
  ["EACCES", "ファイルやフォルダーに書き込む権限がありません。読み取り専用になっていないか、Excelやエクスプローラーで開いていないか確かめてください。"],
  ["EPERM", "ファイルやフォルダーを変更できません。Excelやエクスプローラーで開いていないか確かめてください。"],
  ["EROFS", "書き込みできない場所です。保存先を確かめてください。"],
  ["EBUSY", "ほかのプログラムがファイルを使っています。Excelを閉じてから、もう一度実行してください。"],
  ["ENOTDIR", "フォルダーがあるはずの場所にファイルがあります。--data と --published の場所を確かめてください。"],
  ["FolderBusy", "ほかの実行が終わっていません。終わるのを待ってから、もう一度実行してください。"],
]);
