import { parseQuarterId, type Quarter, quarterId } from "../../src/datasets/period.ts";
import { randomFor } from "./random.ts";

/** An invented firm of the panel. Periods are inclusive; `to` null = still asked. */
export interface SampleFirm {
  readonly id: string;
  readonly name: string;
  readonly industry: string;
  readonly sizeClass: string;
  readonly from: Quarter;
  readonly to: Quarter | null;
  /** Codebook ids of the items that do not apply to the firm's trade (非該当). */
  readonly notApplicable: readonly string[];
}

const FIRST = quarter("2021-Q4");

/** Trades by industry: the first eight are asked from the start, the others join where one leaves (`successions`). */
const trades: Readonly<Record<string, readonly string[]>> = {
  manufacturing: ["水産加工", "冷凍食品", "製材", "鉄工", "印刷", "菓子", "乳業", "生コン", "飼料", "木工"],
  construction: ["土木", "建築", "電気工事", "管工事", "塗装", "舗装", "造園", "板金", "防水"],
  wholesale: ["水産卸", "食品卸", "酒類卸", "建材卸", "機械卸", "紙卸", "青果卸", "燃料卸", "包装資材卸", "医療器具卸"],
  retail: ["食品店", "衣料店", "電器店", "書店", "薬局", "家具店", "自動車販売", "燃料店", "花店", "鮮魚店"],
  services: ["旅館", "食堂", "美容室", "運送", "清掃", "整備", "観光バス", "情報処理", "クリーニング"],
};

/** Who left after which quarter; the next trade of the list takes the place in the following quarter. */
const successions: readonly { readonly trade: string; readonly last: string }[] = [
  { trade: "紙卸", last: "2022-Q2" },
  { trade: "印刷", last: "2022-Q4" },
  { trade: "美容室", last: "2023-Q1" },
  { trade: "書店", last: "2023-Q4" },
  { trade: "板金", last: "2024-Q2" },
  { trade: "酒類卸", last: "2024-Q4" },
  { trade: "生コン", last: "2025-Q1" },
  { trade: "衣料店", last: "2025-Q4" },
];

const notApplicable: Readonly<Record<string, readonly string[]>> = {
  情報処理: ["purchasePrice"],
  土木: ["sellingPrice"],
  花店: ["staffing"],
};

const numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
const companyWords = ["㈱", "", "株式会社", "㈲", ""];
/** Sizes that occur in an industry; a firm takes one by chance. */
const sizeClasses: Readonly<Record<string, readonly string[]>> = {
  manufacturing: ["6～20人", "6～20人", "21～50人", "51人以上"],
  construction: ["1～5人", "6～20人", "6～20人", "21～50人"],
  wholesale: ["1～5人", "6～20人", "6～20人", "21～50人"],
  retail: ["1～5人", "1～5人", "6～20人", "21～50人"],
  services: ["1～5人", "1～5人", "6～20人", "21～50人"],
};

/**
 * All firms that were ever asked, in the order of their ids (F001 …): 40 at any time, eight of each industry.
 * Every name starts with 見本 and ends with a number, so that nobody takes it for a real firm.
 */
export function sampleFirms(): readonly SampleFirm[] {
  const places = Object.entries(trades).flatMap(([industry, list]) =>
    list.map((trade, position) => ({ industry, trade, position, from: joined(list, position) })),
  );
  const asked = places.filter((place) => place.from === FIRST);
  const joiners = places.filter((place) => place.from !== FIRST).sort((a, b) => a.from - b.from);
  return [...asked, ...joiners].map((place, index) => ({
    id: `F${String(index + 1).padStart(3, "0")}`,
    name: nameOf(place.trade, place.position),
    industry: place.industry,
    sizeClass: sizeOf(place.industry, place.trade),
    from: place.from,
    to: lastQuarter(place.trade),
    notApplicable: notApplicable[place.trade] ?? [],
  }));
}

/** The firms asked in one quarter, in the order of their ids. */
export function activeFirms(at: Quarter): readonly SampleFirm[] {
  return sampleFirms().filter((firm) => firm.from <= at && (firm.to === null || at <= firm.to));
}

/** panel.csv as rows of text, header first. Source: design/inputs.md §1. */
export function panelRows(industryLabel: (code: string) => string): readonly (readonly string[])[] {
  const rows = sampleFirms().map((firm) => [
    firm.id,
    firm.name,
    industryLabel(firm.industry),
    firm.sizeClass,
    quarterId(firm.from),
    firm.to === null ? "" : quarterId(firm.to),
  ]);
  return [["事業所番号", "事業所名", "業種", "規模", "開始期", "終了期"], ...rows];
}

function joined(list: readonly string[], position: number): Quarter {
  if (position < 8) return FIRST;
  const leavers = successions.filter(({ trade }) => list.includes(trade));
  const last = leavers[position - 8]?.last;
  if (last === undefined) throw new Error(`nobody leaves for: ${list[position]}`);
  return quarter(last) + 1;
}

function lastQuarter(trade: string): Quarter | null {
  const succession = successions.find((entry) => entry.trade === trade);
  return succession ? quarter(succession.last) : null;
}

function nameOf(trade: string, position: number): string {
  return `見本${trade}${numerals[position] ?? ""}号${companyWords[(position * 3 + trade.length) % companyWords.length] ?? ""}`;
}

function sizeOf(industry: string, trade: string): string {
  if (notApplicable[trade]?.includes("staffing")) return "1～5人";
  const sizes = sizeClasses[industry] ?? [];
  return sizes[Math.floor(randomFor("size", trade)() * sizes.length)] ?? "6～20人";
}

function quarter(id: string): Quarter {
  const value = parseQuarterId(id);
  if (value === null) throw new Error(`not a quarter: ${id}`);
  return value;
}
