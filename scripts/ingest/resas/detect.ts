import type { ColumnName } from "./column-name.ts";
import { type ColumnTest, RESAS_KINDS, type ResasKind } from "./kinds.ts";

/** What the header and the file's name say: the kind, whether others fitted too, or the nearest kinds with what differs. */
export type Detection =
  | { readonly found: true; readonly kind: ResasKind; readonly rivals: readonly ResasKind[] }
  | { readonly found: false; readonly nearest: readonly { readonly kind: ResasKind; readonly differs: string }[] };

/** Kind of a RESAS file: by its header first; the parts of its file name decide only where several kinds fit. Source: regional.md §7. */
export function detectKind(columns: readonly ColumnName[], fileName: string): Detection {
  const names = columns.map(({ name }) => name);
  const fitting = RESAS_KINDS.filter((kind) => differences(kind, names).length === 0);
  const parts = new Set(
    fileName
      .normalize("NFKC")
      .replace(/\.[^.]*$/, "")
      .split("_"),
  );
  const named = fitting.filter(({ fileTokens }) => fileTokens.some((token) => parts.has(token.normalize("NFKC"))));
  const [kind] = [...named, ...fitting];
  if (kind !== undefined)
    return { found: true, kind, rivals: named.length === 1 ? [] : fitting.filter((other) => other !== kind) };
  const ranked = RESAS_KINDS.map((near) => ({
    kind: near,
    lacks: differences(near, names),
    score: likeness(near, names),
  }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => a.lacks.length - b.lacks.length || b.score - a.score);
  return {
    found: false,
    nearest: ranked.slice(0, 2).map(({ kind: near, lacks }) => ({ kind: near, differs: lacks.join("、") })),
  };
}

/** Does the name pass the test? */
export function matches(test: ColumnTest, name: string): boolean {
  return typeof test === "string" ? test === name : test.test(name);
}

/** In words: what keeps the header from being of the kind; empty where it is. */
function differences(kind: ResasKind, names: readonly string[]): string[] {
  const missing = kind.required.filter((group) => !names.some((name) => group.some((test) => matches(test, name))));
  const tooMany = names.filter((name) => kind.without?.some((test) => matches(test, name)));
  const other = kind.codes ? names.filter((name) => !kind.required.flat().some((test) => matches(test, name))) : [];
  const { count, of } = kind.atLeast ?? { count: 0, of: [] };
  return [
    ...missing.map((group) => `${group.map(inWords).join("か")}の列がない`),
    ...(names.filter((name) => of.some((test) => matches(test, name))).length < count
      ? [`${of.map(inWords).join("・")}のうち${count}列以上がない`]
      : []),
    ...[...tooMany, ...other].map((name) => `「${name}」の列がある`),
  ];
}

/** Share of what the kind requires that the header has; the year alone, which every file has, is no likeness. */
function likeness(kind: ResasKind, names: readonly string[]): number {
  const groups = kind.required.slice(kind.codes ? 0 : 1);
  const hits = groups.filter((group) => names.some((name) => group.some((test) => matches(test, name)))).length;
  return groups.length === 0 ? 0 : hits / groups.length;
}

function inWords(test: ColumnTest): string {
  return `「${typeof test === "string" ? test : test.source.replace(/[\^$\\]|\(\?:.*?\)\??|\.\*/g, "")}」`;
}
