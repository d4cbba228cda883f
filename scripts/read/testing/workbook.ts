import { columnLetter } from "../../text/column-letter.ts";
import { zip } from "./zip.ts";

/** A cell of a test workbook: text (as shared string), a number, nothing, or the attributes and inner XML of its element. */
export type TestCell = string | number | null | { readonly attributes?: string; readonly inner?: string };

/** A sheet of a test workbook; `before` and `after` are XML around its cells, `rowAttributes` by row number from 1. */
export interface TestSheet {
  readonly name?: string;
  readonly state?: string;
  readonly rows: readonly (readonly TestCell[])[];
  readonly before?: string;
  readonly after?: string;
  readonly rowAttributes?: Readonly<Record<number, string>>;
}

/** Bytes of a real .xlsx file, for tests. `formats` are number formats (a number: one that Excel brings along); `s="1"` is the first of them. `files` adds or replaces parts. */
export function workbook(
  sheets: readonly TestSheet[],
  {
    formats = [],
    date1904 = false,
    files = {},
  }: {
    readonly formats?: readonly (string | number)[];
    readonly date1904?: boolean;
    readonly files?: Readonly<Record<string, string | Uint8Array | null>>;
  } = {},
): Uint8Array {
  const strings: string[] = [];
  const parts: Record<string, string | Uint8Array | null> = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    "_rels/.rels": relations([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `${HEAD}<workbook ${MAIN} xmlns:r="${RELATIONS}"><workbookPr${date1904 ? ' date1904="1"' : ""}/><sheets>${sheets
      .map(
        ({ name = `Sheet${sheets.length}`, state }, index) =>
          `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ""} r:id="rId${index + 1}"/>`,
      )
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ...sheets.map((_, index) => [`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`] as const),
      ["rId90", "sharedStrings", "sharedStrings.xml"],
      ["rId91", "styles", "styles.xml"],
    ]),
    ...Object.fromEntries(
      sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, strings)]),
    ),
    "xl/styles.xml": stylesXml(formats),
  };
  parts["xl/sharedStrings.xml"] =
    `${HEAD}<sst ${MAIN}>${strings.map((text) => (text.startsWith("<") ? text : `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`)).join("")}</sst>`;
  return zip(
    Object.entries({ ...parts, ...files }).flatMap(([name, content]) => (content === null ? [] : [{ name, content }])),
  );
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function relations(targets: readonly (readonly [string, string, string])[]): string {
  const list = targets.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join("")}</Relationships>`;
}

function sheetXml({ rows, before = "", after = "", rowAttributes = {} }: TestSheet, strings: string[]): string {
  const lines = rows.map((row, index) => {
    const cells = row.map((cell, column) => cellXml(cell, `${columnLetter(column)}${index + 1}`, strings));
    return `<row r="${index + 1}" ${rowAttributes[index + 1] ?? ""}>${cells.join("")}</row>`;
  });
  return `${HEAD}<worksheet ${MAIN} xmlns:r="${RELATIONS}">${before}<sheetData>${lines.join("")}</sheetData>${after}</worksheet>`;
}

/** Text that begins with `<si>` goes into the table of strings as it is. */
function cellXml(cell: TestCell, reference: string, strings: string[]): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === "object") return `<c r="${reference}" ${cell.attributes ?? ""}>${cell.inner ?? ""}</c>`;
  strings.push(cell);
  return `<c r="${reference}" t="s"><v>${strings.length - 1}</v></c>`;
}

/** Style 0 is plain, 1… are the formats in order, the one behind them is struck through. */
function stylesXml(formats: readonly (string | number)[]): string {
  const numbers = formats.map((format, index) => (typeof format === "number" ? format : 164 + index));
  const custom = formats.flatMap((format, index) =>
    typeof format === "number" ? [] : [`<numFmt numFmtId="${164 + index}" formatCode="${escapeXml(format)}"/>`],
  );
  const styles = [0, ...numbers].map(
    (number) => `<xf numFmtId="${number}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  return `${HEAD}<styleSheet ${MAIN}><numFmts count="${custom.length}">${custom.join("")}</numFmts><fonts count="2"><font><sz val="11"/></font><font><strike/><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs>${styles.join("")}<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
