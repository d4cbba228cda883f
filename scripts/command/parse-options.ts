import { existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import path from "node:path";

/** What was asked for on the command line, or what is wrong with it in plain words. */
export type ParsedOptions =
  | { readonly options: { readonly data: string; readonly published: string; readonly json: boolean } }
  | { readonly error: string }
  | { readonly help: true };

/**
 * The arguments of a command → its options, folders as absolute paths. An error where an option is unknown or lacks its value, where the data
 * folder is none, and where writing `published` would replace a folder that is not ours: it is swapped as a whole, so all in it would be lost.
 */
export function parseOptions(args: readonly string[]): ParsedOptions {
  const values = new Map<string, string>();
  const waiting = [...args];
  for (let arg = waiting.shift(); arg !== undefined; arg = waiting.shift()) {
    const [name = "", ...rest] = arg.split("=");
    const given = rest.length > 0 ? rest.join("=") : undefined;
    if (name === "--help" || name === "-h") return { help: true };
    if (name === "--json" && given === undefined) values.set(name, "");
    else if (FOLDERS.has(name)) {
      const value = given ?? waiting.shift();
      if (value === undefined || value.trim() === "" || (given === undefined && value.startsWith("--")))
        return { error: `${name} の後に、フォルダーの場所がありません。` };
      values.set(name, value);
    } else return { error: `指定の書き方が違います：「${arg}」。` };
  }
  const data = path.resolve(values.get("--data") ?? "data");
  const published = path.resolve(values.get("--published") ?? path.join(data, "published"));
  const error = misplacedData(data) ?? misplacedPublished(data, published);
  return error === null ? { options: { data, published, json: values.has("--json") } } : { error };
}

const FOLDERS: ReadonlySet<string> = new Set(["--data", "--published"]);

function misplacedData(data: string): string | null {
  if (!existsSync(data)) return `データのフォルダーがありません：${data}`;
  return statSync(data).isDirectory() ? null : `--data の場所はフォルダーではなくファイルです：${data}`;
}

function misplacedPublished(data: string, published: string): string | null {
  if (isAmongInputs(data, published))
    return `--published に、データのフォルダーの中の入力の場所は指定できません：${published}\n${path.join(data, "published")} か、データのフォルダーの外を指定してください。`;
  if (!isFolder(published)) return null;
  const inside = path.relative(realpathSync(published), realpathSync(data));
  if (inside === "" || (!inside.startsWith("..") && !path.isAbsolute(inside)))
    return `--published に、データのフォルダーやそれを含むフォルダーは指定できません（中身が消えるため）：${published}`;
  const names = readdirSync(published).filter((name) => !name.startsWith("."));
  return names.length === 0 || names.includes("catalogue.json")
    ? null
    : `--published のフォルダーに、公表用データではないファイルがあります（中身が消えるため止めました）：${published}\n空のフォルダーか、まだないフォルダーを指定してください。`;
}

/** A folder inside a folder of the data folder: the next run would take it for an input. */
function isAmongInputs(data: string, published: string): boolean {
  const steps = path.relative(data, published).split(path.sep);
  return steps.length > 1 && steps[0] !== ".." && !path.isAbsolute(path.relative(data, published));
}

function isFolder(place: string): boolean {
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() === true;
}
