import { expect, test } from "vitest";
import { type TestCell, type TestSheet, workbook } from "./testing/workbook.ts";
import { readWorkbook } from "./workbook.ts";

const HEADER = ["事業所番号", "業種", "業況"];
const FIRM = ["F001", "製造業", "好転"];
const DOCTYPE = '<!DOCTYPE x [<!ENTITY a "b">]>';

async function read(bytes: Uint8Array) {
  const { value, findings } = await readWorkbook(bytes, "a.xlsx", "");
  return {
    rows: value?.rows.map(({ number, cells }) => [number, ...cells]) ?? null,
    found: findings.map(({ code, row, column }) => [code, row, column]),
    findings,
  };
}

function sheet(...rows: TestCell[][]): TestSheet {
  return { name: "回答", rows: [HEADER, ...rows] };
}

test("a plain table is read, with its sheet's name", async () => {
  const { value, findings } = await readWorkbook(workbook([sheet(FIRM)]), "a.xlsx", "abc");
  expect(value).toStrictEqual({
    file: "a.xlsx",
    sheet: "回答",
    sha256: "abc",
    rows: [
      { number: 1, cells: HEADER },
      { number: 2, cells: FIRM },
    ],
  });
  expect(findings).toStrictEqual([]);
});

test("blank rows and columns are left out, row numbers stay", async () => {
  const { rows } = await read(workbook([sheet([], [null, "　"], [...FIRM, null, ""], ["", " "])]));
  expect(rows).toStrictEqual([
    [1, ...HEADER],
    [4, ...FIRM],
  ]);
});

test.each([
  ["furigana is dropped", '<si><t>釧路</t><rPh sb="0" eb="2"><t>クシロ</t></rPh><phoneticPr fontId="1"/></si>', "釧路"],
  ["rich text is joined", '<si><r><t>好</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 転</t></r></si>', "好 転"],
  [
    "rich text with furigana",
    '<si><r><t>釧</t></r><r><t>路</t></r><rPh sb="0" eb="2"><t>クシロ</t></rPh></si>',
    "釧路",
  ],
  ["inline text", { attributes: 't="inlineStr"', inner: "<is><t>好転</t></is>" }, "好転"],
  ["inline rich text", { attributes: 't="inlineStr"', inner: "<is><r><t>好</t></r><r><t>転</t></r></is>" }, "好転"],
  [
    "inline text with furigana",
    { attributes: 't="inlineStr"', inner: '<is><t>釧路</t><rPh sb="0" eb="2"><t>クシロ</t></rPh></is>' },
    "釧路",
  ],
  ["inline text with entities", { attributes: 't="inlineStr"', inner: "<is><t>A&amp;B&#x2460;</t></is>" }, "A&B①"],
  ["escaped line ends", "好_x000D_\n転", "好\n転"],
  ["entities", "A&B<C>", "A&B<C>"],
  ["digits with leading zeros", "007", "007"],
  ["a whole number", 1, "1"],
  ["a decimal number", { inner: "<v>0.1</v>" }, "0.1"],
  ["a result with binary dust", { inner: "<v>4620.0000000000009</v>" }, "4620"],
  ["a small number", { inner: "<v>1.5E-7</v>" }, "0.00000015"],
  ["a large number", { inner: "<v>1.2E+21</v>" }, "1200000000000000000000"],
  ["minus zero", { inner: "<v>-0</v>" }, "0"],
])("%s", async (_, cell, expected) => {
  const { rows, found } = await read(workbook([sheet(["F001", cell])]));
  expect(rows?.[1]).toStrictEqual([2, "F001", expected, ""]);
  expect(found).toStrictEqual([]);
});

test.each([
  ["0000", 7, "0007"],
  ['"F"000', 7, "F007"],
  ["#,##0", 1234567, "1234567"],
  ['#,##0"円"', 1234567, "1234567"],
  ['#,##0;"△ "#,##0', -5, "-5"],
  ["#,##0_ ;[Red]\\-#,##0\\ ", -5, "-5"],
  ["General", 46113, "46113"],
  ["0.00E+00", 120000, "120000"],
  ['#,##0,"千円"', 12345, "12345"],
])("the format %s shows %d as %s", async (format, number, expected) => {
  const { rows, found } = await read(
    workbook([sheet([{ attributes: 's="1"', inner: `<v>${number}</v>` }])], { formats: [format] }),
  );
  expect(rows?.[1]?.[1]).toBe(expected);
  expect(found).toStrictEqual([]);
});

test.each([
  14,
  17,
  56,
  55,
  30,
  'm"月"d"日"',
  'm"月"',
  'yyyy"年"m"月"',
  "[$-411]ge.m.d",
  '[$-ja-JP-x-gannen]ggge"年"',
  'ggge"年"',
  "h:mm",
  "[h]:mm",
  "mm:ss",
])("a number of the format %s is a date and is named", async (format) => {
  const { found, findings } = await read(
    workbook([sheet(["F001", { attributes: 's="1"', inner: "<v>46143</v>" }])], { formats: [format] }),
  );
  expect(found).toStrictEqual([["E-CODE-53", 2, 1]]);
  expect(findings[0]?.problem).toMatch("「2026-05-01」");
});

test.each([
  ["a date written as text of the type d", { attributes: 't="d"', inner: "<v>2026-05-01</v>" }, "E-CODE-53"],
  ["a formula that was never calculated", { inner: "<f>A1</f>" }, "E-CODE-51"],
  ["a formula with an empty result of a number", { inner: "<f>A1</f><v></v>" }, "E-CODE-51"],
  ["a shared formula that was never calculated", { inner: '<f t="shared" si="0"/>' }, "E-CODE-51"],
  ["TRUE", { attributes: 't="b"', inner: "<v>1</v>" }, "E-CODE-54"],
  ["a string that is not there", { attributes: 't="s"', inner: "<v>99</v>" }, "E-CODE-55"],
  ["a number that is none", { inner: "<v>1,2</v>" }, "E-CODE-55"],
  ["a formula with a text", { attributes: 't="str"', inner: "<f>A1</f><v>好転</v>" }, "W-FILE-04"],
  ["a formula with a number", { inner: "<f>1+1</f><v>2</v>" }, "W-FILE-04"],
])("%s is named", async (_, cell, code) => {
  const { found } = await read(workbook([sheet(["F001", cell])]));
  expect(found).toStrictEqual([[code, 2, 1]]);
});

test("a cell that is written twice is named", async () => {
  const files = {
    "xl/worksheets/sheet1.xml":
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row></sheetData></worksheet>',
  };
  expect((await read(workbook([sheet()], { files }))).found).toStrictEqual([["E-CODE-55", 1, 0]]);
});

test("cells are found without their references, with prefixes, in any order of rows", async () => {
  const files = {
    "xl/worksheets/sheet1.xml":
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="2"><x:c><x:v>3</x:v></x:c><x:c r="C2"><x:v>4</x:v></x:c></x:row><x:row r="1"><x:c/><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
  };
  expect((await read(workbook([sheet()], { files }))).rows).toStrictEqual([
    [1, "", "1"],
    [2, "3", "", "4"],
  ]);
});

test("a formula with an empty text is a blank cell", async () => {
  const { rows, found } = await read(workbook([sheet(["F001", { attributes: 't="str"', inner: "<f>A1</f><v></v>" }])]));
  expect([rows?.[1], found]).toStrictEqual([[2, "F001", "", ""], []]);
});

test.each([
  ["0%", "E-CODE-56"],
  [10, "E-CODE-56"],
  ['0"千円"', "E-CODE-57"],
  ['#,##0"百万円"', "E-CODE-57"],
])("a number of the format %s is not what it looks like", async (format, code) => {
  const { found } = await read(
    workbook([sheet(["F001", { attributes: 's="1"', inner: "<v>0.5</v>" }])], { formats: [format] }),
  );
  expect(found).toStrictEqual([[code, 2, 1]]);
});

test("an Excel error stays as text, for the check that CSV files go through too", async () => {
  const { rows } = await read(workbook([sheet(["F001", { attributes: 't="e"', inner: "<v>#N/A</v>" }])]));
  expect(rows?.[1]).toStrictEqual([2, "F001", "#N/A", ""]);
});

test.each([
  [
    "merged cells",
    { ...sheet(FIRM), after: '<mergeCells><mergeCell ref="B2:B3"/></mergeCells>' },
    [["E-ROW-25", 2, 1]],
  ],
  ["merged cells below the table", { ...sheet(FIRM), after: '<mergeCells><mergeCell ref="A9:C9"/></mergeCells>' }, []],
  ["a hidden row", { ...sheet(FIRM), rowAttributes: { 2: 'hidden="1"' } }, [["E-ROW-26", 2, undefined]]],
  [
    "a row without height",
    { ...sheet(FIRM), rowAttributes: { 2: 'ht="0" customHeight="1"' } },
    [["E-ROW-26", 2, undefined]],
  ],
  ["a hidden row without content", { ...sheet([], FIRM), rowAttributes: { 2: 'hidden="1"' } }, []],
  [
    "a hidden column",
    { ...sheet(FIRM), before: '<cols><col min="2" max="2" width="9" hidden="1"/></cols>' },
    [["E-ROW-27", undefined, 1]],
  ],
  [
    "a column without width",
    { ...sheet(FIRM), before: '<cols><col min="2" max="2" width="0"/></cols>' },
    [["E-ROW-27", undefined, 1]],
  ],
  [
    "a hidden column without content",
    { ...sheet(FIRM), before: '<cols><col min="4" max="16384" width="9" hidden="1"/></cols>' },
    [],
  ],
  [
    "a struck-out cell",
    sheet(["F001", { attributes: 't="inlineStr" s="1"', inner: "<is><t>製造業</t></is>" }]),
    [["W-ROW-02", 2, 1]],
  ],
])("%s", async (_, table, expected) => {
  expect((await read(workbook([table]))).found).toStrictEqual(expected);
});

const LIST = { name: "リスト", rows: [["好転"], ["不変"]] };

test.each([
  ["a second sheet with data", [sheet(FIRM), { name: "Sheet2", rows: [["1"]] }], ["E-FILE-17"]],
  ["a second sheet that is empty", [sheet(FIRM), { name: "Sheet2", rows: [] }], []],
  ["a hidden sheet", [sheet(FIRM), { ...LIST, state: "hidden" }], ["W-FILE-06"]],
  ["a very hidden sheet", [{ ...LIST, state: "veryHidden" }, sheet(FIRM)], ["W-FILE-06"]],
  ["a visible list", [LIST, sheet(FIRM)], ["W-FILE-06"]],
  ["a list that looks like the table", [sheet(FIRM), { ...sheet(FIRM), name: "リスト" }], ["E-FILE-17"]],
  ["only a list", [LIST], []],
  ["only a hidden sheet", [{ ...sheet(FIRM), state: "hidden" }], ["E-FILE-16"]],
  ["nothing at all", [{ rows: [] }], ["E-FILE-16"]],
])("of the sheets: %s", async (_, sheets, expected) => {
  expect((await read(workbook(sheets))).found.map(([code]) => code)).toStrictEqual(expected);
});

test("the epoch of 1904 is named, and dates are told by it", async () => {
  const cell = { attributes: 's="1"', inner: "<v>44681</v>" };
  const { findings } = await read(workbook([sheet(["F001", cell])], { formats: [14], date1904: true }));
  expect(findings.map(({ code }) => code)).toStrictEqual(["E-CODE-53", "W-FILE-05"]);
  expect(findings[0]?.problem).toMatch("2026-05-01");
});

test.each([
  ["a DOCTYPE", { "xl/styles.xml": `<?xml version="1.0"?>${DOCTYPE}<styleSheet/>` }, "E-SEC-16"],
  [
    "a DOCTYPE in UTF-16",
    { "docProps/app.xml": Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${DOCTYPE}<a/>`, "utf16le") },
    "E-SEC-16",
  ],
  [
    "a sheet in UTF-16",
    { "xl/worksheets/sheet1.xml": Buffer.from("\ufeff<worksheet></worksheet>", "utf16le") },
    "E-FILE-06",
  ],
  ["a sheet that breaks off", { "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row><c><v>1</v>" }, "E-FILE-06"],
  [
    "a cell that never ends",
    {
      "xl/worksheets/sheet1.xml":
        '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v><c r="B1"><v>2</v></c></row></sheetData></worksheet>',
    },
    "E-FILE-06",
  ],
  ["a missing sheet", { "xl/worksheets/sheet1.xml": null }, "E-FILE-06"],
  ["a missing relation", { "xl/_rels/workbook.xml.rels": null }, "E-FILE-06"],
  ["missing strings", { "xl/sharedStrings.xml": null }, "E-FILE-06"],
  ["no workbook", { "xl/workbook.xml": null, "_rels/.rels": null }, "E-FILE-15"],
  ["a binary workbook", { "xl/workbook.bin": "", "xl/workbook.xml": null }, "E-FILE-15"],
])("%s is refused", async (_, files, code) => {
  expect((await read(workbook([sheet(FIRM)], { files }))).found[0]?.[0]).toBe(code);
});

test("a chart sheet is no table and no obstacle", async () => {
  const files = {
    "xl/workbook.xml":
      '<workbook xmlns:r="r"><sheets><sheet name="グラフ1" sheetId="2" r:id="rId2"/><sheet name="回答" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x/chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="rId3" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    "xl/chartsheets/sheet1.xml": "<chartsheet/>",
  };
  expect((await read(workbook([sheet(FIRM)], { files }))).rows).toStrictEqual([
    [1, ...HEADER],
    [2, ...FIRM],
  ]);
});
