import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { Finding, Reading } from "../model.ts";
import { cellFaults } from "./cell-faults.ts";
import { decodeText } from "./decode.ts";
import { UnreadableFile } from "./unreadable-file.ts";
import { unreadableFinding } from "./unreadable-finding.ts";

const MAXIMUM_BYTES = 1_000_000;

/**
 * A small text file of the data folder (YAML, Markdown), decoded as strictly as data are; characters that nobody typed are named by their line.
 * Null without findings where there is no such file; null with findings where it cannot be read. Source: inputs.md §3.
 */
export function readTextFile(root: string, file: string): Reading<string> {
  const full = path.join(root, ...file.split("/"));
  const stat = statSync(full, { throwIfNoEntry: false });
  if (!stat?.isFile()) return { value: null, findings: [] };
  if (stat.size > MAXIMUM_BYTES) {
    return {
      value: null,
      findings: [
        {
          code: "E-SEC-20",
          file,
          problem: "設定や文章のファイルとしては大きすぎます（1MBまで）。",
          remedy: "中身を確かめてください。",
        },
      ],
    };
  }
  const bytes = readBytes(full, file);
  if (!(bytes instanceof Uint8Array)) return { value: null, findings: [bytes] };
  const { value, findings } = decodeText(bytes, file);
  if (value === null)
    return { value, findings: findings.map(({ column: _, ...finding }) => ({ ...finding, remedy: SAVE_AGAIN })) };
  const faults = characterFaults(value, file);
  return { value: faults.length > 0 ? null : value, findings: faults };
}

/** 外字 and the like, by line: a text has no columns. */
function characterFaults(text: string, file: string): Finding[] {
  const rows = text.split(/\r\n?|\n/).map((line, index) => ({ number: index + 1, cells: [line] }));
  return cellFaults({ file, sha256: "", rows })
    .filter(({ code }) => code.startsWith("E-ENC-"))
    .map(({ column: _, ...fault }) => ({ ...fault, remedy: fault.remedy.replace("セルの内容", "この行の内容") }));
}

const SAVE_AGAIN =
  "メモ帳で開いて内容を確かめ、「名前を付けて保存」で文字コードを「UTF-8」にして保存し直してください。";

function readBytes(place: string, file: string): Uint8Array | Finding {
  try {
    return readFileSync(place);
  } catch (error) {
    return unreadableFinding(new UnreadableFile(file, error));
  }
}
