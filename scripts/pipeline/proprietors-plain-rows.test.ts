import { expect, test } from "vitest";
import { readSettlementStream } from "../ingest/proprietors/read-settlements.ts";
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

/** The header and a first row come as a block of their own, so that the rest goes the quick way where it has no quotation marks. */
async function read(lines: readonly string[]) {
  const blocks = [`${HEADER},${MONTHS}\n`, `${lines.join("\n")}\n`];
  const chunks = blocks.map((block) => new TextEncoder().encode(block));
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
