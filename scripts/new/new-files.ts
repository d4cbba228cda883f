import { parseQuarterId } from "../../src/datasets/period.ts";
import type { Finding } from "../model.ts";
import { readRoundForm } from "../pipeline/round-form.ts";
import { diSurveyFiles } from "./di-survey-files.ts";
import { regionFiles } from "./region-files.ts";

/** Files to make, by path in the data folder, and what to do next; or what is wrong with the words or with the data, for the person who typed them. */
export type NewFiles =
  | { readonly files: ReadonlyMap<string, string | Uint8Array>; readonly next: string }
  | { readonly error: string }
  | { readonly findings: readonly Finding[] };

/** `di-survey 2026-Q4` or `region 2026` → the files of that folder. `data` = the data folder. */
export async function newFiles([kind, period, ...others]: readonly string[], data: string): Promise<NewFiles> {
  const make = MAKERS.get(kind ?? "");
  const kinds = [...MAKERS.keys()].join("、");
  if (kind === undefined)
    return { error: `種類と時点を指定してください（例 npm run new -- di-survey 2026-Q4）。種類は ${kinds} です。` };
  if (make === undefined) return { error: `「${kind}」という種類はありません。種類は ${kinds} です。` };
  return others.length > 0 ? { error: `指定が多すぎます：「${others.join(" ")}」。` } : make(period ?? "", data);
}

const MAKERS: ReadonlyMap<string, (period: string, data: string) => Promise<NewFiles>> = new Map([
  ["di-survey", diSurvey],
  ["region", region],
]);

async function diSurvey(period: string, data: string): Promise<NewFiles> {
  const quarter = parseQuarterId(period);
  if (quarter === null)
    return {
      error: `調査期は 2026-Q4 の形（西暦4桁、半角ハイフン、Q1～Q4）で指定してください（例 npm run new -- di-survey 2026-Q4）。`,
    };
  const { value: form, findings } = await readRoundForm(data, quarter);
  if (form === null) return { findings };
  if (form.firms.length === 0)
    return {
      error: `名簿（di-survey/panel.csv）に、${period} に回答する事業所がありません。開始期と終了期を確かめてください。`,
    };
  return {
    files: await diSurveyFiles(form),
    next: [
      `調査票.html をブラウザーで開いて印刷し、集まった回答を responses.xlsx に入力してから、npm run check を実行してください（${form.firms.length}社分）。`,
      form.supplement === null
        ? `付随調査があるときは、先に data/di-survey/${period}/supplement.yaml を書き、できたファイルを消してもう一度実行すると、その設問も入ります。`
        : `付随調査「${form.supplement.title}」の設問も入っています。`,
    ].join("\n"),
  };
}

async function region(year: string): Promise<NewFiles> {
  if (!/^20\d\d$/.test(year)) return { error: `年は西暦4桁で指定してください（例 npm run new -- region 2026）。` };
  return {
    files: regionFiles(year),
    next: `RESASのZIPなどを data/regional/${year} に置き、sources.yaml に出典を書いてから、npm run check を実行してください。`,
  };
}
