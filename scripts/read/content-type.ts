/** What the bytes are, whatever the file is called. `text` = none of the others; `unknown` = binary, but nothing we know. */
export type ContentType =
  | "empty"
  | "zeros"
  | "zip"
  | "cutZip"
  | "xls"
  | "password"
  | "ole"
  | "html"
  | "xml"
  | "pdf"
  | "picture"
  | "archive"
  | "rtf"
  | "unknown"
  | "text";

/** Recognises a file by its first bytes, as Excel and Windows do; nothing is decided by the name. */
export function contentTypeOf(bytes: Uint8Array): ContentType {
  if (bytes.length === 0) return "empty";
  if (bytes.every((byte) => byte === 0)) return "zeros";
  const magic = MAGIC.find(({ start }) => start.every((byte, index) => bytes[index] === byte));
  if (magic?.type === "zip") return hasDirectory(bytes) ? "zip" : "cutZip";
  if (magic?.type === "ole") return oleType(bytes);
  if (magic) return magic.type;
  const head = headText(bytes);
  if (head.trim() === "" && bytes.length <= HEAD) return "empty";
  if (
    /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta|style|script|title|link|div|center|font)\b/i.test(
      head,
    ) ||
    /^mime-version:/i.test(head)
  )
    return "html";
  if (/^\s*<\?xml\b/i.test(head)) return /<html\b/i.test(head) ? "html" : "xml";
  const controls = head.match(/[\u0001-\u0008\u000e-\u001a]/g)?.length ?? 0;
  return controls > Math.max(3, head.length / 20) && !/^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(head) ? "unknown" : "text";
}

const HEAD = 1024;

/** The first bytes of each type. */
const MAGIC = [
  { type: "zip", start: [0x50, 0x4b, 0x03, 0x04] },
  { type: "zip", start: [0x50, 0x4b, 0x05, 0x06] },
  { type: "ole", start: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { type: "xls", start: [0x09, 0x08] },
  { type: "xls", start: [0x09, 0x04, 0x06, 0x00] },
  { type: "xls", start: [0x09, 0x02, 0x06, 0x00] },
  { type: "xls", start: [0x09, 0x00, 0x04, 0x00] },
  { type: "pdf", start: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: "rtf", start: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { type: "picture", start: [0x89, 0x50, 0x4e, 0x47] },
  { type: "picture", start: [0xff, 0xd8, 0xff] },
  { type: "picture", start: [0x47, 0x49, 0x46, 0x38] },
  { type: "archive", start: [0x1f, 0x8b] },
  { type: "archive", start: [0x37, 0x7a, 0xbc, 0xaf] },
  { type: "archive", start: [0x52, 0x61, 0x72, 0x21] },
] as const;

/** The directory of a ZIP stands at its end; a download that broke off has none. */
function hasDirectory(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-66_000);
  return tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06])) >= 0;
}

/** Excel 97–2003 and password-protected new files share a container; the names of its streams tell them apart. */
function oleType(bytes: Uint8Array): ContentType {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (name: string) => all.includes(Buffer.from(name, "utf16le"));
  return has("EncryptedPackage") ? "password" : has("Workbook") || has("Book") ? "xls" : "ole";
}

/** The first bytes as Latin letters, without byte order mark; the zero bytes of UTF-16 are left out. */
function headText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD))
    .toString("latin1")
    .replace(/^ï»¿/, "")
    .replaceAll("\0", "");
}
