import { once } from "node:events";
import { rmSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { z } from "zod";
import { settings } from "../src/datasets/store.ts";
import { EXIT, type ExitCode } from "./command.ts";
import { asideOf } from "./publish/aside-folder.ts";
import { isAsLastRun, recordRun, stateOfSiteInputs } from "./publish/last-run.ts";
import { recoverFolder } from "./publish/write-folder.ts";
import { isReplaceable, swapIn } from "./site/swap-folder.ts";

const usage = `使い方: npm run site -- [--data フォルダー] [--published フォルダー] [--out フォルダー] [--json]
公表用データ（published）と settings.yaml だけを読んで、サイトを dist に作ります。途中で止まれば dist は前のままです。
  --data       settings.yaml のあるフォルダー（省略時 data）
  --published  公表用データのフォルダー（省略時 データのフォルダーの中の published）
  --out        できたサイトを置くフォルダー（省略時 dist）
  --json       1行に1つのJSONで表示
  --help       この説明
終了コード: 0 完了　2 指定の誤り　3 公表用データに直すところがある　7 ディスクや権限の問題　1 プログラムの不具合`;

const SYSTEM_CODES: ReadonlySet<string> = new Set([
  "ENOSPC",
  "EACCES",
  "EPERM",
  "EROFS",
  "EBUSY",
  "ENOTDIR",
  "ENOTEMPTY",
]);

interface SiteOptions {
  readonly data: string;
  readonly published: string;
  readonly out: string;
  readonly json: boolean;
}

process.exitCode = await run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<ExitCode> {
  const options = optionsOf(args);
  if (options === "help") {
    console.log(usage);
    return EXIT.done;
  }
  if (options === null) {
    console.error(`指定の書き方が違います。\n\n${usage}`);
    return EXIT.usage;
  }
  if (!isReplaceable(options.out)) {
    console.error(
      `--out のフォルダーに、このプログラムが作ったサイトではないファイルがあります（中身が消えるため止めました）：${options.out}\n空のフォルダーか、まだないフォルダーを指定してください。`,
    );
    return EXIT.usage;
  }
  if (process.channel === undefined && isUpToDate(options)) return asBefore(options);
  const aside = asideOf(options.out);
  const turn = turnOf(options);
  const inputs = turn.then(() => stateOfSiteInputs(options));
  try {
    if (process.channel === undefined) recoverFolder(options.published);
    await build(options, aside.folder, turn);
    swapIn(aside.folder, options.out);
    recordRun(options.out, await inputs, stateOfSiteInputs(options));
    say(options, { done: options.out }, `サイトを作りました：${options.out}`);
    return EXIT.done;
  } catch (error) {
    rmSync(aside.folder, { recursive: true, force: true });
    const why = await turn;
    return why === "build" ? fault(options, error) : why === "as before" ? asBefore(options) : EXIT.done;
  } finally {
    aside.release();
  }
}

/** With --json everything is done anew, as `data` does. */
function isUpToDate({ json, out, ...folders }: SiteOptions): boolean {
  return !json && isAsLastRun(out, stateOfSiteInputs(folders));
}

function asBefore({ out }: SiteOptions): ExitCode {
  console.log(`前回から何も変わっていないので、サイトはそのままです：${out}`);
  return EXIT.done;
}

function optionsOf(args: readonly string[]): SiteOptions | "help" | null {
  const text = { type: "string" } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        data: text,
        published: text,
        out: text,
        json: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
    if (values.help === true) return "help";
    const data = path.resolve(values.data ?? "data");
    return {
      data,
      published: path.resolve(values.published ?? path.join(data, "published")),
      out: path.resolve(values.out ?? "dist"),
      json: values.json === true,
    };
  } catch {
    return null;
  }
}

/**
 * What a run that has begun comes to. As the second step of `build` (scripts/build.ts) it will hear whether the data are in order,
 * and they may be as they were; alone it takes them as they stand.
 */
async function turnOf(options: SiteOptions): Promise<"build" | "as before" | "stop"> {
  if (process.channel === undefined) return "build";
  const heard = await Promise.race([once(process, "message"), once(process, "disconnect")]);
  if (process.connected) process.disconnect();
  const [message] =
    z
      .tuple([z.object({ build: z.boolean() })])
      .rest(z.unknown())
      .safeParse(heard).data ?? [];
  if (message?.build !== true) return "stop";
  return isUpToDate(options) ? "as before" : "build";
}

/**
 * Astro alone, into a folder aside. It is imported late: a wrong option should not cost its loading. The pages are bundled
 * at once and filled when it is time; throws where it is not. `sync` would write types that only editors and
 * `npm run types` read.
 */
async function build(
  { data, published, out, json }: SiteOptions,
  aside: string,
  turn: ReturnType<typeof turnOf>,
): Promise<void> {
  process.env["DATA_DIR"] = data;
  process.env["PUBLISHED_DIR"] = published;
  process.env["STANDING_SITE"] = out;
  process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
  const root = path.join(import.meta.dirname, "..");
  if (!json && process.stderr.isTTY) process.stderr.write("サイトを作っています…\n");
  settings(); // where they are wrong, it says so in our words; Astro would say in English that it found no configuration
  const { build: astro } = await import("astro");
  const waitForData = async () => {
    if ((await turn) !== "build") throw new Error("there is nothing to build");
  };
  const plugins = [{ name: "wait-for-data", buildApp: { order: "post", handler: waitForData } }] as const;
  const options = { devOutput: false, sync: false };
  await astro({ root, outDir: aside, logLevel: "silent", vite: { plugins: [...plugins] } }, options);
}

/** Says what stopped the build, with what to do; the stack only for the program's own faults. */
function fault(options: SiteOptions, error: unknown): ExitCode {
  const data = causes(error).find(({ name }) => name === "PublishedDataError");
  if (data) {
    say(options, { error: data.message }, `サイトを作れませんでした。${data.message}\nサイトは前のままです。`);
    return EXIT.refused;
  }
  const system = causes(error).find((each) => "code" in each && SYSTEM_CODES.has(String(each.code)));
  if (system) {
    say(
      options,
      { error: system.message },
      `サイトを書き込めませんでした。ディスクの空き、書き込みの権限、ほかのプログラムがファイルを開いていないかを確かめて、もう一度実行してください。（${system.message}）\nサイトは前のままです。`,
    );
    return EXIT.system;
  }
  console.error("プログラムの不具合で止まりました。サイトは前のままです。下の表示を開発者に送ってください。");
  console.error(error);
  return EXIT.fault;
}

function causes(error: unknown): readonly Error[] {
  return error instanceof Error ? [error, ...causes(error.cause)] : [];
}

function say({ json }: SiteOptions, record: Readonly<Record<string, string>>, words: string): void {
  if (json) console.log(JSON.stringify(record));
  else if ("error" in record) console.error(words);
  else console.log(words);
}
