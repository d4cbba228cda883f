import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { type CommandOptions, EXIT, type ExitCode, runCommand } from "./command.ts";
import { isAsLastRun, stateOfInputs, stateOfSiteInputs } from "./publish/last-run.ts";

await runCommand(
  `使い方: npm run build -- [--data フォルダー] [--published フォルダー] [--json]
入力ファイルから公表用のデータを作り（data）、続けてサイトを dist に作ります（site）。途中で止まれば、どちらも前のままです。
  --data       データのフォルダー（省略時 data）
  --published  公表用データのフォルダー（省略時 データのフォルダーの中の published）
  --json       1行に1つのJSONで表示
  --help       この説明
終了コード: data と同じ`,
  build,
);

/**
 * The site's process loads Astro and bundles the pages while the data are made; it fills them when the data are in order. Where
 * neither step would do anything new, none is begun.
 */
async function build(options: CommandOptions): Promise<ExitCode> {
  const out = path.resolve("dist");
  if (!options.json && isUpToDate(options, out)) {
    console.log(`前回の実行から何も変わっていないので、公表用データもサイト（${out}）もそのままです。`);
    return EXIT.done;
  }
  const folders = ["--data", options.data, "--published", options.published, "--out", out];
  const args = [...folders, ...(options.json ? ["--json"] : [])];
  const site = fork(path.join(import.meta.dirname, "site.ts"), args, {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ended = once(site, "exit");
  let exit: ExitCode = EXIT.fault;
  try {
    exit = await (await import("./write-data.ts")).writeData(options);
  } finally {
    if (site.connected) site.send({ build: exit === EXIT.done });
  }
  const [status] = await ended;
  return exit !== EXIT.done
    ? exit
    : status === 0
      ? EXIT.done
      : status === EXIT.refused
        ? EXIT.refused
        : status === EXIT.system
          ? EXIT.system
          : EXIT.fault;
}

function isUpToDate(options: CommandOptions, out: string): boolean {
  return isAsLastRun(options.published, stateOfInputs(options)) && isAsLastRun(out, stateOfSiteInputs(options));
}
