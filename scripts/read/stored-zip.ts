import { crc32 } from "node:zlib";
import type { ZipFile } from "./zip-guard.ts";

/**
 * The files of a checked archive as a plain one, nothing packed: what the library opens is what the guard saw, and it need not
 * unpack a second time (through web streams, which cost more than the rest of its reading). At most 200 files, 50 MB.
 */
export function storedZip(files: readonly ZipFile[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const file of files) {
    const [name, content] = [Buffer.from(file.name), file.bytes()];
    const fields = fieldsOf(name, content);
    parts.push(LOCAL, fields, name, content);
    directory.push(CENTRAL, fields, Buffer.alloc(10), uint32(offset), name);
    offset += LOCAL.length + fields.length + name.length + content.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, central, END, end]);
}

const LOCAL = Buffer.from([0x50, 0x4b, 3, 4]);
/** Version made by = 2.0. */
const CENTRAL = Buffer.from([0x50, 0x4b, 1, 2, 20, 0]);
const END = Buffer.from([0x50, 0x4b, 5, 6]);

/** What stands alike in a file's own header and in the directory: version, UTF-8 name, stored, no time, check sum, sizes. */
function fieldsOf(name: Uint8Array, content: Uint8Array): Uint8Array {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x800, 2);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(content.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function uint32(value: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
