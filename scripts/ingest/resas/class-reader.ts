import { fold } from "../../text/fold.ts";
import { className } from "./column-name.ts";
import type { BreakdownColumns, MeasureColumn } from "./layout.ts";
import type { ResasClass } from "./model.ts";

/** Middle classes of industry and countries have two digits (09); re-saved files lose the zero. */
const TWO_DIGITS = new Set(["業種中分類", "産業中分類", "国"]);
const TOTAL_NAME = /^(?:(?:年齢|男女|産業|総|合|小)?計|総数|全産業|すべて)$/;
/** A00 holds A01, A02 …; 国コード 00 holds all countries. */
const TOTAL_CODE = /^[A-Z]?00$/;

/** The class of a row in one breakdown: code with its lost zero, name in one way of writing, and whether it holds others of its kind. */
export function classOf(cells: readonly string[], { breakdown, code, name }: BreakdownColumns): ResasClass {
  const text = code === null ? null : fold(cells[code] ?? "").replaceAll(" ", "");
  const label = name === null ? (text ?? "") : className(cells[name] ?? "");
  const padded = text !== null && TWO_DIGITS.has(breakdown) && /^\d$/.test(text) ? `0${text}` : text;
  return {
    code: padded === "" ? null : padded,
    name: label,
    isTotal: TOTAL_CODE.test(padded ?? "") || TOTAL_NAME.test(label),
  };
}

/** The class that a column stands for (0～4歳). */
export function spreadClass({ class: own }: MeasureColumn): ResasClass {
  return { code: null, name: className(own?.name ?? ""), isTotal: own?.isTotal ?? false };
}
