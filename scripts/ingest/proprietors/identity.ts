import type { Finding, Place } from "../../model.ts";
import { quote } from "../../text/quote.ts";
import { finding } from "../cell.ts";
import { industryList, industryReader } from "../industry.ts";
import { isTotalWord } from "../total-row.ts";
import { isHeaderAgain, readMember } from "./member-number.ts";
import type { ProprietorsContext } from "./proprietors-context.ts";
import { parseTaxYear } from "./tax-year.ts";

/** Whom a row is about. */
export interface Identity {
  readonly member: string;
  readonly industry: string;
}

/** The three cells that say it, and where they stand. */
export interface IdentityCells {
  readonly year: string;
  readonly member: string;
  readonly industry: string;
  readonly number: number;
  readonly place: (key?: "year" | "member" | "industry") => Place;
}

/**
 * Reader of whom a row is about; null where the row is refused (faults go to `report`). Checks year, number and industry, rows that are no
 * person, and persons that stand twice. What repeats from row to row is looked up, not read again. Source: inputs.md §2–3.
 */
export function identityReader(
  { year, classification }: ProprietorsContext,
  rowOf: (member: string) => number | undefined,
  report: (finding: Finding) => void,
): (cells: IdentityCells) => Identity | null {
  const readYear = remembered(parseTaxYear);
  const readIndustry = remembered(industryReader(classification));
  const isTotalCell = remembered(isTotal);

  return (cells) => {
    if (isTotal(cells.member) || isTotalCell(cells.year) || isTotalCell(cells.industry)) {
      report(
        finding(
          "E-ROW-02",
          cells.place(),
          "合計や小計の行があります。",
          "集計は自動で行います。この行を削除してください。",
        ),
      );
      return null;
    }
    if (isHeaderAgain(cells.member, cells.place("member").header)) {
      report(
        finding(
          "E-ROW-35",
          cells.place(),
          "見出しの行がもう一度あります。",
          "見出しは1行目だけです。この行を行ごと削除してください。",
        ),
      );
      return null;
    }
    const found = readYear(cells.year);
    const yearFault = found === null ? unreadableYear() : found !== year ? otherYear() : null;
    if (yearFault !== null) report(yearFault);
    const industry = readIndustry(cells.industry);
    if (industry === null) report(unknownIndustry());
    const { member, fault } = readMember(cells.member);
    if (fault !== undefined) {
      report(finding("E-ID-31", cells.place("member"), fault.problem, fault.remedy));
      return null;
    }
    if (member === "") {
      report(
        finding(
          "E-ID-01",
          cells.place("member"),
          "会員番号がありません。",
          "番号を入力するか、要らない行なら行ごと削除してください。",
        ),
      );
      return null;
    }
    const earlier = rowOf(member);
    if (earlier !== undefined) {
      report(
        finding(
          "E-DUP-02",
          cells.place("member"),
          `会員番号${quote(cells.member)}は${earlier}行にもあります。`,
          "同じ人の行は、1年に1行だけにしてください。",
        ),
      );
      return null;
    }
    return industry === null || yearFault !== null ? null : { member, industry };

    function unreadableYear(): Finding {
      const blank = cells.year.trim() === "";
      const problem = blank ? "年分が空欄です。" : `${quote(cells.year)}は年分として読めません。`;
      return finding(
        blank ? "E-PERIOD-01" : "E-PERIOD-03",
        cells.place("year"),
        problem,
        `${year} または 令和${year - 2018}年分 のように入力してください。`,
      );
    }

    function otherYear(): Finding {
      return finding(
        "E-PERIOD-02",
        cells.place("year"),
        `${quote(cells.year)}は、フォルダー${year}の年分ではありません。`,
        "ファイルの置き場所か、この行の年分を直してください。",
      );
    }

    function unknownIndustry(): Finding {
      const problem =
        cells.industry.trim() === "" ? "業種が空欄です。" : `${quote(cells.industry)}という業種はありません。`;
      return finding(
        "E-CODE-01",
        cells.place("industry"),
        problem,
        `${industryList(classification)}のどれかを入力してください。`,
      );
    }
  };
}

/** What ends with a digit, the usual case, is no word. */
function isTotal(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return !(last >= 48 && last <= 57) && isTotalWord(text);
}

const MOST_REMEMBERED = 10_000;

function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const earlier = known.get(text);
    if (earlier !== undefined) return earlier;
    const value = read(text);
    if (known.size < MOST_REMEMBERED) known.set(text, value);
    return value;
  };
}
