import { expect, test } from "vitest";
import { decodeText } from "./decode.ts";

/** 業況,好転 in Shift_JIS. */
const JAPANESE = [0x8b, 0xc6, 0x8b, 0xb5, 0x2c, 0x8d, 0x44, 0x93, 0x5d];
const UNICODE = [...new TextEncoder().encode("業況,好転")];
const LF = 0x0a;

function decode(...bytes: number[]) {
  return decodeText(Uint8Array.from(bytes), "a.csv");
}

test.each([
  ["UTF-8", UNICODE],
  ["UTF-8 with a byte order mark", [0xef, 0xbb, 0xbf, ...UNICODE]],
  ["UTF-8 with two byte order marks", [0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, ...UNICODE]],
  ["Shift_JIS", JAPANESE],
  ["Shift_JIS with the Ctrl+Z of old systems", [...JAPANESE, 0x1a]],
  ["UTF-16 LE", [0xff, 0xfe, ...new Uint8Array(Buffer.from("業況,好転", "utf16le"))]],
  ["UTF-16 BE", [0xfe, 0xff, ...new Uint8Array(Buffer.from("業況,好転", "utf16le").swap16())]],
])("%s is read as it is", (_, bytes) => {
  expect(decode(...bytes)).toStrictEqual({ value: "業況,好転", findings: [] });
});

test.each([
  ["①㈱髙﨑 of CP932", [0x87, 0x40, 0x87, 0x8a, 0xfb, 0xfc, 0xed, 0x95], "①㈱髙﨑"],
  ["half-width kana", [0xb1, 0xb2, 0xb3], "ｱｲｳ"],
  ["the wave dash becomes ～", [0x82, 0x53, 0x81, 0x60, 0x82, 0x55], "４～６"],
  ["外字 are kept for the check of characters", [0xf0, 0x40], "\ue000"],
])("Shift_JIS: %s", (_, bytes, text) => {
  expect(decode(...bytes).value).toBe(text);
});

test.each([
  ["a UTF-8 row in a Shift_JIS file", [...JAPANESE, LF, ...JAPANESE, LF, ...UNICODE], "E-ENC-02", 3],
  ["a Shift_JIS row in a UTF-8 file", [...UNICODE, LF, ...JAPANESE, LF, ...UNICODE], "E-ENC-02", 2],
  ["Shift_JIS behind a UTF-8 mark", [0xef, 0xbb, 0xbf, ...JAPANESE], "E-ENC-02", 1],
  ["bytes of neither encoding", [...JAPANESE, LF, 0xff, 0xff], "E-ENC-01", 2],
  ["UTF-8 cut in the middle of a character", UNICODE.slice(0, -1), "E-ENC-01", undefined],
  ["UTF-16 without a mark", [...new Uint8Array(Buffer.from("業況,好転\r\n1,2\r\n", "utf16le"))], "E-ENC-03", undefined],
  ["UTF-16 cut in the middle of a character", [0xff, 0xfe, 0x8b], "E-ENC-01", undefined],
  ["ISO-2022-JP", [0x1b, 0x24, 0x42, 0x36, 0x48, 0x1b, 0x28, 0x42], "E-ENC-07", undefined],
  ["UTF-32", [0xff, 0xfe, 0, 0, 0x41, 0, 0, 0], "E-ENC-01", undefined],
])("%s is refused", (_, bytes, code, row) => {
  const { value, findings } = decode(...bytes);
  expect(value).toBeNull();
  expect(findings.map((finding) => [finding.code, finding.row])).toStrictEqual([[code, row]]);
});

test("a row of a quoted cell with line breaks counts as one", () => {
  const text = [...new TextEncoder().encode('"あ\nい",1\n')];
  expect(decode(...text, ...JAPANESE).findings[0]).toMatchObject({ code: "E-ENC-02", row: 1 });
  expect(decode(...text, ...text, 0xff).findings[0]).toMatchObject({ code: "E-ENC-01", row: 3 });
});
