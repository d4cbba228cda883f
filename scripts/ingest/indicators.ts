import type { IndicatorCodebook, IndicatorRecord } from "../config/indicators.ts";
import type { Finding, Reading, TextTable } from "../model.ts";
import { matchHeader } from "../text/header.ts";
import { cellReader, finding } from "./cell.ts";
import { readIndicatorRow } from "./indicators/indicator-row.ts";
import { totalFaults } from "./indicators/totals.ts";
import { unitSlips } from "./indicators/unit-slips.ts";

const COLUMNS = [
  { key: "series", header: "系列", required: true },
  { key: "year", header: "年", required: true, aliases: ["年度"] },
  { key: "category", header: "区分", required: true },
  { key: "value", header: "値", required: true },
  { key: "unit", header: "単位", required: true },
  { key: "mark", header: "記号", required: false },
  { key: "note", header: "注", required: false },
] as const;

/**
 * The typed tables `regional/indicators/*.csv` (long form, one value per row) → records in order of file and row.
 * Unknown series or category, another unit, a value that is no number, or one value twice is an error; totals that do not add up are reviews.
 * Null where anything is refused. Source: inputs.md §2, regional.md §5.
 */
export function ingestIndicators(
  tables: readonly TextTable[],
  codebook: IndicatorCodebook,
): Reading<readonly IndicatorRecord[]> {
  const readings = tables.map((table) => readTable(table, codebook));
  const records = readings.flatMap(({ value }) => value ?? []);
  const findings = [...readings.flatMap((reading) => reading.findings), ...repeated(records, codebook)];
  if (findings.some(({ code }) => code.startsWith("E-"))) return { value: null, findings };
  return {
    value: records,
    findings: [...findings, ...totalFaults(records, codebook), ...unitSlips(records, codebook)],
  };
}

function readTable(table: TextTable, codebook: IndicatorCodebook): Reading<readonly IndicatorRecord[]> {
  const header = matchHeader(table, COLUMNS);
  if (header.value === null) return { value: null, findings: header.findings };
  const cells = cellReader(table, header.value);
  const rows = table.rows.slice(1).map((row) => readIndicatorRow(row, cells, codebook));
  const empty: Finding[] =
    rows.length > 0
      ? []
      : [
          finding(
            "E-ROW-41",
            { file: table.file, sheet: table.sheet },
            "見出しだけで、値の行がありません。",
            "値を入力するか、要らないファイルなら削除してください。",
          ),
        ];
  return {
    value: rows.flatMap(({ value }) => value ?? []),
    findings: [...header.findings, ...empty, ...rows.flatMap((row) => row.findings)],
  };
}

function repeated(records: readonly IndicatorRecord[], codebook: IndicatorCodebook): Finding[] {
  const groups = Map.groupBy(records, ({ series, year, category }) => `${series} ${year} ${category}`);
  return [...groups.values()].flatMap(([first, ...others]) =>
    others.map(({ series, year, category, place }) => {
      const entry = codebook.series.find(({ id }) => id === series);
      const label = entry?.categories.find(({ id }) => id === category)?.label ?? category;
      return finding(
        "E-DUP-41",
        place,
        `「${entry?.label ?? series}」${year}年${entry?.period === "fiscalYear" ? "度" : ""}「${label}」の値が二度あります（はじめは ${first?.place.file} ${first?.place.row}行）。`,
        "正しいほうを1行だけ残してください。",
      );
    }),
  );
}
