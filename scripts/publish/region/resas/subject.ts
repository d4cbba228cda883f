import type { DownloadedTable } from "./table.ts";

/**
 * What a table is about where its header does not say: RESAS's tourism files have one header for many questions and name the question in the
 * file's name; a long table has the title that sources.yaml gives. Empty for kinds whose columns say it all.
 */
export function subjectOf({ kind, label, origin }: DownloadedTable): string {
  if (kind === "long-table") return label;
  if (!kind.startsWith("tourism")) return "";
  const name = origin.file.slice(Math.max(origin.file.lastIndexOf("/"), origin.file.lastIndexOf("!")) + 1);
  const parts = name
    .normalize("NFKC")
    .replace(/(?:\s*\(\d+\))?\.[^.]*$/, "")
    .split("_")
    .filter((part) => !/マップ$|分析$/.test(part) && !LEVELS.test(part));
  return parts.join("・");
}

/** Parts of a name that say which rows are in the file, not what they are about. */
const LEVELS = /^(?:全国|都道府県|市区町村|全産業|大分類|中分類|\d{4}(?:年度?)?)$/;
