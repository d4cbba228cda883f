import { spawnSync } from "node:child_process";
import { mkdtempSync, watch } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type CommandOptions, EXIT, type ExitCode, runCommand } from "./command.ts";
import { readConfiguration } from "./pipeline/configuration.ts";
import { startDraftServer } from "./preview/draft-server.ts";
import { writeFolder } from "./publish/write-folder.ts";
import { findingLines } from "./report/finding-text.ts";
import { runAndReport } from "./run.ts";

await runCommand(
  `使い方: npm run preview -- [--data フォルダー] [--published フォルダー] [--json]
入力ファイルを調べ、下書きのサイトを作って、このパソコンだけで見られるようにします。ファイルを保存すると作り直します。
公表用データ（published）も dist も書き換えません。終わるときは Ctrl+C を押します。
  --data       データのフォルダー（省略時 data）
  --published  公表用データのフォルダー（省略時 データのフォルダーの中の published）
  --json       1行に1つのJSONで表示
  --help       この説明`,
  preview,
);

async function preview(options: CommandOptions): Promise<ExitCode> {
  const base = readConfiguration(options.data).value?.settings.site.base ?? "/";
  const draft = mkdtempSync(path.join(tmpdir(), "draft-"));
  const first = await buildDraft(options, draft);
  if (first.exit !== EXIT.done && first.exit !== EXIT.revision) return first.exit;
  const server = await startDraftServer(path.join(draft, "site"), base);
  server.refresh(first.lines);
  console.log(`下書きを見るには、ブラウザーで ${server.url} を開いてください（終わるときは Ctrl+C）。`);
  await watchForever(options.data, async () => server.refresh((await buildDraft(options, draft)).lines));
  return EXIT.done;
}

/** Builds the draft beside; a refused input leaves the draft before, with the findings to show in its band. */
async function buildDraft(
  options: CommandOptions,
  draft: string,
): Promise<{ exit: ExitCode; lines: readonly string[] }> {
  const { result, exit } = await runAndReport(options);
  const lines = findingLines(result.findings);
  if (result.files === null) return { exit, lines };
  const published = path.join(draft, "published");
  writeFolder(published, result.files);
  const folders = ["--data", options.data, "--published", published, "--out", path.join(draft, "site")];
  const args = [...process.execArgv, path.join(import.meta.dirname, "site.ts"), ...folders];
  const site = spawnSync(process.execPath, args, { stdio: "inherit" });
  return { exit: site.status === 0 ? exit : EXIT.fault, lines };
}

/** Calls `changed` half a second after the last change in the folder, one call at a time. */
async function watchForever(folder: string, changed: () => Promise<void>): Promise<never> {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  watch(folder, { recursive: true }, (_event, name) => {
    if (name === null || /(?:^|[/\\])(?:~\$|\.tmp-|published)/.test(name)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(changed);
    }, 500);
  });
  return new Promise<never>(() => {});
}
