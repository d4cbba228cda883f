import { type CommandOptions, EXIT, type ExitCode } from "./command.ts";
import { writeFolder } from "./publish/write-folder.ts";
import { runAndReport } from "./run.ts";

/** Runs the pipeline and writes the published folder; nothing is written unless everything is in order. */
export async function writeData(options: CommandOptions): Promise<ExitCode> {
  const { result, exit } = await runAndReport(options);
  if (exit !== EXIT.done || result.files === null) return exit;
  const written = writeFolder(options.published, result.files);
  if (!options.json) console.log(written ? `公表用データを書き出しました：${result.files.size}ファイル` : "公表用データは前と同じなので、書き換えませんでした。");
  return EXIT.done;
}
