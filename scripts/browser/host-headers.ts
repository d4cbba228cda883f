import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

interface Rule {
  /** `/keizai/data/*`: `*` at the end stands for anything. */
  readonly pattern: string;
  readonly headers: readonly (readonly [string, string])[];
}

/** What the site's `_headers` file asks a host to send with an address: all rules that fit, one after the other; nothing without the file. */
export function hostHeaders(folder: string): (pathname: string) => Record<string, string[]> {
  const file = path.join(folder, "_headers");
  const rules = existsSync(file) ? parse(readFileSync(file, "utf8")) : [];
  return (pathname) => {
    const sent: Record<string, string[]> = {};
    for (const { pattern, headers } of rules)
      if (fits(pattern, pathname)) for (const [name, value] of headers) sent[name] = [...(sent[name] ?? []), value];
    return sent;
  };
}

function parse(text: string): Rule[] {
  return text.split(/\n(?=\S)/).map((block) => {
    const [pattern = "", ...lines] = block.split("\n");
    const headers = lines
      .filter((line) => line.includes(":"))
      .map((line) => [line.slice(0, line.indexOf(":")).trim(), line.slice(line.indexOf(":") + 1).trim()] as const);
    return { pattern: pattern.trim(), headers };
  });
}

function fits(pattern: string, pathname: string): boolean {
  return pattern.endsWith("*") ? pathname.startsWith(pattern.slice(0, -1)) : pathname === pattern;
}
