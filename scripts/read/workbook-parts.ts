import type { Finding, Reading } from "../model.ts";
import { xmlTags } from "./xml-tags.ts";
import type { ZipFile } from "./zip-guard.ts";

/** A sheet of a workbook and the XML text of its cells; `xml` is null for a chart or dialog sheet, which has none. */
export interface SheetPart {
  readonly name: string;
  readonly visible: boolean;
  readonly xml: string | null;
}

/**
 * The sheets of a workbook in their order. Refused: archives that are no .xlsx, parts with a DOCTYPE (also in UTF-16), parts that are not UTF-8,
 * parts that are missing. Source: inputs.md §3.
 */
export function workbookParts(files: readonly ZipFile[], file: string): Reading<readonly SheetPart[]> {
  const parts = new Map(files.map((entry) => [entry.name.toLowerCase(), entry] as const));
  const stranger = STRANGERS.find(({ has }) => [...parts.keys()].some((name) => has.test(name)));
  const path = workbookPath(parts);
  if (stranger || path === null)
    return refuse({
      code: "E-FILE-15",
      file,
      problem: (stranger ?? OTHER).problem,
      remedy: (stranger ?? OTHER).remedy,
      rule: "L1-01",
    });
  const unsafe = files
    .filter(({ name }) => /\.(?:xml|rels|vml)$/i.test(name))
    .map(xmlFault)
    .find((fault) => fault !== null);
  if (unsafe) return refuse({ file, ...unsafe });
  const targets = relations(parts, path);
  const sheets = xmlTags(textOf(parts, path) ?? "", "sheet").map((sheet) => {
    const target = targets.find(
      ({ id }) =>
        id === (sheet.get("r:id") ?? sheet.get("id") ?? [...sheet].find(([name]) => name.endsWith(":id"))?.[1]),
    );
    const worksheet = target?.type.endsWith("/worksheet") ?? true;
    const xml = target && worksheet ? textOf(parts, target.path) : null;
    return {
      name: sheet.get("name") ?? "",
      visible: (sheet.get("state") ?? "visible") === "visible",
      worksheet,
      xml,
    };
  });
  const broken = sheets.some(
    ({ worksheet, xml }) => worksheet && !(xml !== null && /<\/(?:[\w.-]+:)?worksheet>\s*$/.test(xml)),
  );
  const strings = targets.find(({ type }) => type.endsWith("/sharedStrings"));
  const lost =
    sheets.some(({ xml }) => xml !== null && FROM_TABLE.test(xml)) && !files.some(({ name }) => name === strings?.path);
  return broken || lost || sheets.length === 0 ? refuse({ file, ...BROKEN }) : { value: sheets, findings: [] };
}

/** A cell whose text stands in the table of strings (a part of its own; its name must be the one that the workbook says, letter by letter). */
const FROM_TABLE = /<(?:[\w.-]+:)?c\s[^>]*\bt=["']s["']/;

/** A workbook whose parts do not fit together. */
export const BROKEN: Pick<Finding, "code" | "problem" | "remedy"> = {
  code: "E-FILE-06",
  problem: "Excelのファイルの中身が壊れています。",
  remedy:
    "Excelで開けるときは「名前を付けて保存」で新しい .xlsx に保存し直し、開けないときは元のファイルをもう一度もらってください。",
};

const SAVE_AS =
  "Excelで開き、「名前を付けて保存」でファイルの種類を「Excel ブック (*.xlsx)」にして保存し直してください。";

const STRANGERS = [
  { has: /^xl\/workbook\.bin$/, problem: "Excelバイナリブック（.xlsb）なので読み込めません。", remedy: SAVE_AS },
  { has: /^content\.xml$/, problem: "OpenDocument（.ods など）なので読み込めません。", remedy: SAVE_AS },
  {
    has: /^index\/document\.iwa$|^index\.zip$/,
    problem: "MacのNumbersのファイルなので読み込めません。",
    remedy: "Numbersで開き、「ファイル」→「書き出す」→「Excel」で .xlsx にしてください。",
  },
  { has: /^word\//, problem: "中身がWordの文書です。", remedy: "表をExcelに貼り付け、.xlsx で保存してください。" },
  { has: /^ppt\//, problem: "中身がPowerPointの資料です。", remedy: "表をExcelに貼り付け、.xlsx で保存してください。" },
];

const OTHER = {
  problem: "中身はExcelのファイルではなく、別の圧縮ファイル（ZIP）です。",
  remedy: "展開（解凍）して、中の .xlsx か .csv のファイルを置いてください。",
};

function refuse(finding: Finding): Reading<readonly SheetPart[]> {
  return { value: null, findings: [finding] };
}

function xmlFault({ name, bytes }: ZipFile): Pick<Finding, "code" | "problem" | "remedy"> | null {
  const content = bytes();
  const utf16 = content.includes(0) ? content.filter((byte) => byte !== 0) : content;
  if (/<!(?:DOCTYPE|ENTITY)/i.test(Buffer.from(utf16).toString("latin1"))) {
    return {
      code: "E-SEC-16",
      problem: "Excelが決して書かない命令（DOCTYPE）が含まれているので、安全のため開きません。",
      remedy: "誰から届いたファイルかを確かめ、Excelで新しいブックに値だけを貼り付けて保存し直してください。",
    };
  }
  const text = decode(content);
  const readable = text !== null && !/^\s*<\?xml[^>]*encoding\s*=\s*["'](?!utf-?8["'])/i.test(text);
  return readable || /^(?:customxml|docprops)\//i.test(name) ? null : BROKEN;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function textOf(parts: ReadonlyMap<string, ZipFile>, path: string): string | null {
  const part = parts.get(path.toLowerCase());
  return part ? decode(part.bytes()) : null;
}

function workbookPath(parts: ReadonlyMap<string, ZipFile>): string | null {
  const relation = xmlTags(textOf(parts, "_rels/.rels") ?? "", "Relationship").find((tag) =>
    tag.get("Type")?.endsWith("/officeDocument"),
  );
  const path = relation?.get("Target")?.replace(/^\//, "") ?? "";
  return /\.xml$/i.test(path) && parts.has(path.toLowerCase()) ? path : null;
}

function relations(parts: ReadonlyMap<string, ZipFile>, path: string) {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const xml = textOf(parts, `${folder}_rels/${path.slice(folder.length)}.rels`) ?? "";
  return xmlTags(xml, "Relationship").map((tag) => {
    const target = tag.get("Target") ?? "";
    return {
      id: tag.get("Id"),
      type: tag.get("Type") ?? "",
      path: resolve(folder, target),
    };
  });
}

/** A target as written in a relation → the name of the part: absolute from the root, else from the workbook's folder. */
function resolve(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith("/") ? target : `${folder}${target}`).split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}
