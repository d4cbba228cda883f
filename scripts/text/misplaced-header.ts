import type { Finding, TextRow, TextTable } from "../model.ts";
import { headerKey } from "./header-key.ts";
import { quote } from "./quote.ts";

/** What is to be known of a column: its names, and whether the table may lack it. */
interface NamedColumn {
  readonly header: string;
  readonly aliases?: readonly string[];
  readonly required: boolean;
}

/**
 * The one error to report where the header is not the table's first row: a title line stands above it (E-HEAD-04), or it takes two lines
 * (E-HEAD-05), or nothing in the table is a known header (E-HEAD-06). null where the first row is the header. `known` = the headers and their aliases, as compared.
 */
export function misplacedHeader(
  table: TextTable,
  known: ReadonlySet<string>,
  columns: readonly NamedColumn[],
): Finding | null {
  const candidates = table.rows.slice(0, DEEPEST).map((row) => ({ row, names: knownNames(row, known) }));
  const [first, second] = candidates;
  if (!first) return null;
  const best = candidates.reduce((a, b) => (b.names.size > a.names.size ? b : a));
  if (best !== first && best.names.size >= 2 && first.names.size * 2 < best.names.size) {
    return first.names.size > 0 || best.row === second?.row
      ? twoLinesOrTitle(table, first.row, best.row)
      : titleAbove(table, best.row);
  }
  if (best.names.size === 0 && known.size > 1) return noHeader(table, first.row);
  const absent = columns.filter(
    ({ header, aliases = [] }) => ![header, ...aliases].some((name) => first.names.has(headerKey(name))),
  );
  const below = absent.filter(({ header, aliases = [] }) =>
    [header, ...aliases].some((name) => second?.names.has(headerKey(name))),
  );
  return second && below.some(({ required }) => required) && second.names.size === below.length
    ? twoLines(table, second.row, below)
    : null;
}

const DEEPEST = 20;

function knownNames({ cells }: TextRow, known: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(cells.map(headerKey).filter((name) => known.has(name)));
}

/** A title is one or two cells; a line with more is the upper half of a header of two lines. */
function twoLinesOrTitle(table: TextTable, first: TextRow, best: TextRow): Finding {
  return first.cells.filter((cell) => cell.trim() !== "").length > 2
    ? twoLines(table, best, [])
    : titleAbove(table, best);
}

function titleAbove({ file, sheet, rows }: TextTable, header: TextRow): Finding {
  const [title] = rows;
  const above = title?.cells.find((cell) => cell.trim() !== "") ?? "";
  return {
    code: "E-HEAD-04",
    file,
    sheet,
    row: header.number,
    problem: `見出しが${header.number}行目にあり、その上に${quote(above)}などの行があります。見出しは1行目に置く決まりです。`,
    remedy: `${header.number === 2 ? "1行目" : `1行目から${header.number - 1}行目まで`}を行ごと削除してください（表題はシート名にすれば残せます）。`,
    rule: "L3-01",
  };
}

function noHeader({ file, sheet }: TextTable, { number, cells }: TextRow): Finding {
  const start = cells.filter((cell) => cell.trim() !== "").slice(0, 3);
  return {
    code: "E-HEAD-06",
    file,
    sheet,
    row: number,
    problem: `登録された見出しが1つもありません（${number}行目は${start.map(quote).join("")}…）。見出しの行がないか、別の表か、文字化けしたファイルのようです。`,
    remedy: "Excelで開いて、正しい表か、1行目に見出しがあるか、文字が正しく表示されるかを確かめてください。",
    rule: "L1-05",
  };
}

function twoLines({ file, sheet }: TextTable, second: TextRow, below: readonly NamedColumn[]): Finding {
  const names = below.slice(0, 3).map(({ header }) => quote(header));
  return {
    code: "E-HEAD-05",
    file,
    sheet,
    row: second.number,
    problem: `見出しが2行に分かれています${names.length > 0 ? `（${names.join("")}が${second.number}行目にあります）` : ""}。見出しは1行目だけに書く決まりです。`,
    remedy: "2行の見出しを1行にまとめ（例「業況（来期）」）、余った行を行ごと削除してください。",
    rule: "L2-03",
  };
}
