/** How a number format changes what a reader sees: a date or time, a percentage (0.5 shown as 50%), a unit that scales (12 shown as 12千円). */
export type FormatKind = "date" | "percent" | "unit" | "plain";

/** The kind of an Excel number format (null = none). Also knows m"月" and 和暦 (ggge), which the library takes for numbers. */
export function formatKind(format: string | null): FormatKind {
  const kind = KINDS.get(format ?? "") ?? kindOf(format ?? "");
  KINDS.set(format ?? "", kind);
  return kind;
}

/** Kept, because a workbook has few formats and many cells. */
const KINDS = new Map<string, FormatKind>();

function kindOf(format: string): FormatKind {
  const [first = ""] = splitSections(format);
  const symbols = first.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, "").replace(/general|e[+-]/gi, "");
  if (/[ymdhsge]/i.test(symbols) || /\[(?:h+|m+|s+)\]/i.test(first)) return "date";
  if (symbols.includes("%")) return "percent";
  const literals = [...first.matchAll(/"([^"]*)"|\\(.)/g)]
    .map(([, quoted, escaped]) => quoted ?? escaped ?? "")
    .join("");
  return /[千万億％%]/.test(literals) && !/[0#?],+(?![0#?])/.test(symbols) ? "unit" : "plain";
}

/** Does the format show a number other than 0 as words or as nothing ([=1]"好転", ;;;)? What the clerk sees is then not what the file holds. */
export function hidesNumber(format: string | null, value: number): boolean {
  if (!format || value === 0) return false;
  const sections = (format.match(/(?:"[^"]*"|\\.|[^;"\\])*(?:;|$)/g) ?? []).map((section) => section.replace(/;$/, ""));
  const numeric = sections.slice(0, 3).filter((section, index) => index < sections.length - 1 || section !== "");
  if (numeric.some((section) => /\[[=<>]/.test(section))) return !numeric.every(showsDigits);
  return !showsDigits(numeric[value < 0 && numeric.length > 1 ? 1 : 0] ?? "");
}

/** Does the format show a text as other words or as nothing (;;;)? Its fourth section is for text. */
export function hidesText(format: string | null): boolean {
  const sections = (format ?? "").match(/(?:"[^"]*"|\\.|[^;"\\])*(?:;|$)/g) ?? [];
  const [, , third = "", text = ""] = sections;
  return third.endsWith(";") && !text.replace(/"[^"]*"|\\./g, "").includes("@");
}

function showsDigits(section: string): boolean {
  return /[0#?@]|general/i.test(section.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, ""));
}

/** The text of a number as Excel stores it: 15 digits, never an exponent; zeros in front and letters before them as an id format shows them ("F"000 → F001). */
export function numberText(value: number, format: string | null): string {
  const rounded = Number(value.toPrecision(15));
  const text = plainDigits(rounded);
  const [, prefix = "", letter = "", zeros = ""] = /^(?:"([^"]*)"|\\?([A-Z]))?(0{2,})$/.exec(format ?? "") ?? [];
  return zeros !== "" && Number.isInteger(rounded) && rounded >= 0
    ? `${prefix}${letter}${text.padStart(zeros.length, "0")}`
    : text;
}

function splitSections(format: string): string[] {
  return format.match(/(?:"[^"]*"|\\.|[^;"\\])+/g) ?? [];
}

function plainDigits(value: number): string {
  if (value === 0) return "0";
  const [, sign = "", first = "", rest = "", exponent = ""] =
    /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(String(value)) ?? [];
  if (exponent === "") return String(value);
  return Number(exponent) < 0
    ? `${sign}0.${"0".repeat(-Number(exponent) - 1)}${first}${rest}`
    : `${sign}${first}${rest.padEnd(Number(exponent), "0")}`;
}
