import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { Reading } from "../model.ts";
import { decodeText } from "./decode.ts";

const MAXIMUM_BYTES = 1_000_000;

/**
 * A small text file of the data folder (YAML, Markdown), decoded as strictly as data are.
 * Null without findings where there is no such file; null with findings where it cannot be read.
 */
export function readTextFile(root: string, file: string): Reading<string> {
  const full = path.join(root, ...file.split("/"));
  const stat = statSync(full, { throwIfNoEntry: false });
  if (!stat?.isFile()) return { value: null, findings: [] };
  if (stat.size > MAXIMUM_BYTES) {
    return {
      value: null,
      findings: [{ code: "E-SEC-20", file, problem: "設定や文章のファイルとしては大きすぎます（1MBまで）。", remedy: "中身を確かめてください。" }],
    };
  }
  return decodeText(readFileSync(full), file);
}
