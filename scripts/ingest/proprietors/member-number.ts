import { fold, foldId } from "../../text/fold.ts";
import { quote } from "../../text/quote.ts";

/** A cell as a member number: folded, "" for blank, or why it is none. */
export type MemberReading =
  | { readonly member: string; readonly fault?: undefined }
  | { readonly member?: undefined; readonly fault: { readonly problem: string; readonly remedy: string } };

/**
 * A member number has a digit and no invisible character; 前年, ####, a person's name and a lone dash are none, and what Excel made of a long
 * number (1.23E+11) or of a decimal (3.0) is another number. Plain ones, the usual case, are taken as they are. Source: inputs.md §2–3.
 */
export function readMember(text: string): MemberReading {
  if (PLAIN.test(text)) return { member: text };
  const member = foldId(text);
  if (member === "" || NUMBER.test(member)) return { member };
  const changed = CHANGED.test(member);
  return {
    fault: {
      problem: `${quote(text)}は会員番号として読めません。`,
      remedy: changed
        ? "Excelが番号を小数や「E+」の形に変えています。セルの表示形式を「文字列」にして、番号を入力し直してください。"
        : "数字の入った番号（例 K001、40字まで）を入力してください。1人分の行でなければ、行ごと削除してください。",
    },
  };
}

/** Does a row repeat the header in the column of the numbers? */
export function isHeaderAgain(text: string, header: string | undefined): boolean {
  return header !== undefined && !PLAIN.test(text) && fold(text) === fold(header);
}

const PLAIN = /^(?=[A-Z-]{0,39}\d)[A-Z0-9-]{1,40}$/;
const CHANGED = /^\d+\.\d+(?:E\+\d+)?$|^\dE\+\d+$/;
const NUMBER = /^(?!\d+\.\d+(?:E\+\d+)?$|\dE\+\d+$)(?=.*\d)[^\p{C}#]{1,40}$/u;
