import { type ParsedOptions, parseOptions } from "./command/parse-options.ts";
import { systemFault } from "./command/system-fault.ts";
import { recoverFolder } from "./publish/write-folder.ts";

/** Exit codes of every command. Source: inputs.md §4. */
export const EXIT = { done: 0, fault: 1, usage: 2, refused: 3, approval: 4, audit: 5, revision: 6, system: 7 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The options that every command knows. */
export type CommandOptions = Extract<ParsedOptions, { readonly options: unknown }>["options"];

/**
 * Runs a command with the options of this process and sets its exit code. What a run that was cut off took away is put back first. `usage` is what --help prints; `args` = all
 * arguments, or those that are left when a command has taken its own.
 * A wrong option is exit 2; a fault of disk, lock or rights is exit 7; anything else that throws is the program's own fault, exit 1.
 */
export async function runCommand(
  usage: string,
  command: (options: CommandOptions) => Promise<ExitCode>,
  args: readonly string[] = process.argv.slice(2),
): Promise<void> {
  try {
    const parsed = parseOptions(args);
    if ("help" in parsed) console.log(usage);
    else if ("error" in parsed) console.error(`${parsed.error}\n\n${usage}`);
    if ("options" in parsed) recoverFolder(parsed.options.published);
    process.exitCode = "options" in parsed ? await command(parsed.options) : "error" in parsed ? EXIT.usage : EXIT.done;
  } catch (error) {
    process.exitCode = reportFault(error);
  }
}

/** Says what stopped the run in words; the stack only for the program's own faults. */
function reportFault(error: unknown): ExitCode {
  const words = systemFault(error);
  if (words !== null) {
    console.error(`${words}\nデータは前のままです。`);
    return EXIT.system;
  }
  console.error("プログラムの不具合で止まりました。データは前のままです。下の表示を開発者に送ってください。");
  console.error(error);
  return EXIT.fault;
}
