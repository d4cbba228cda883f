import { zipEntryName } from "./zip-entry-name.ts";

/** An entry of a ZIP file: its name, how its bytes are packed (0 stored, 8 deflated) and where they stand. Sizes as declared; they may lie. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly start: number;
}

/** Why a ZIP file is not opened: broken, made on purpose to deceive, encrypted, of a kind that Excel and RESAS never write. */
export type ZipFault = "broken" | "crooked" | "encrypted" | "unusual" | "tooMany";

/**
 * The entries of a ZIP file by its central directory, read without a library and stricter than any: the directory must fill the space before
 * the end record, every local header must agree with it and no two entries may share bytes, so that no other reader can see another file.
 */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] | ZipFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(bytes, view);
  if (typeof end === "string") return end;
  const entries: ZipEntry[] = [];
  const spans: (readonly [number, number])[] = [];
  let position = end.start;
  for (let index = 0; index < end.count; index++) {
    const next = directoryEntry(bytes, view, position, end);
    if (typeof next === "string") return next;
    entries.push(next.entry);
    spans.push(next.span);
    position = next.after;
  }
  if (position !== end.at) return "crooked";
  return overlap(spans) || hasTwins(entries) ? "crooked" : entries;
}

export const MAXIMUM_ENTRIES = 200;

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const [ZIP64_COUNT, ZIP64_SIZE] = [0xffff, 0xffffffff];

interface EndRecord {
  readonly at: number;
  readonly start: number;
  readonly count: number;
}

function endRecord(bytes: Uint8Array, view: DataView): EndRecord | ZipFault {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const [size, start] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)];
    if (count === ZIP64_COUNT || size === ZIP64_SIZE || start === ZIP64_SIZE || view.getUint16(at + 8, true) !== count)
      return "unusual";
    if (at + 22 + view.getUint16(at + 20, true) !== bytes.length) return "broken";
    if (count > MAXIMUM_ENTRIES) return "tooMany";
    return start + size === at ? { at, start, count } : "broken";
  }
  return "broken";
}

function directoryEntry(bytes: Uint8Array, view: DataView, at: number, end: EndRecord) {
  if (at + 46 > end.at || view.getUint32(at, true) !== CENTRAL) return "crooked";
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const [packedSize, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
  const [nameLength, extraLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)];
  const local = view.getUint32(at + 42, true);
  const after = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if ((flags & ENCRYPTED) !== 0) return "encrypted";
  if (packedSize === ZIP64_SIZE || size === ZIP64_SIZE || local === ZIP64_SIZE || (method !== 0 && method !== 8))
    return "unusual";
  if (after > end.at || local + 30 > end.start || view.getUint32(local, true) !== LOCAL) return "crooked";
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const localName = bytes.subarray(local + 30, local + 30 + view.getUint16(local + 26, true));
  const name = zipEntryName(nameBytes, (flags & UTF8_NAME) !== 0);
  const sizes = method === 0 ? size === packedSize : packedSize > 0 || size === 0;
  const unannounced = (flags & SIZES_BEHIND) !== 0 && packedSize === 0 && !name?.endsWith("/");
  if (
    start + packedSize > end.start ||
    Buffer.compare(nameBytes, localName) !== 0 ||
    name === null ||
    !sizes ||
    unannounced
  )
    return "crooked";
  const entry = { name, method, crc: view.getUint32(at + 16, true), packedSize, size, start };
  return { entry, span: [local, start + packedSize], after } as const;
}

const [ENCRYPTED, SIZES_BEHIND, UTF8_NAME] = [0x2041, 0x0008, 0x0800];

function overlap(spans: readonly (readonly [number, number])[]): boolean {
  const sorted = spans.toSorted(([a], [b]) => a - b);
  return sorted.some(([start], index) => start < (sorted[index - 1]?.[1] ?? 0));
}

/** Names that Windows would unpack into one file. */
function hasTwins(entries: readonly ZipEntry[]): boolean {
  return new Set(entries.map(({ name }) => name.normalize("NFC").toLowerCase())).size < entries.length;
}
