import { columnIndex } from "../text/column-letter.ts";
import { decodeEntities, xmlAttributes } from "./xml-tags.ts";

/** A cell as the sheet's XML says it, where it says anything: its type (n, s, str, inlineStr, b, e, d), the text of its value, has it a formula? */
export interface RawCell {
  /** As Excel shows it, from 1. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
  readonly type: string;
  /** null = no value written. Of an inline string its text, without the furigana that the library leaves in. */
  readonly value: string | null;
  readonly formula: boolean;
}

/** `complete` is false where the XML is broken, so that cells may be lacking. */
export interface RawSheet {
  readonly cells: readonly RawCell[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly complete: boolean;
}

/**
 * The cells of a sheet that hold a value or a formula, and the rows that are hidden. Read beside the library, so that nothing it drops (values
 * of unknown strings, formulas never calculated, rows without a number) can turn into a blank cell unseen.
 */
export function rawCells(xml: string): RawSheet {
  const data = /<(?:[\w.-]+:)?sheetData(?:\s[^>]*)?>([\s\S]*)<\/(?:[\w.-]+:)?sheetData>/.exec(xml)?.[1] ?? "";
  const cells: RawCell[] = [];
  const hiddenRows = new Set<number>();
  let [row, column, starts] = [0, 0, data.match(CELL_START)?.length ?? 0];
  for (const [, isRow, rowText = "", cellText = "", body = ""] of data.matchAll(ROW_OR_CELL)) {
    const attributes = xmlAttributes(isRow ? rowText : cellText);
    if (isRow) {
      [row, column] = [Number(attributes.get("r")) || row + 1, 0];
      const flat = attributes.get("ht") !== undefined && Number(attributes.get("ht")) === 0;
      if (flat || isTrue(attributes.get("hidden"))) hiddenRows.add(row);
      continue;
    }
    starts -= 1;
    const [, letters, digits] = REFERENCE.exec(attributes.get("r") ?? "") ?? [];
    if (letters) column = columnIndex(letters.toUpperCase());
    const cell = {
      row: digits ? Number(digits) : row,
      column,
      type: attributes.get("t") ?? "n",
      value: valueText(body),
      formula: FORMULA.test(body),
    };
    if (cell.value !== null || cell.formula) cells.push(cell);
    column += 1;
  }
  return { cells, hiddenRows, complete: starts === 0 };
}

/** A row's opening tag, or a whole cell; a cell ends before the next one, so that broken XML costs no more time than sound XML. */
const ROW_OR_CELL =
  /<(?:[\w.-]+:)?(?:(row)((?:\s[^<>]*)?)>|c((?:\s[^<>]*?)?)(?:\/>|>((?:[^<]|<(?!\/?(?:[\w.-]+:)?(?:c|row)[\s>/]))*)<\/(?:[\w.-]+:)?c>))/g;
const CELL_START = /<(?:[\w.-]+:)?c[\s>/]/g;
const REFERENCE = /^([A-Za-z]{1,3})(\d{1,7})$/;
const VALUE = /<(?:[\w.-]+:)?v(?:\s[^>]*)?>([\s\S]*?)<\/(?:[\w.-]+:)?v>/;
const FORMULA = /<(?:[\w.-]+:)?f(?:\s[^>]*)?(?:\/>|>)/;
const FURIGANA = /<(?:[\w.-]+:)?rPh[\s>](?:[^<]|<(?!\/(?:[\w.-]+:)?rPh>))*<\/(?:[\w.-]+:)?rPh>/g;
const TEXT = /<(?:[\w.-]+:)?t(?:\s[^>]*)?>(?:<!\[CDATA\[([\s\S]*?)\]\]>|([^<]*))<\/(?:[\w.-]+:)?t>/g;
/** _x000D_ is how Excel writes a carriage return. */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;
const INLINE = /<(?:[\w.-]+:)?is(?:\s[^>]*)?>/;

function valueText(body: string): string | null {
  return INLINE.test(body) ? inlineText(body) : (VALUE.exec(body)?.[1]?.trim() ?? null);
}

function inlineText(body: string): string {
  const runs = Array.from(
    body.replace(FURIGANA, "").matchAll(TEXT),
    ([, cdata, text = ""]) => cdata ?? decodeEntities(text),
  );
  return runs.join("").replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function isTrue(flag: string | undefined): boolean {
  return flag === "1" || flag === "true";
}
