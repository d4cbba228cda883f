import { expect, test } from "vitest";
import { textBlocks } from "./text-blocks.ts";

const SJIS_A = [0x82, 0xa0]; // あ
const bytes = (text: string) => new TextEncoder().encode(text);

async function read(...chunks: Uint8Array[]) {
  const blocks: string[] = [];
  const faults: string[] = [];
  for await (const block of textBlocks(chunks, "a.csv"))
    block.fault === undefined ? blocks.push(block.text()) : faults.push(`${block.fault.code} ${block.fault.row}`);
  return { text: blocks.join(""), faults };
}

const readable = [
  { name: "UTF-8", chunks: [bytes("年\n1\n")] },
  { name: "UTF-8 with BOM", chunks: [bytes("\ufeff年\n1\n")] },
  { name: "CRLF", chunks: [bytes("年\r\n1\r\n")] },
  { name: "CR", chunks: [bytes("年\r1\r")] },
  { name: "CRLF cut in two", chunks: [bytes("年\r"), bytes("\n1\r\n")] },
  { name: "UTF-16", chunks: [new Uint8Array([0xff, 0xfe, 0x74, 0x5e, 0x0a, 0, 0x31, 0, 0x0a, 0])] },
  { name: "CP932", chunks: [new Uint8Array([0x94, 0x4e, 0x0a, 0x31, 0x0a])] },
];

test.each(readable)("$name is read", async ({ chunks }) =>
  expect(await read(...chunks)).toEqual({ text: "年\n1\n", faults: [] }));

test("a character cut by a chunk's end is joined", async () =>
  expect(await read(new Uint8Array([0x94, 0x4e, 0x0a, 0x82]), new Uint8Array([0xa0, 0x0a]))).toEqual({
    text: "年\nあ\n",
    faults: [],
  }));

test("the wave dash of CP932 is the full-width tilde", async () =>
  expect(await read(new Uint8Array([0x81, 0x60, 0x0a]))).toEqual({ text: "～\n", faults: [] }));

test("a record with a line break in quotation marks is never cut", async () => {
  const blocks: (string | undefined)[] = [];
  for await (const block of textBlocks([bytes('年,a\n"x'), bytes('\ny",1\n2'), bytes(",3")], "a.csv"))
    blocks.push(block.text?.());
  expect(blocks).toEqual(["年,a\n", '"x\ny",1\n', "2,3"]);
});

test("UTF-8 that turns into CP932 is refused where it turns", async () =>
  expect((await read(bytes("年\n"), new Uint8Array(SJIS_A))).faults).toEqual(["E-ENC-62 2"]));

test("a character cut by the file's end is refused", async () =>
  expect((await read(new Uint8Array([0x94, 0x4e, 0x0a, 0x82]))).faults).toEqual(["E-ENC-62 2"]));

test("a private character is refused with its row", async () =>
  expect((await read(new Uint8Array([0x94, 0x4e, 0x0a, 0x31, 0x0a, 0xf0, 0x40, 0x0a]))).faults).toEqual([
    "E-ENC-61 3",
  ]));

test("an empty file gives no block", async () =>
  expect(await read(new Uint8Array())).toEqual({ text: "", faults: [] }));
