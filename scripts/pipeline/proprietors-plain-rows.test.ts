import { expect, test } from "vitest";
import { readSettlementStream } from "../ingest/proprietors/read-settlements.ts";
import { encodeCp932 } from "../sample/cp932.ts";
import { shippedDefinitions } from "../sample/definitions.ts";

const { proprietors: codebook, classification } = shippedDefinitions();
const HEADER =
  "年分,会員番号,業種,営業月数,売上金額,売上原価,経費計,専従者給与,青色申告特別控除前所得,従業員数,補助金等収入";
const MONTHS = codebook.settlements.monthly.join(",");
const EVEN = "100,100,100,100,100,100,100,100,100,100,100,100";
const GOOD = `2025,K1,製造業,12,1200,-10,500,0,710,1,,${EVEN}`;

const rows = [
  `2025,K2,小売業,12,1200,300,900,0,0,,5,${EVEN}`,
  "R7,k3,サービス,6,600,0,100,0,500,0,,100,100,100,100,100,100,,,,,,",
  "2025,K4,建設業,12,１２００,100,100,0,1000,1,,,,,,,,,,,,,",
  "2025,K5,建設業,12,99999999999999999,100,100,0,1000,1,,,,,,,,,,,,,",
  `2025,K6,建設業,12,1201,100,100,0,1001,1,,${EVEN}`,
  `2025,K7,建設業,12,1200,100,100,-1,1001,1,,${EVEN}`,
  `2025,K8,建設業,13,1200,100,100,0,1000,1,,${EVEN}`,
  `2025,K9,建設業,12,,100,100,0,1000,-1,,${EVEN}`,
  "2025,K10,建設業,7,600,0,100,0,500,0,,100,100,100,100,100,100,,,,,,",
  `2024,K11,農業,12,1200,100,100,0,1000,1,,${EVEN}`,
  GOOD,
  `合計,,,12,1200,100,100,0,1000,1,,${EVEN}`,
  `2025,,製造業,12,1200,100,100,0,1000,1,,${EVEN}`,
  "",
  ",,,,,,,,,,,,,,,,,,,,,,",
  "2025,K12,製造業,12,1200,100,100",
  `2025,K13,製造業,12,1200,100,100,0,1000,1,,${EVEN},9`,
];

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The header and a first row come as a block of their own, so that the rest goes the quick way where it has no quotation marks. */
async function read(lines: readonly string[], encode: (text: string) => Uint8Array = utf8) {
  const chunks = [`${HEADER},${MONTHS}\n`, `${lines.join("\n")}\n`].map(encode);
  const { value, findings } = await readSettlementStream(
    { path: "settlements.csv", chunks },
    { year: 2025, codebook, classification },
  );
  const persons = Array.from({ length: value?.size ?? 0 }, (_, row) => [
    value?.members.at(row),
    value?.industryAt(row),
    value?.monthsAt(row),
    ...Object.values(value?.amounts ?? {}).map((column) => column.at(row)),
    ...(value?.monthly ?? []).map((column) => column.at(row)),
    value?.placeAt(row).row,
  ]);
  return { persons, findings };
}

test.each(rows)("a row reads the same with quotation marks and without: %s", async (row) => {
  const quoted = row.replace(/[^,\n]+/g, '"$&"');
  const last = GOOD.replace("K1", "K99");
  expect(await read([GOOD, row, last])).toEqual(await read([GOOD, quoted, `"${last.replaceAll(",", '","')}"`]));
});

test("all of them at once, too, each told at its own row", async () => {
  const all = [GOOD, ...rows];
  const plain = await read(all);
  expect(plain).toEqual(await read(all.map((row) => row.replace(/[^,\n]+/g, '"$&"'))));
  expect(new Set(plain.findings.map(({ row }) => row)).size).toBeGreaterThan(8);
});

/** Some line ends are a lone CR, as where files were joined. */
const mixed = (text: string) => text.replaceAll(/(?<=[^\n])\n(?=2025,K[13])/g, "\r");

test.each([
  { name: "CRLF", encode: (text: string) => utf8(text.replaceAll("\n", "\r\n")) },
  { name: "CR", encode: (text: string) => utf8(text.replaceAll("\n", "\r")) },
  { name: "CR and LF", encode: (text: string) => utf8(mixed(text)) },
  { name: "CP932", encode: (text: string) => encodeCp932(text.replaceAll("\n", "\r\n")) },
  { name: "UTF-16", encode: (text: string) => Buffer.from(text, "utf16le"), mark: [0xff, 0xfe] },
])("$name gives the same persons and findings", async ({ encode, mark = [] }) => {
  const marked = (text: string) => Buffer.concat([Buffer.from(text.startsWith("年分") ? mark : []), encode(text)]);
  const all = [GOOD, ...rows];
  expect(await read(all, marked)).toEqual(await read(all));
  const sound = ["K1", "K2", "K3"].map((member) => GOOD.replace("K1", member));
  expect(await read(sound, marked)).toEqual(await read(sound));
});

test("a last row that is cut off is refused, with its row", async () => {
  const text = `${HEADER},${MONTHS}\n${GOOD}\n2025,K2,小売業,12,12`;
  const at = text.indexOf("\n") + 1;
  const chunks = [text.slice(0, at), text.slice(at)].map((block) => new TextEncoder().encode(block));
  const { findings } = await readSettlementStream(
    { path: "settlements.csv", chunks },
    { year: 2025, codebook, classification },
  );
  expect(findings.map(({ code, row }) => [code, row])).toEqual([["E-ROW-33", 3]]);
});
