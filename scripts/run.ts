import { type CommandOptions, EXIT, type ExitCode } from "./command.ts";
import { type PipelineResult, runPipeline } from "./pipeline.ts";
import { reportJson, reportLines } from "./report/run-report.ts";

/** Runs the pipeline, prints its report, and says which exit code it comes to. Nothing is written. */
export async function runAndReport(options: CommandOptions): Promise<{ result: PipelineResult; exit: ExitCode }> {
  const progress =
    process.stderr.isTTY && !options.json
      ? (message: string) => process.stderr.write(`\r\u001b[K${message}`)
      : () => {};
  const result = await runPipeline({ data: options.data, published: options.published, progress });
  if (process.stderr.isTTY && !options.json) process.stderr.write("\r\u001b[K");
  const report = {
    findings: result.findings,
    differences: result.comparison?.changes ?? null,
    unapproved: result.comparison?.unapproved ?? [],
    preparation: result.preparation,
    year: result.year,
  };
  for (const line of options.json ? reportJson(report) : reportLines(report)) console.log(line);
  return { result, exit: exitOf(result) };
}

function exitOf({ findings, comparison }: PipelineResult): ExitCode {
  if (findings.some((finding) => finding.code.startsWith("E-"))) return EXIT.refused;
  if (findings.some((finding) => finding.code.startsWith("R-"))) return EXIT.approval;
  return (comparison?.unapproved.length ?? 0) > 0 ? EXIT.revision : EXIT.done;
}
