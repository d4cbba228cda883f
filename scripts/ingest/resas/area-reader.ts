import { fold } from "../../text/fold.ts";
import { cityCodes, prefectureCode, prefectureName } from "./area-code.ts";
import type { ResasArea, ResasHome } from "./model.ts";

/** Columns (from 0) that say where a row belongs; undefined where the file has none. */
export interface AreaColumns {
  readonly prefectureCode?: number | undefined;
  readonly prefectureName?: number | undefined;
  readonly cityCode?: number | undefined;
  readonly cityName?: number | undefined;
}

/** Where a row belongs: one of our areas, elsewhere (null), or a fault: what is wrong, and the column. */
export type AreaReading =
  | { readonly area: ResasArea | null; readonly fault?: undefined }
  | { readonly area: null; readonly fault: { readonly problem: string; readonly column: number | undefined } };

const NATION: ResasArea = { level: "nation", code: null, name: "全国" };
const ELSEWHERE: AreaReading = { area: null };

/**
 * Reads the area of a row: our city (01206, also 1206, 012068, 12068, or 釧路市 by name; never 釧路町), its prefecture, the nation.
 * A file without such columns is of one area, `whole`: RESAS's are the nation's. The answer for a text is remembered, so that a nation-wide file costs little. Source: regional.md §7.
 */
export function areaReader(
  columns: AreaColumns,
  home: ResasHome,
  whole: ResasArea = NATION,
): (cells: readonly string[]) => AreaReading {
  const known = new Map<string, AreaReading>();
  const indices = [columns.prefectureCode, columns.prefectureName, columns.cityCode, columns.cityName].filter(
    (index) => index !== undefined,
  );
  if (indices.length === 0) return () => ({ area: whole });
  return (cells) => {
    let key = "";
    for (const index of indices) key += `${cells[index] ?? ""}\u0000`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const reading = readArea(cells, columns, home);
    known.set(key, reading);
    return reading;
  };
}

function readArea(cells: readonly string[], columns: AreaColumns, home: ResasHome): AreaReading {
  const text = (index: number | undefined) => (index === undefined ? null : fold(cells[index] ?? ""));
  const names = { prefecture: text(columns.prefectureName), city: text(columns.cityName) };
  const prefectureText = text(columns.prefectureCode);
  if ([prefectureText, text(columns.cityCode), names.prefecture, names.city].every((part) => !part))
    return faultOf("地域のコードも名前も空欄です（合計や注の行なら、行ごと消してください）。", firstOf(columns));
  const prefecture = prefectureText === null || prefectureText === "" ? null : prefectureCode(prefectureText);
  if (prefectureText !== null && prefectureText !== "" && prefecture === null)
    return faultOf(`「${prefectureText}」は都道府県コードとして読めません。`, columns.prefectureCode);
  if (columns.cityCode !== undefined) return readCity(cells, columns, home, prefecture, names);
  if (names.city !== null) return cityByName(names.prefecture, names.city, home);
  return readPrefecture(prefecture, names.prefecture, columns, home);
}

interface Names {
  readonly prefecture: string | null;
  readonly city: string | null;
}

function readCity(
  cells: readonly string[],
  columns: AreaColumns,
  home: ResasHome,
  prefecture: string | null,
  names: Names,
): AreaReading {
  const text = fold(cells[columns.cityCode ?? -1] ?? "");
  if (text === "" && !names.city) return readPrefecture(prefecture, names.prefecture, columns, home);
  const all = cityCodes(text);
  const codes = prefecture === null ? all : all.filter((code) => code.startsWith(prefecture));
  const [code, other] = [...new Set(codes)];
  if (code === undefined) {
    const whole = prefecture === "00" && /^0*$/.test(text);
    return whole
      ? { area: NATION }
      : faultOf(
          `「${text}」は市区町村コードとして読めません${all.length > 0 ? "（都道府県コードと合いません）" : ""}。`,
          columns.cityCode,
        );
  }
  if (other !== undefined && codes.includes(home.city))
    return faultOf(`「${text}」は${code}とも${other}とも読める市区町村コードです。`, columns.cityCode);
  if (code.endsWith("000")) return readPrefecture(code.slice(0, 2), names.prefecture, columns, home);
  if (code !== home.city)
    return isHomeName(names.city ?? "", home) && code.startsWith(home.prefecture)
      ? faultOf(`名前は${home.cityName}ですが、市区町村コードは「${text}」です。`, columns.cityCode)
      : ELSEWHERE;
  if (names.city !== null && names.city !== "" && !isHomeName(names.city, home))
    return faultOf(
      `市区町村コードは${home.cityName}（${home.city}）ですが、名前は「${names.city}」です。`,
      columns.cityName,
    );
  return { area: { level: "city", code: home.city, name: home.cityName } };
}

function cityByName(prefecture: string | null, city: string, home: ResasHome): AreaReading {
  const elsewhere = prefecture !== null && prefecture !== prefectureName(home.prefecture);
  return elsewhere || !isHomeName(city, home)
    ? ELSEWHERE
    : { area: { level: "city", code: home.city, name: home.cityName } };
}

/** 釧路市, also with its prefecture before it (北海道釧路市). */
function isHomeName(name: string, home: ResasHome): boolean {
  const plain = name.replaceAll(" ", "");
  return plain === home.cityName || plain === `${prefectureName(home.prefecture)}${home.cityName}`;
}

function readPrefecture(code: string | null, name: string | null, columns: AreaColumns, home: ResasHome): AreaReading {
  const own = prefectureName(home.prefecture);
  if (code !== null && name !== null && name !== "" && (code === home.prefecture) !== (name === own))
    return faultOf(
      `都道府県コード${code}は${prefectureName(code)}ですが、名前は「${name}」です。`,
      columns.prefectureName,
    );
  const found = code ?? (name === "全国" ? "00" : name === own ? home.prefecture : null);
  if (found === "00") return { area: NATION };
  return found === home.prefecture
    ? { area: { level: "prefecture", code: found, name: prefectureName(found) ?? found } }
    : ELSEWHERE;
}

function firstOf(columns: AreaColumns): number | undefined {
  return columns.prefectureCode ?? columns.prefectureName ?? columns.cityCode ?? columns.cityName;
}

function faultOf(problem: string, column: number | undefined): AreaReading {
  return { area: null, fault: { problem, column } };
}
