import { expect, test } from "vitest";
import { KnownCells } from "./known-cells.ts";

function known(...cells: readonly string[]): KnownCells {
  const found = new KnownCells();
  for (const [index, cell] of cells.entries())
    found.learn(Buffer.from(`,${cell},`), 1, 1 + Buffer.byteLength(cell), index);
  return found;
}

const find = (cells: KnownCells, text: string) => cells.find(Buffer.from(text), 0, Buffer.byteLength(text));

test.each([
  ["製造業", 0],
  ["小売業", 1],
  ["卸売業", -1],
  ["製造", -1],
  ["製造業 ", -1],
  ["", -1],
])("of 製造業 and 小売業, %j is %i", (text, value) => expect(find(known("製造業", "小売業"), text)).toBe(value));

test("what is known stays known when its block is overwritten", () => {
  const block = Buffer.from("2025,");
  const cells = new KnownCells();
  cells.learn(block, 0, 4, 7);
  block.write("1999,");
  expect([find(cells, "2025"), find(cells, "1999")]).toEqual([7, -1]);
});

test("it stops learning before it becomes slow", () => {
  const cells = known(...Array.from({ length: 1000 }, (_, index) => String(index)));
  expect([find(cells, "0"), find(cells, "999")]).toEqual([0, -1]);
});
