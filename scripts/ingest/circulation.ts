import type { Finding, Reading, TextRow, TextTable } from "../model.ts";
import { fold } from "../text/fold.ts";
import { matchHeader } from "../text/header.ts";
import { parseNumber } from "../text/number.ts";
import { quote } from "../text/quote.ts";
import { type CellReader, cellReader, finding } from "./cell.ts";
import { identityFaults } from "./circulation/identities.ts";
import { magnitudeFaults } from "./circulation/magnitudes.ts";
import {
  CIRCULATION_PARTS,
  type CirculationAmount,
  type CirculationPart,
  type CirculationYear,
} from "./circulation/parts.ts";
import { parseYearText } from "./indicators/year-text.ts";

const COLUMNS = [
  { key: "year", header: "集計年", required: true, aliases: ["年"] },
  { key: "face", header: "面", required: true },
  { key: "item", header: "項目", required: true },
  { key: "inside", header: "地域内（億円）", required: true },
  { key: "flow", header: "流出入（億円）", required: true },
] as const;
const RATE = { id: "rate", faceLabel: "指標", label: "地域経済循環率（％）" } as const;
const ITEMS = [...CIRCULATION_PARTS, RATE];

interface Row extends CirculationAmount {
  readonly id: CirculationPart | "rate";
  readonly year: number;
  readonly row: TextRow;
}

/**
 * `regional/<year>/circulation.csv`, typed from RESAS's figure or the ministry's slides → one entry per year, in order of time.
 * Blank amounts are not known (null, never 0): the year is then not complete and its figure is not drawn. Broken identities are reviews.
 * Rows of the template that nobody filled in are passed over; with no others there are no years. Null where a row is refused. Source: regional.md §3.
 */
export function ingestCirculation(table: TextTable): Reading<readonly CirculationYear[]> {
  const header = matchHeader(table, COLUMNS);
  if (header.value === null) return { value: null, findings: header.findings };
  const cells = cellReader(table, header.value);
  const filled = table.rows.slice(1).filter((row) => !isUntouched(row, cells));
  const readings = filled.map((row) => readRow(row, cells));
  const rows = readings.flatMap(({ value }) => value ?? []);
  const findings = [...header.findings, ...readings.flatMap((reading) => reading.findings), ...repeated(rows, cells)];
  if (table.rows.length < 2)
    findings.push(
      finding("E-ROW-81", { file: table.file }, "見出しだけで、値の行がありません。", "値を入力してください。"),
    );
  else if (filled.length === 0)
    findings.push(
      finding(
        "W-ROW-82",
        { file: table.file },
        "まだ数字が入力されていないので、循環図は使いません。",
        "集計年と額を入力すると使います。",
      ),
    );
  if (findings.some(({ code }) => code.startsWith("E-"))) return { value: null, findings };
  const years = [...Map.groupBy(rows, ({ year }) => year)]
    .sort(([a], [b]) => a - b)
    .map(([year, group]) => ({ entry: entryOf(year, group), group }));
  findings.push(
    ...years.flatMap(({ entry, group: [first] }) => (first === undefined ? [] : yearFindings(entry, first, cells))),
  );
  const refused = findings.some(({ code }) => code.startsWith("E-"));
  return { value: refused ? null : years.map(({ entry }) => entry), findings };
}

/** A row of the template as `npm run new` makes it: no year, no numbers. */
function isUntouched(row: TextRow, cells: CellReader): boolean {
  return (["year", "inside", "flow"] as const).every((column) => cells.text(row, column).trim() === "");
}

function readRow(row: TextRow, cells: CellReader): Reading<Row> {
  const yearText = cells.text(row, "year");
  const year = parseYearText(yearText);
  const item = ITEMS.find(
    ({ faceLabel, label }) =>
      key(faceLabel) === key(cells.text(row, "face")) && key(label) === key(cells.text(row, "item")),
  );
  const inside = readAmount(row, cells, "inside");
  const flow = readAmount(row, cells, "flow");
  const findings = [...inside.findings, ...flow.findings];
  if (year === null || year.kind === "fiscalYear")
    findings.push(
      finding(
        "E-PERIOD-81",
        cells.place(row, "year"),
        `${quote(yearText)}は年として読めません。`,
        "2018 のように入力してください（暦年です）。",
      ),
    );
  if (item === undefined)
    findings.push(
      finding(
        "E-CODE-81",
        cells.place(row, "item"),
        `面${quote(cells.text(row, "face"))}、項目${quote(cells.text(row, "item"))}という組はありません。`,
        `${ITEMS.map(({ faceLabel, label }) => `${faceLabel}・${label}`).join("、")}のどれかを入力してください。`,
      ),
    );
  if (flow.value !== null && (item?.faceLabel === "生産" || item?.id === "rate"))
    findings.push(
      finding(
        "E-CODE-82",
        cells.place(row, "flow"),
        `${item.faceLabel}の行に流出入の額があります。`,
        "生産と指標の行は、流出入を空欄にしてください。",
      ),
    );
  if (year === null || item === undefined || findings.length > 0) return { value: null, findings };
  return { value: { id: item.id, year: year.year, row, inside: inside.value, flow: flow.value }, findings };
}

function key(text: string): string {
  return fold(text)
    .replaceAll(" ", "")
    .replace(/\(%\)$/, "");
}

function readAmount(row: TextRow, cells: CellReader, column: "inside" | "flow"): Reading<number> {
  const text = cells.text(row, column);
  const number = parseNumber(text);
  if (number.kind === "number") return { value: number.value, findings: [] };
  if (number.kind === "blank" || key(text) === "...") return { value: null, findings: [] };
  const fault = finding(
    "E-NUM-81",
    cells.place(row, column),
    `${quote(text)}は数値として読めません。`,
    "億円（循環率は％）の数字だけを入力してください。流出は数字の前に - を付けます。",
  );
  return { value: null, findings: [fault] };
}

function repeated(rows: readonly Row[], cells: CellReader): Finding[] {
  return [...Map.groupBy(rows, ({ year, id }) => `${year} ${id}`).values()].flatMap(([first, ...others]) =>
    others.map(({ row }) =>
      finding(
        "E-DUP-81",
        cells.place(row, "item"),
        `同じ年の同じ項目が${first?.row.number}行にもあります。`,
        "正しいほうを1行だけ残してください。",
      ),
    ),
  );
}

function entryOf(year: number, rows: readonly Row[]): CirculationYear {
  const found = new Map(rows.map((row) => [row.id, row]));
  const amounts = new Map(
    CIRCULATION_PARTS.map(({ id }) => [
      id,
      { inside: found.get(id)?.inside ?? null, flow: found.get(id)?.flow ?? null },
    ]),
  );
  const rate = found.get("rate")?.inside ?? null;
  const isComplete =
    rate !== null &&
    CIRCULATION_PARTS.every(
      ({ id, face }) => amounts.get(id)?.inside !== null && (face === "production" || amounts.get(id)?.flow !== null),
    );
  return { year, amounts, rate, isComplete };
}

function yearFindings(entry: CirculationYear, first: Row, cells: CellReader): Finding[] {
  const unknown = CIRCULATION_PARTS.flatMap(({ id, face, faceLabel, label }) => {
    const { inside = null, flow = null } = entry.amounts.get(id) ?? {};
    const name = `${faceLabel}・${label}`;
    return [...(inside === null ? [name] : []), ...(flow === null && face !== "production" ? [`${name}の流出入`] : [])];
  });
  if (entry.rate === null) unknown.push(RATE.label);
  const notice: Finding[] =
    unknown.length === 0
      ? []
      : [
          finding(
            "W-ROW-81",
            cells.place(first.row),
            `${entry.year}年は${unknown.join("、")}の値がないので、循環図を描きません。`,
            "値がわかれば入力してください。わからなければそのままで構いません。",
          ),
        ];
  const place = cells.place(first.row);
  return [...notice, ...magnitudeFaults(entry, place), ...identityFaults(entry, place)];
}
