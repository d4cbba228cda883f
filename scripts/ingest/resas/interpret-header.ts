import type { Finding, Reading } from "../../model.ts";
import { quote } from "../../read/quote.ts";
import { columnName } from "./column-name.ts";
import { detectKind } from "./detect.ts";
import { type Layout, layoutOf, longLayout } from "./layout.ts";
import type { ResasHome } from "./model.ts";
import type { RowContext } from "./row-reader.ts";
import type { SourceEntry } from "./sources.ts";

/** A file of a known or described kind, ready for its rows. */
export interface Interpretation extends RowContext {
  readonly label: string;
}

/** Where the file stands: `path` for messages, `fileName` for the parts of its name. */
export interface FilePlace {
  readonly path: string;
  readonly fileName: string;
}

/**
 * The header row → how to read the file. Refused: a header that is no kind's (naming the nearest kinds and what differs) unless
 * sources.yaml describes it; asked about: kinds never seen for real, rivals, columns without a unit. Source: regional.md §7.
 */
export function interpretHeader(
  cells: readonly string[],
  place: FilePlace,
  entry: SourceEntry,
  home: ResasHome,
): Reading<Interpretation> {
  const header = cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== "") + 1);
  const columns = header.map(columnName);
  const nameless = columns.findIndex(({ name }) => name === "");
  if (nameless >= 0) return refuse(namelessColumn(place, nameless));
  const long = longLayout(columns, entry);
  const base = { header, home, file: place.path, lastActualYear: entry.lastActualYear ?? null };
  if (long !== null) {
    if (long.missing.length > 0) return refuse(lackingColumns(place, header, long.missing));
    return {
      value: {
        ...base,
        kind: "long-table",
        label: "表（sources.yaml で列を指定）",
        projections: false,
        layout: long.layout,
      },
      findings: [],
    };
  }
  const detection = detectKind(columns, place.fileName);
  if (!detection.found)
    return refuse(
      unknownKind(
        place,
        header,
        detection.nearest.map(({ kind, differs }) => `「${kind.label}」（${differs}）`),
      ),
    );
  const { kind, rivals } = detection;
  const layout = layoutOf(columns, kind, entry);
  return {
    value: { ...base, kind: kind.id, label: kind.label, projections: kind.projections ?? false, layout },
    findings: [
      ...(kind.verified ? [] : [unverified(place, kind.label)]),
      ...(rivals.length === 0
        ? []
        : [
            contested(
              place,
              kind.label,
              rivals.map(({ label }) => label),
            ),
          ]),
      ...unitless(layout, header, place),
      ...(kind.projections && entry.lastActualYear === undefined ? [unknownBoundary(place)] : []),
    ],
  };
}

function refuse(finding: Finding): Reading<Interpretation> {
  return { value: null, findings: [finding] };
}

function unknownKind({ path }: FilePlace, header: readonly string[], nearest: readonly string[]): Finding {
  return {
    code: "E-HEAD-61",
    file: path,
    row: 1,
    problem: `見出し${quote(header.join(","))}は、どの種類の表か判断できません。${nearest.length === 0 ? "近い種類もありません。" : `近いのは${nearest.join("と")}です。`}`,
    remedy:
      "RESASからダウンロードし直すか、sources.yaml のこのファイルの所に table（年・区分・値の列と単位）を書いてください。",
  };
}

function namelessColumn({ path }: FilePlace, column: number): Finding {
  return {
    code: "E-HEAD-64",
    file: path,
    row: 1,
    column,
    problem: "見出しのない列があります。何の値か判断できません。",
    remedy: "RESASからダウンロードし直し、開かずにそのまま置いてください。",
  };
}

function lackingColumns({ path }: FilePlace, header: readonly string[], missing: readonly string[]): Finding {
  return {
    code: "E-HEAD-62",
    file: path,
    row: 1,
    problem: `sources.yaml に書いた${missing.map(quote).join("")}の列がありません。ある列は${header.map(quote).join("")}です。`,
    remedy: "sources.yaml の table の列の名前を、ファイルの見出しと同じにしてください。",
  };
}

function unverified({ path }: FilePlace, label: string): Finding {
  return {
    code: "R-HEAD-61",
    file: path,
    problem: `「${label}」として読みましたが、この種類は実物のファイルで確かめたことがありません。`,
    remedy: "読み取った数字をRESASの画面と見比べ、合っていれば承認してください。",
  };
}

function contested({ path }: FilePlace, label: string, rivals: readonly string[]): Finding {
  return {
    code: "R-HEAD-62",
    file: path,
    problem: `「${label}」として読みましたが、${rivals.map((rival) => `「${rival}」`).join("")}とも読める見出しです。`,
    remedy: "ファイル名をダウンロードしたときの名前に戻すか、合っていれば承認してください。",
  };
}

function unitless(layout: Layout, header: readonly string[], { path }: FilePlace): Finding[] {
  return layout.measures
    .filter(({ unit }) => unit === null)
    .map(({ index }) => ({
      code: "R-HEAD-63",
      file: path,
      row: 1,
      column: index,
      header: header[index]?.trim(),
      problem: `${quote(header[index] ?? "")}の単位が見出しに書かれていません。`,
      remedy: "RESASの画面で単位を確かめ、sources.yaml のこのファイルの units に書いてください。",
    }));
}

function unknownBoundary({ path }: FilePlace): Finding {
  return {
    code: "R-PERIOD-61",
    file: path,
    problem: "実績と将来推計が同じ列に入る表ですが、どの年までが実績かが書かれていません。",
    remedy: "RESASの画面で確かめ、sources.yaml のこのファイルの所に lastActualYear（実績の最後の年）を書いてください。",
  };
}
