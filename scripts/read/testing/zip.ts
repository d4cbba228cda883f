import { crc32, deflateRawSync } from "node:zlib";

/** How a test entry differs from an honest one. */
export interface ZipOddity {
  readonly flags?: number;
  readonly method?: number;
  readonly size?: number;
  readonly packedSize?: number;
  readonly crc?: number;
  readonly localName?: string;
  /** The entry shares the bytes of this earlier one. */
  readonly shares?: number;
}

/** Bytes of a real ZIP file, for tests: name → text or bytes, deflated; each entry may lie. Names are written as UTF-8 unless given as bytes. */
export function zip(
  entries: readonly {
    readonly name: string | Uint8Array;
    readonly content: string | Uint8Array;
    readonly odd?: ZipOddity;
  }[],
  comment = "",
): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const { name, content, odd = {} } of entries) {
    const plain = Buffer.from(content);
    const method = odd.method ?? 8;
    const packed = method === 0 ? plain : deflateRawSync(plain);
    const nameBytes = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(odd.flags ?? (typeof name === "string" ? 0x800 : 0), 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(odd.crc ?? crc32(plain), 10);
    fields.writeUInt32LE(odd.packedSize ?? packed.length, 14);
    fields.writeUInt32LE(odd.size ?? plain.length, 18);
    fields.writeUInt16LE(nameBytes.length, 22);
    const start = offsets[odd.shares ?? -1] ?? offset;
    offsets.push(start);
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), fields, Buffer.alloc(10), uint32(start), nameBytes);
    if (odd.shares !== undefined) continue;
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), fields, Buffer.from(odd.localName ?? name), packed]);
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  Buffer.from([0x50, 0x4b, 5, 6]).copy(end);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...parts, central, end, Buffer.from(comment)]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
