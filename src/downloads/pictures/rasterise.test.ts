import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { rasterise } from "./rasterise.ts";

const square = (body: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10">${body}</svg>`;

test("a picture is a PNG, as many times the drawing's size as asked for", async () => {
  const png = Buffer.from(await rasterise(square(""), 2));
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([40, 20]);
});

test.each(["▲", "△", "業", "8", "★"])("the font has %s", async (letter) => {
  const [drawn, empty] = await Promise.all([letter, ""].map((text) => pixels(square(`<text y="9">${text}</text>`))));
  expect(drawn?.equals(empty ?? Buffer.alloc(0))).toBe(false);
});

test("the same drawing gives the same bytes", async () => {
  const [one, two] = await Promise.all([1, 2].map(() => rasterise(square(`<text y="9">業</text>`), 2)));
  expect(one).toEqual(two);
});

async function pixels(svg: string): Promise<Buffer> {
  const png = Buffer.from(await rasterise(svg, 1));
  const at = png.indexOf("IDAT", 0, "latin1");
  return inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
}
