import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import type { SourceFile } from "../model.ts";
import { fold } from "../text/fold.ts";
import { readTable } from "./table.ts";
import { workbook } from "./testing/workbook.ts";
import { zip } from "./testing/zip.ts";
import { UnreadableFile } from "./unreadable-file.ts";

const ROWS = [
  ["事業所番号", "業種", "業況", "売上金額"],
  ["F001", "製造業", "好転", "1200"],
  ["F002", "小売業", "", "0.5"],
];
const CSV = ROWS.map((row) => `${row.join(",")}\r\n`).join("");

function file(path: string, bytes: Uint8Array): SourceFile {
  return { path, size: bytes.length, read: () => bytes };
}

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

async function read(path: string, bytes: Uint8Array) {
  const { value, findings } = await readTable(file(path, bytes));
  return { cells: value?.rows.map(({ cells }) => cells.map(fold)), codes: findings.map(({ code }) => code), findings };
}

/** The sample in Shift_JIS. */
const JAPANESE = Buffer.from(
  "jpaLxo+KlNSNhiyLxo7tLIvGi7UslISP44vginoNCkYwMDEskLuRoovGLI1Ek10sMTIwMA0KRjAwMiyPrJSEi8YsLDAuNQ0K",
  "base64",
);

test.each([
  ["UTF-8", text(CSV)],
  ["UTF-8 with a mark", text(`\ufeff${CSV}`)],
  ["Shift_JIS", JAPANESE],
  ["UTF-16", Buffer.from(`\ufeff${CSV}`, "utf16le")],
  ["LF", text(CSV.replaceAll("\r\n", "\n"))],
  ["CR", text(CSV.replaceAll("\r\n", "\r"))],
  ["full-width digits and letters", text(CSV.replace("F001", "Ｆ００１").replace("1200", "１２００"))],
  [
    "quotes, trailing commas and blank rows",
    text(`${CSV.replaceAll("\r\n", ",,\r\n").replace("製造業", '"製造業"')},,,,,\r\n\r\n`),
  ],
])("a CSV file in %s gives the same cells", async (_, bytes) => {
  expect(await read("a.csv", bytes)).toMatchObject({ cells: ROWS, codes: [] });
});

test("a workbook gives the same cells, whoever wrote it", async () => {
  const [header = [], [a = "", b = "", c = ""] = [], [d = "", e = ""] = []] = ROWS;
  const rows = [header, [a, b, c, 1200], [d, e, null, 0.5]];
  expect(await read("a.xlsx", workbook([{ rows }]))).toMatchObject({ cells: ROWS, codes: [] });
  expect(await read("a.xlsx", await writeXlsx({ sheets: [{ name: "回答", rows }] }))).toMatchObject({
    cells: ROWS,
    codes: [],
  });
  expect(
    await read("A.XLSX", await writeXlsx({ sheets: [{ name: "回答", rows }], stringMode: "inline" })),
  ).toMatchObject({ cells: ROWS, codes: [] });
});

test("the digest is that of the bytes", async () => {
  const { value } = await readTable(file("a.csv", text("abc")));
  expect(value?.sha256).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function ole(stream: string): Uint8Array {
  return Buffer.concat([Buffer.from(OLE), Buffer.alloc(504), Buffer.from(stream, "utf16le"), Buffer.alloc(500)]);
}

test.each([
  ["an empty file", "a.csv", text(""), "E-FILE-05"],
  ["an empty file that is called a workbook", "a.xlsx", text(""), "E-FILE-05"],
  ["only blank lines", "a.csv", text("\r\n \r\n"), "E-FILE-05"],
  ["only a byte order mark", "a.csv", text("\ufeff"), "E-FILE-05"],
  ["zeros", "a.xlsx", new Uint8Array(5000), "E-FILE-05"],
  ["commas only", "a.csv", text(",,,\r\n,,,\r\n"), "E-ROW-24"],
  ["a header only", "a.csv", text("a,b\r\n"), "E-ROW-24"],
  ["a header only, in a workbook", "a.xlsx", workbook([{ rows: [["a", "b"]] }]), "E-ROW-24"],
  ["an old workbook", "a.xls", ole("Workbook"), "E-FILE-08"],
  ["an old workbook with a new name", "a.xlsx", ole("Workbook"), "E-FILE-08"],
  ["a workbook with a password", "a.xlsx", ole("EncryptedPackage"), "E-FILE-07"],
  ["HTML with an old name", "a.xls", text("<html><table><tr><td>a</td></tr></table></html>"), "E-FILE-09"],
  ["HTML with a new name", "a.xlsx", text('\ufeff\r\n<!DOCTYPE html>\n<html lang="ja">'), "E-FILE-09"],
  ["HTML called CSV", "a.csv", text("<table><tr><td>a</td></tr></table>"), "E-FILE-09"],
  [
    "XML of Excel 2003",
    "a.xls",
    text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    "E-FILE-09",
  ],
  ["a CSV file called workbook", "a.xlsx", text(CSV), "E-FILE-10"],
  ["a workbook called CSV", "a.csv", workbook([{ rows: ROWS }]), "E-FILE-11"],
  ["a PDF", "a.xlsx", text("%PDF-1.7\n"), "E-FILE-12"],
  ["a picture", "a.csv", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), "E-FILE-12"],
  [
    "noise",
    "a.xlsx",
    Uint8Array.from({ length: 3000 }, (_, index) => (index * index * 31 + index * 7) % 251),
    "E-FILE-06",
  ],
  ["a workbook cut off", "a.xlsx", workbook([{ rows: ROWS }]).subarray(0, -200), "E-FILE-06"],
  ["a workbook cut in the middle", "a.xlsx", workbook([{ rows: ROWS }]).subarray(0, 600), "E-FILE-06"],
  [
    "a Word document",
    "a.xlsx",
    zip([
      { name: "[Content_Types].xml", content: "" },
      { name: "word/document.xml", content: "" },
    ]),
    "E-FILE-15",
  ],
  [
    "an OpenDocument table",
    "a.xlsx",
    zip([
      { name: "mimetype", content: "" },
      { name: "content.xml", content: "" },
    ]),
    "E-FILE-15",
  ],
  ["another archive", "a.xlsx", zip([{ name: "a.csv", content: CSV }]), "E-FILE-15"],
  ["a header twice", "a.csv", text("a,b\n1,2\na,b\n3,4\n"), "E-ROW-28"],
  ["外字", "a.csv", text("a,b\n\ue000,1\n"), "E-ENC-04"],
  ["a lost character", "a.csv", text("a,b\n\ufffd,1\n"), "E-ENC-05"],
  ["NUL", "a.csv", text("a,b\n1\u0000,1\n"), "E-ENC-06"],
  ["another control", "a.csv", text("a,b\n\u0001,1\n"), "E-ENC-06"],
  ["an Excel error in CSV", "a.csv", text("a,b\n#N/A,1\n"), "E-CODE-52"],
  [
    "an Excel error in a workbook",
    "a.xlsx",
    workbook([{ rows: [["a"], [{ attributes: 't="e"', inner: "<v>#DIV/0!</v>" }]] }]),
    "E-CODE-52",
  ],
  ["a column that was too narrow", "a.csv", text("a,b\n######,1\n"), "E-CODE-58"],
  ["外字 in a workbook", "a.xlsx", workbook([{ rows: [["a"], ["\ue000"]] }]), "E-ENC-04"],
])("%s is named", async (_, path, bytes, code) => {
  expect((await read(path, bytes)).codes).toStrictEqual([code]);
});

test("a file that is too large is refused before it is read", async () => {
  const size = 100_000_000;
  const read = () => {
    throw new Error("read");
  };
  expect((await readTable({ path: "a.csv", size, read })).findings.map(({ code }) => code)).toStrictEqual([
    "E-FILE-14",
  ]);
});

test("a locked file says that Excel may have it open", async () => {
  const read = () => {
    throw new UnreadableFile("a.xlsx", Object.assign(new Error("busy"), { code: "EBUSY" }));
  };
  const { findings } = await readTable({ path: "a.xlsx", size: 1, read });
  expect(findings[0]?.problem).toMatch("Excelで開いたままではありませんか");
});

test("a message names the cell and what stands in it", async () => {
  const { findings } = await read("di-survey/2026-Q2/responses.csv", text("番号,業況\r\n1,好\u0007転\r\n"));
  expect(findings).toStrictEqual([
    {
      code: "E-ENC-06",
      file: "di-survey/2026-Q2/responses.csv",
      sheet: undefined,
      row: 2,
      column: 1,
      header: "業況",
      problem: "「好[U+0007]転」に、目に見えない制御文字[U+0007]があります。",
      remedy: "セルの内容をいったん消し、入力し直してください。",
      rule: undefined,
    },
  ]);
});
