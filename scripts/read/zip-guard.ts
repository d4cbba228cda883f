import { crc32, inflateRawSync } from "node:zlib";
import type { Finding, Reading } from "../model.ts";
import { MAXIMUM_ENTRIES, readZipDirectory, type ZipEntry, type ZipFault } from "./zip-directory.ts";

/** A file inside a ZIP; `bytes` unpacks it anew each time, never to more than it declares. */
export interface ZipFile {
  readonly name: string;
  readonly bytes: () => Uint8Array;
}

/**
 * The files of a ZIP (folders left out), after every limit was checked on the directory and then on the unpacked bytes, since declared
 * sizes may lie: file ≤ 10 MB, unpacked ≤ 50 MB, ≤ 200 entries, ratio ≤ 100:1 beyond 100 kB. Source: inputs.md §3.
 */
export function readZipEntries(bytes: Uint8Array, file: string): Reading<readonly ZipFile[]> {
  if (bytes.length > LARGEST_FILE) return refuse("tooLarge", file);
  const entries = readZipDirectory(bytes);
  if (typeof entries === "string") return refuse(entries, file);
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  if (unpacked > LARGEST_UNPACKED || entries.some(isBomb)) return refuse("tooLarge", file);
  const fault = entries.map((entry) => unpackFault(bytes, entry)).find((found) => found !== null);
  if (fault) return refuse(fault, file);
  const files = entries.filter(({ name }) => !name.endsWith("/"));
  return { value: files.map((entry) => ({ name: entry.name, bytes: () => unpack(bytes, entry) })), findings: [] };
}

const LARGEST_FILE = 10 * 1024 * 1024;
const LARGEST_UNPACKED = 50 * 1024 * 1024;
const LARGEST_RATIO = 100;
/** Small parts of a workbook may well be packed a hundredfold. */
const RATIO_FROM = 100 * 1024;

function isBomb({ size, packedSize }: ZipEntry): boolean {
  return size > RATIO_FROM && size > packedSize * LARGEST_RATIO;
}

function unpackFault(bytes: Uint8Array, entry: ZipEntry): ZipFault | "tooLarge" | null {
  try {
    const content = unpack(bytes, entry);
    return content.length === entry.size && crc32(content) === entry.crc ? null : "broken";
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE" ? "crooked" : "broken";
  }
}

/** Stops as soon as more comes out than was declared. */
function unpack(bytes: Uint8Array, { method, start, packedSize, size }: ZipEntry): Uint8Array {
  const packed = bytes.subarray(start, start + packedSize);
  return method === 0
    ? packed
    : inflateRawSync(packed, { maxOutputLength: Math.max(1, size), chunkSize: Math.max(64, size) });
}

function refuse(fault: ZipFault | "tooLarge", file: string): Reading<readonly ZipFile[]> {
  return { value: null, findings: [{ file, ...FAULTS[fault] }] };
}

const SAVE_NEW = "Excelで開けるかどうかを確かめ、必要な行だけを新しいブックに値で貼り付けて保存し直してください。";

const FAULTS: Readonly<Record<ZipFault | "tooLarge", Pick<Finding, "code" | "problem" | "remedy">>> = {
  broken: {
    code: "E-FILE-06",
    problem: "ファイルが壊れているか、途中で切れています。",
    remedy:
      "Excelで開けるときは「名前を付けて保存」で保存し直し、開けないときは元のファイルをもう一度もらうか、ダウンロードし直してください。",
  },
  tooLarge: {
    code: "E-SEC-11",
    problem: "展開すると非常に大きくなるファイルなので、安全のため開きません（50 MBまで）。",
    remedy: `正しいファイルかどうかを確かめてください。${SAVE_NEW}`,
  },
  tooMany: {
    code: "E-SEC-12",
    problem: `中のファイルが多すぎるので、安全のため開きません（${MAXIMUM_ENTRIES}個まで）。`,
    remedy: `画像や不要なシートを減らしてください。${SAVE_NEW}`,
  },
  encrypted: {
    code: "E-SEC-13",
    problem: "暗号化されているので開けません。",
    remedy: "パスワードをかけずに作り直してください。",
  },
  crooked: {
    code: "E-SEC-14",
    problem: "ファイルの構造に矛盾があるので、安全のため開きません。",
    remedy: `誰から届いたファイルかを確かめてください。${SAVE_NEW}`,
  },
  unusual: { code: "E-SEC-15", problem: "特殊な圧縮形式なので開けません。", remedy: SAVE_NEW },
};
