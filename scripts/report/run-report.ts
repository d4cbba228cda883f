import type { Finding } from "../model.ts";
import { findingJson, findingLines, sortFindings } from "./finding-text.ts";
import { type PreparationReport, preparationLines } from "./preparation-lines.ts";
import { type YearReport, yearLines } from "./year-lines.ts";

/** A difference to what is published, as the report needs it. */
interface Difference {
  readonly kind: "new" | "changed" | "gone";
  readonly line: string;
  readonly dataset: string;
  readonly period: string;
  readonly moreAnswers: boolean;
}

/** What a run came to, as the report needs it. */
export interface RunReport {
  readonly findings: readonly Finding[];
  /** null: not compared, because the input is refused. */
  readonly differences: readonly Difference[] | null;
  readonly unapproved: readonly Difference[];
  readonly preparation: PreparationReport | null;
  readonly year: YearReport | null;
}

const SHOWN_CHANGES = 40;

/** The whole report for a person, in the order: findings, response, differences, closing line. */
export function reportLines(report: RunReport): readonly string[] {
  return [
    ...findingLines(report.findings),
    ...preparationLines(report.preparation),
    ...yearLines(report.year),
    ...differenceLines(report),
    closingLine(report),
  ];
}

/** The same as one JSON object a line. */
export function reportJson(report: RunReport): readonly string[] {
  return [
    ...sortFindings(report.findings).map(findingJson),
    ...(report.differences ?? []).map((difference) =>
      JSON.stringify({
        kind: "difference",
        change: difference.kind,
        line: difference.line,
        moreAnswers: difference.moreAnswers,
      }),
    ),
    ...(report.preparation === null ? [] : [JSON.stringify({ kind: "response", ...report.preparation })]),
    ...(report.year === null ? [] : [JSON.stringify({ kind: "settlements", ...report.year })]),
    JSON.stringify({ kind: "summary", ...counts(report.findings), unapproved: report.unapproved.length }),
  ];
}

function differenceLines({ differences, unapproved }: RunReport): readonly string[] {
  if (differences === null) return [];
  if (differences.length === 0) return ["", "公表済みのデータと同じです。"];
  const fresh = differences.filter((difference) => difference.kind === "new");
  const periods = [...new Set(fresh.map(({ period }) => period.replace(/^FY(\d+)$/, "$1年度")))].sort();
  const lines = ["", "公表済みのデータとの違い"];
  if (fresh.length > 0)
    lines.push(
      `　新しい数字 ${fresh.length}個（${periods.length > 4 ? `${periods.length}の期と年の分` : periods.join("、")}）`,
    );
  const old = differences.filter((difference) => difference.kind !== "new");
  if (old.length > 0)
    lines.push(`　変わる数字 ${old.length}個`, ...old.slice(0, SHOWN_CHANGES).map((change) => `　　${change.line}`));
  if (old.length > SHOWN_CHANGES) lines.push(`　　…ほか${old.length - SHOWN_CHANGES}個`);
  return unapproved.length === 0 ? lines : [...lines, "", ...approvalAdvice(unapproved)];
}

function approvalAdvice(unapproved: readonly Difference[]): readonly string[] {
  const isLate = unapproved.some(({ moreAnswers }) => moreAnswers);
  return [
    `[E-REV-01] 公表済みの数字が${unapproved.length}個変わるため、止めました。`,
    "　入力の誤りなら、回答のファイルを直してください。正しい変更なら、data/revisions.yaml に次の行を書き足し、かっこの中を書き直してもう一度実行してください。",
    "　kind は 改定（基準や方法の変更）・訂正（誤りの直し）・遅延回答 のどれか、date は公表する日（例 2026-11-22）です。前の値は記録に残ります。",
    "- date: （公表する日）",
    `  kind: ${isLate ? "遅延回答" : "訂正"}`,
    "  reason: （理由）",
    "  who: （お名前）",
    "  changes:",
    ...unapproved.map((change) => `    - ${JSON.stringify(change.line)}`),
  ];
}

/** 読み込み 40社・決算 500人・エラー 2件・確認 1件・注意 3件・承認が必要な変更 4個 */
function closingLine({ findings, preparation, year, unapproved }: RunReport): string {
  const { errors, reviews, notices } = counts(findings);
  const answered = preparation?.industries.reduce((sum, industry) => sum + industry.answered, 0);
  const persons = year === null ? "" : `決算 ${year.persons}人・`;
  const read = `${answered === undefined ? "" : `読み込み ${answered}社・`}${persons}`;
  const changes = unapproved.length === 0 ? "" : `・承認が必要な変更 ${unapproved.length}個`;
  return `\n${read}エラー ${errors}件・確認 ${reviews}件・注意 ${notices}件${changes}`;
}

function counts(findings: readonly Finding[]) {
  const count = (letter: string) => findings.filter((finding) => finding.code.startsWith(letter)).length;
  return { errors: count("E-"), reviews: count("R-"), notices: count("W-") };
}
