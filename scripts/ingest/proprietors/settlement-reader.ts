import type { Buffer } from "node:buffer";
import { AMOUNTS, type Amount } from "../../config/amounts.ts";
import type { SettlementYear } from "../../config/proprietors-records.ts";
import type { Finding, Place, Reading, TextTable } from "../../model.ts";
import { alikeFindings } from "../../text/alike-findings.ts";
import { matchHeader } from "../../text/header.ts";
import { finding } from "../cell.ts";
import { amountsReader } from "./amounts-reader.ts";
import { identityReader } from "./identity.ts";
import { MemberTable } from "./member-table.ts";
import { PlainCells } from "./plain-cells.ts";
import { plainIdentity } from "./plain-identity.ts";
import type { ProprietorsContext } from "./proprietors-context.ts";
import { settlementColumns } from "./settlement-columns.ts";
import { YenColumn } from "./yen-column.ts";
import { withoutAmounts } from "./yen-text.ts";

/** Takes the rows of one year's settlements one after the other, below the header; nothing of a row is kept but its numbers. */
export interface SettlementReader {
  /** false: so many faults that reading on helps nobody. */
  readonly take: (cells: readonly string[], row: number) => boolean;
  /** The same for a block of whole records without quotation marks; `number` = rows before it. How many rows it took; null: reading on helps nobody. */
  readonly takeBlock: (block: RecordBlock, number: number) => number | null;
  readonly finish: () => Reading<SettlementYear>;
}

/** Bytes in an encoding that keeps ASCII, and the text of a part of them with `\n` as line end. */
export interface RecordBlock {
  readonly bytes: Buffer;
  readonly text: (from: number, to: number) => string;
}

/** Faults after which the rest of a file is not read. */
const MOST_FAULTS = 1000;
const LF = 10;

/**
 * Opens a table by its first rows (the header and some below it): null where a column is missing. `head.sha256` is taken at the end, for it may
 * not be known before the last byte. Source: inputs.md §2–4.
 */
export function openSettlements(
  head: TextTable,
  context: ProprietorsContext,
  sha256: () => string,
): Reading<SettlementReader> {
  const { codebook, classification } = context;
  const header = matchHeader(head, settlementColumns(codebook));
  const { value: columns } = header;
  if (columns === null)
    return {
      value: null,
      findings: header.findings.map((item) => (item.code === "E-HEAD-06" ? withoutAmounts(item) : item)),
    };
  const findings: Finding[] = [...header.findings];
  const [names] = head.rows;
  const width = names?.cells.length ?? 0;
  const place = (row: number, key?: string): Place => {
    const column = key === undefined ? undefined : columns.get(key);
    const title = column === undefined ? undefined : names?.cells[column]?.trim();
    return { file: head.file, sheet: head.sheet, row, column, header: title };
  };
  const report = (item: Finding) => findings.push(item);
  const members = new MemberTable();
  const [industries, numbers] = [new YenColumn(), new YenColumn()];
  const codes = classification.industries.map(({ code }) => code);
  const amounts = amountsReader(context, columns, place, report);
  const plain = new PlainCells(width, amounts.plain.columns);
  const readIdentity = identityReader(context, earlierRow, report);
  const [yearAt = 0, memberAt = 0, industryAt = 0] = ["year", "member", "industry"].map((key) => columns.get(key));
  const identities = plainIdentity({ year: yearAt, member: memberAt, industry: industryAt }, members);
  let faulty = header.findings.some(isError);
  let seen = 0;

  return {
    value: {
      take,
      takeBlock,
      finish,
    },
    findings: [],
  };

  function take(cells: readonly string[], row: number): boolean {
    if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== ""))
      report(tooLong(place(row), width, cells.length));
    const [year = "", member = "", industry = ""] = [cells[yearAt], cells[memberAt], cells[industryAt]];
    if (member === "" && cells.every((cell) => cell.trim() === "")) return true;
    seen += 1;
    const before = findings.length;
    if (takeIdentity(year, member, industry, row)) amounts.take(cells, row);
    return goesOn(before);
  }

  function takeBlock(block: RecordBlock, number: number): number | null {
    const { bytes } = block;
    let row = number;
    for (let from = 0; from < bytes.length; ) {
      const next = plain.scan(bytes, from);
      if (next >= 0 && takePlain(bytes, row + 1)) {
        from = next;
        row += 1;
        continue;
      }
      const end = bytes.indexOf(LF, from) + 1 || bytes.length;
      const before = members.size;
      for (const record of block.text(from, end).replace(/\n$/, "").split("\n")) {
        row += 1;
        if (!take(record.split(","), row)) return null;
      }
      if (next >= 0 && members.size > before) identities.learn(bytes, plain, industries.at(before) ?? 0);
      from = end;
    }
    return row - number;
  }

  function takePlain(bytes: Uint8Array, row: number): boolean {
    if (!amounts.plain.isSound(plain.numbers)) return false;
    const industry = identities.industryOf(bytes, plain);
    if (industry < 0) return false;
    seen += 1;
    members.addSought();
    industries.push(industry);
    numbers.push(row);
    amounts.plain.push(plain.numbers);
    return true;
  }

  function takeIdentity(year: string, member: string, industry: string, row: number): boolean {
    const identity = readIdentity({ year, member, industry, number: row, place: (key) => place(row, key) });
    if (identity === null) return false;
    members.add(identity.member);
    industries.push(codes.indexOf(identity.industry));
    numbers.push(row);
    return true;
  }

  function goesOn(before: number): boolean {
    if (findings.length > before) faulty ||= findings.slice(before).some(isError);
    return findings.length < MOST_FAULTS;
  }

  function earlierRow(member: string): number | undefined {
    const row = members.rowOf(member);
    return row === undefined ? undefined : (numbers.at(row) ?? undefined);
  }

  function finish(): Reading<SettlementYear> {
    if (findings.length >= MOST_FAULTS) report(gaveUp(head));
    if (members.size === 0 && !faulty) report(nobody(head, context.year));
    const told = alikeFindings(findings, seen);
    if (told.some(isError)) return { value: null, findings: told };
    const keys: Readonly<Record<string, string>> = { member: "member", industry: "industry", months: "months" };
    const value: SettlementYear = {
      year: context.year,
      file: head.file,
      sheet: head.sheet,
      sha256: sha256(),
      size: members.size,
      members,
      industryAt: (row) => codes[industries.at(row) ?? -1] ?? "",
      monthsAt: (row) => amounts.months.at(row) ?? 0,
      amounts: amounts.columns,
      monthly: amounts.monthly,
      placeAt: (row, key?: Amount | "member" | "industry" | "months") =>
        place(
          numbers.at(row) ?? 0,
          key === undefined ? undefined : (keys[key] ?? AMOUNTS.find((amount) => amount === key)),
        ),
    };
    return { value, findings: told };
  }
}

function isError({ code }: Finding): boolean {
  return code.startsWith("E-");
}

function tooLong(place: Place, width: number, length: number): Finding {
  return finding(
    "E-ROW-31",
    { ...place, column: width },
    `見出しは${width}列ですが、この行は${length}列あります。途中のカンマで列がずれているおそれがあります。`,
    "Excelで開いてこの行の列のずれを直し、保存し直してください（「1,200」のようにカンマを含む値は、カンマを取ります）。",
  );
}

function gaveUp({ file, sheet }: TextTable): Finding {
  return {
    code: "E-ROW-34",
    file,
    sheet,
    problem: `誤りが${MOST_FAULTS}件を超えたので、途中で読むのをやめました。`,
    remedy: "上の誤りを直してから、もう一度実行してください。",
  };
}

function nobody({ file, sheet }: TextTable, year: number): Finding {
  return {
    code: "E-ROW-04",
    file,
    sheet,
    problem: `${year}年分の決算が1人分もありません。`,
    remedy: "入力して保存したファイルか確かめてください。",
  };
}
