import type { Finding, Reading, SourceFile, TextTable } from "../../model.ts";
import { finishTable, originOf } from "./finish-table.ts";
import { interpretHeader } from "./interpret-header.ts";
import type { ResasHome, ResasTable } from "./model.ts";
import { readResasStream } from "./read-stream.ts";
import { rowReader } from "./row-reader.ts";
import { type SourceEntry, type Sources, sourceOf } from "./sources.ts";

/** What the reader needs from elsewhere: whose rows to keep, where files came from, and the read stage's ways into ZIPs and workbooks. */
export interface ResasContext {
  readonly home: ResasHome;
  readonly sources: Sources;
  readonly readZipEntries: (
    bytes: Uint8Array,
    file: string,
  ) => Reading<readonly { readonly name: string; readonly bytes: () => Uint8Array }[]>;
  readonly readTable: (file: SourceFile) => Promise<Reading<TextTable>>;
}

/**
 * A RESAS download (ZIP, CSV, tab-separated text) or a re-saved workbook → its tables, one per file in a ZIP. A file without an entry in
 * sources.yaml is refused: no figure without a source. Null where anything is refused. Source: regional.md §2, §7.
 */
export async function ingestResas(file: SourceFile, context: ResasContext): Promise<Reading<readonly ResasTable[]>> {
  const fileName = lastPart(file.path);
  const type = extension(fileName);
  if (type === "zip") return await readZip(file, context);
  if (type !== "xlsx" && !TEXT.has(type)) return { value: null, findings: [wrongType(file.path)] };
  const entry = sourceOf(context.sources, fileName);
  if (entry === null) return { value: null, findings: [noSource(file.path, fileName)] };
  if (type === "xlsx") return single(await readWorkbook(file, entry, context));
  return single(
    await readResasStream({ path: file.path, fileName, chunks: file.chunks?.() ?? [file.read()] }, entry, context.home),
  );
}

async function readZip(file: SourceFile, context: ResasContext): Promise<Reading<readonly ResasTable[]>> {
  const zip = context.readZipEntries(file.read(), file.path);
  const findings: Finding[] = zip.findings.map((fault) => ({ ...fault, remedy: zipRemedy(fault.code) }));
  const tables: ResasTable[] = [];
  for (const { name, bytes } of zip.value ?? []) {
    const fileName = lastPart(name);
    const path = `${file.path}!${name}`;
    const entry = sourceOf(context.sources, fileName, lastPart(file.path));
    if (/^(?:\.|~\$)|^Thumbs\.db$/.test(fileName) || name.startsWith("__MACOSX/")) continue;
    if (!TEXT.has(extension(fileName))) findings.push(skipped(path, /^(?:xlsx|zip)$/.test(extension(fileName))));
    else if (entry === null) findings.push(noSource(path, lastPart(file.path)));
    else {
      const { value, findings: found } = await readResasStream(
        { path, fileName, chunks: [bytes()] },
        entry,
        context.home,
      );
      if (value !== null) tables.push(value);
      findings.push(...found);
    }
  }
  if (tables.length === 0 && !findings.some(({ code }) => code.startsWith("E-"))) findings.push(emptyZip(file.path));
  const refused = zip.value === null || findings.some(({ code }) => code.startsWith("E-"));
  return { value: refused ? null : tables, findings };
}

async function readWorkbook(
  file: SourceFile,
  entry: SourceEntry,
  { home, readTable }: ResasContext,
): Promise<Reading<ResasTable>> {
  const read = await readTable(file);
  const [header, ...rows] = read.value?.rows ?? [];
  if (read.value === null || header === undefined) return { value: null, findings: read.findings };
  const place = { path: file.path, fileName: lastPart(file.path) };
  const { value, findings } = interpretHeader(header.cells, place, entry, home);
  const fractions = new Set(value?.layout.measures.filter(({ fraction }) => fraction).map(({ index }) => index));
  const table = { ...read, findings: read.findings.flatMap((finding) => cellFault(finding, fractions)) };
  if (value === null || table.findings.some(({ code }) => code.startsWith("E-")))
    return { value: null, findings: [...table.findings, ...findings] };
  const reader = rowReader(value);
  for (const { cells, number } of rows) reader.take(cells, number);
  return finishTable(value, reader, originOf(entry, home, file.path, read.value.sha256), [
    ...table.findings,
    ...findings,
  ]);
}

/**
 * Excel's error in a cell is none here: RESAS itself writes #NUM! for what cannot be worked out, and it is read as that. Nor is the percent format
 * in a column of fractions: what is stored is RESAS's fraction.
 */
function cellFault(finding: Finding, fractions: ReadonlySet<number>): readonly Finding[] {
  const { code, column } = finding;
  if (code === CELL_ERROR || (code === PERCENT_FORMAT && column !== undefined && fractions.has(column))) return [];
  return [code === PERCENT_FORMAT ? { ...finding, remedy: AGAIN } : finding];
}

const CELL_ERROR = "E-CODE-52";
const PERCENT_FORMAT = "E-CODE-56";
const AGAIN = "RESASからダウンロードし直し、開かずにそのまま置いてください。";

/** Files whose content is a table as text; tabs or commas, the header says. */
const TEXT = new Set(["csv", "txt", "tsv"]);

function single({ value, findings }: Reading<ResasTable>): Reading<readonly ResasTable[]> {
  return { value: value === null ? null : [value], findings };
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).normalize("NFC");
}

function extension(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
}

function noSource(file: string, name: string): Finding {
  return {
    code: "E-FILE-62",
    file,
    problem: `このファイルの出典が sources.yaml にありません。`,
    remedy: `同じフォルダーの sources.yaml の files に「- { file: ${name}, retrievedOn: "ダウンロードした日（2026-04-01 の形）" }」の行を加えてください。`,
  };
}

function wrongType(file: string): Finding {
  return {
    code: "E-FILE-63",
    file,
    problem: "RESASの表として読めるのは .zip .csv .txt .xlsx です。",
    remedy: "RESASからダウンロードしたファイルをそのまま置いてください。メモなどは別の場所に移してください。",
  };
}

function skipped(file: string, isReadable: boolean): Finding {
  return {
    code: "W-FILE-61",
    file,
    problem: "CSVではないので、読みません。",
    remedy: isReadable
      ? "必要な表なら、ZIPから取り出して同じフォルダーに置き、sources.yaml に書いてください。"
      : "必要な表なら、CSVにして別に置いてください。",
  };
}

/** What to do with a ZIP that the guard refuses: a download can be unpacked by hand, or fetched again. */
function zipRemedy(code: Finding["code"]): string {
  return code === "E-FILE-06"
    ? "RESASからダウンロードし直してください。エクスプローラーで開けるなら、展開して中のCSVをこのフォルダーに置いてください。"
    : "正しいファイルなら、ZIPを展開し（右クリックして「すべて展開」）、中のCSVをこのフォルダーに置いて、CSVの名前を sources.yaml に書いてください（ZIPは削除します）。CSVは大きくても読めます。";
}

function emptyZip(file: string): Finding {
  return {
    code: "E-FILE-64",
    file,
    problem: "ZIPの中にCSVがありません。",
    remedy: "RESASからダウンロードし直してください。",
  };
}
