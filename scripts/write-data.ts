import { type CommandOptions, EXIT, type ExitCode } from "./command.ts";
import { AUDIT_RECORD, auditRecord } from "./pipeline/audit-record.ts";
import { isAsLastRun, recordRun, stateOfInputs } from "./publish/last-run.ts";
import { readFolder } from "./publish/read-folder.ts";
import { writeFolder } from "./publish/write-folder.ts";

/**
 * Runs the pipeline and the audit, and writes the published folder; nothing is written unless everything is in order. Where the
 * last run was in order and nothing has changed since, there is nothing to do (with --json the report is wanted all the same).
 */
export async function writeData(options: CommandOptions): Promise<ExitCode> {
  const say = (lines: readonly string[]) => options.json || lines.forEach((line) => void console.log(line));
  const inputs = stateOfInputs(options);
  if (!options.json && isAsLastRun(options.published, inputs)) {
    say([AS_BEFORE]);
    return EXIT.done;
  }
  const last = readFolder(options.published);
  const { runAndReport } = await import("./run.ts");
  const { result, exit } = await runAndReport(options);
  if (exit !== EXIT.done || result.files === null || result.truth === null) return exit;
  if (isAudited(last) && sameFiles(result.files, last)) {
    say(["公表用データは前と同じなので、書き換えませんでした。"]);
    recordRun(options.published, inputs, stateOfInputs(options));
    return EXIT.done;
  }
  const { auditFiles, auditLines } = await import("./pipeline/audit.ts");
  const audit = auditFiles(result.files, result.truth, last);
  say(auditLines(audit));
  if (!audit.passed) return EXIT.audit;
  const files = new Map([...result.files, [AUDIT_RECORD, auditRecord(audit, result.files)]]);
  writeFolder(options.published, files, last);
  recordRun(options.published, inputs, stateOfInputs(options));
  say([`公表用データを書き出しました：${files.size}ファイル`]);
  return EXIT.done;
}

const AS_BEFORE =
  "前回の実行から、入力も公表用データも変わっていません。公表用データはそのままです（確認の結果をもう一度見るには npm run check）。";

function isAudited(files: ReadonlyMap<string, string>): boolean {
  return files.has(AUDIT_RECORD);
}

/** Are the files those that stand there, but for the audit's own record? */
function sameFiles(files: ReadonlyMap<string, string>, standing: ReadonlyMap<string, string>): boolean {
  return standing.size === files.size + 1 && [...files].every(([path, text]) => standing.get(path) === text);
}
