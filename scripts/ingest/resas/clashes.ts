import type { Finding } from "../../model.ts";
import type { ResasTable, ResasValue } from "./model.ts";

/**
 * Files of one folder that contradict each other: the same value of the same vintage twice with two results (error), or in two units (error);
 * with one result it is used once (notice per file). Files of different dates are vintages, and may differ. Source: regional.md §0 no. 4.
 */
export function clashes(tables: readonly ResasTable[]): readonly Finding[] {
  const seen = new Map<string, { readonly value: ResasValue; readonly file: string }>();
  const told = new Set<string>();
  const findings: Finding[] = [];
  for (const { kind, label, values, origin } of tables)
    for (const value of values) {
      const key = keyOf(kind, label, value);
      const before = seen.get(key);
      if (before === undefined) seen.set(key, { value, file: origin.file });
      else if (before.file !== origin.file) {
        const finding = compare(value, before.value);
        if (told.has(`${finding.code} ${before.file} ${origin.file}`)) continue;
        told.add(`${finding.code} ${before.file} ${origin.file}`);
        findings.push(finding);
      }
    }
  return findings;
}

function keyOf(kind: string, label: string, { year, time, area, measure, classes, origin }: ResasValue): string {
  const named = [...classes].map(([name, { code, name: text }]) => [name, code ?? text]);
  const subject = kind.startsWith("tourism") ? origin.file.slice(origin.file.lastIndexOf("_")) : "";
  return JSON.stringify([
    kind,
    label,
    subject,
    origin.retrievedOn,
    origin.edition,
    year,
    time,
    area.code,
    measure,
    named,
  ]);
}

function compare(value: ResasValue, before: ResasValue): Finding {
  const place = { file: value.origin.file, row: value.row };
  const other = `${before.origin.file} の${before.row}行`;
  if (value.unit !== before.unit)
    return {
      code: "E-DUP-63",
      ...place,
      problem: `${other}と同じ「${value.measure}」ですが、単位が違います（${value.unit ?? "なし"}と${before.unit ?? "なし"}）。`,
      remedy: "どちらか一方のファイルだけを残してください。",
    };
  return value.value === before.value && value.status === before.status
    ? {
        code: "W-DUP-62",
        ...place,
        problem: `${before.origin.file} と同じ値のファイルです。同じ値は1つだけ使います。`,
        remedy: "そのままで構いません。要らなければ片方を消してください。",
      }
    : {
        code: "E-DUP-62",
        ...place,
        problem: `${other}と同じ年・地域・区分なのに、値が違います。取得日（retrievedOn）は同じです。`,
        remedy:
          "取得した日が違うファイルなら sources.yaml の retrievedOn を直し、そうでなければ正しいほうだけを残してください。",
      };
}
