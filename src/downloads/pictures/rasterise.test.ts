import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { fontFiles } from "./fonts.ts";
import { rasterise } from "./rasterise.ts";

const square = (body: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10">${body}</svg>`;

test("a picture is a PNG, as many times the drawing's size as asked for", async () => {
  const png = Buffer.from(await drawn(square(""), 2));
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([40, 20]);
});

test.each(["▲", "△", "業", "8", "★"])("the font has %s", async (letter) => {
  const [one, none] = await Promise.all([letter, ""].map((text) => pixels(square(`<text y="9">${text}</text>`))));
  expect(one?.equals(none ?? Buffer.alloc(0))).toBe(false);
});

test("letters that only other drawings have change nothing: the cut fonts draw alike", async () => {
  const svg = square(`<text y="9">業況</text>`);
  const [own, shared] = await Promise.all(["業況", "業況と見通し、経営課題 0123"].map((text) => fontFiles(text)));
  expect(await rasterise(svg, 2, own ?? [])).toEqual(await rasterise(svg, 2, shared ?? []));
});

test("the same drawing gives the same bytes", async () => {
  const [one, two] = await Promise.all([1, 2].map(() => drawn(square(`<text y="9">業</text>`), 2)));
  expect(one).toEqual(two);
});

async function pixels(svg: string): Promise<Buffer> {
  const png = Buffer.from(await drawn(svg, 1));
  const at = png.indexOf("IDAT", 0, "latin1");
  return inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
}

async function drawn(svg: string, zoom: number): Promise<Uint8Array> {
  return rasterise(svg, zoom, await fontFiles(svg));
}
