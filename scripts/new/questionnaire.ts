import type { SupplementQuestion } from "../config/codebook.ts";
import type { PanelFirm } from "../model.ts";
import type { RoundForm } from "../pipeline/round-form.ts";
import { escapeHtml as text } from "../text/escape-html.ts";
import { quarterText } from "./quarter-text.ts";
import { QUESTIONNAIRE_STYLE } from "./questionnaire-style.ts";

/** The questionnaire (調査票) as a page to print on A4: a form for each firm asked, with the options of its industry. Source: staff.md, step 1. */
export function questionnaire(form: RoundForm): string {
  const title = `${form.codebook.title} 調査票（${quarterText(form.quarter)}）`;
  return `<!doctype html>
<html lang="ja">
<meta charset="utf-8">
<title>${text(title)}</title>
<style>${QUESTIONNAIRE_STYLE}</style>
<p class="hint">印刷して使います（${form.firms.length}社分、1社ごとに用紙が変わります）。名簿か設問を変えたときは、このファイルを消して、もう一度 npm run new を実行してください。</p>
${form.firms.map((firm) => sheet(form, firm, title)).join("\n")}
</html>
`;
}

function sheet(form: RoundForm, firm: PanelFirm, title: string): string {
  const { settings, classification, codebook, supplement } = form;
  const { columns } = codebook;
  const industry = classification.industries.find(({ code }) => code === firm.industry)?.label ?? "";
  const { name, department, address, telephone } = settings.chamber;
  return `<section>
<h1>${text(title)}</h1>
${settings.sample ? `<p class="sample">見本データの名簿で作った見本です。</p>\n` : ""}<table class="who"><tr><th>${text(columns.firmId)}<td>${text(firm.id)}<th>${text(columns.firmName)}<td>${text(firm.name)}<th>${text(columns.industry)}<td>${text(industry)}</table>
<p>あてはまる番号を○で囲み、□には✓を付けてください。提出期限：　　　月　　　日</p>
<p class="promise">ご回答は統計にまとめて公表し、個々の企業の回答は公表しません。「${text(columns.publicComment)}」は、どの企業のものかわからないことを職員が確かめたうえで、そのまま公表することがあります。</p>
${threeWay(form)}
${investment(form)}
${problems(form, firm.industry)}
${supplement === null ? "" : `<h2>付随調査　${text(supplement.title)}</h2>\n${supplement.questions.map(question).join("\n")}`}
${[...columns.confidential.map((header) => written(header, "（公表しません）")), written(columns.publicComment, "（公表してよいご意見）")].join("\n")}
<footer>${text([name, department, address, `電話 ${telephone}`].join("　"))}</footer>
</section>`;
}

/** The items, those of this quarter and those of the next one under what they are compared with. */
function threeWay({ codebook }: RoundForm): string {
  const { items, answers, bases, notApplicable } = codebook;
  const part = (horizon: "current" | "outlook") => {
    const own = items.filter((item) => item.horizon === horizon);
    const rows = own.map(({ label, answers: set }) => {
      const options = (answers[set] ?? []).map((option, at) => `<td>${at + 1}　${text(option.label)}`);
      return `<tr><th scope="row">${text(label)}${options.join("")}<td>${text(notApplicable)}`;
    });
    return own.length === 0 ? [] : [`<tr><th class="basis" colspan="5">${text(bases[horizon])}`, ...rows];
  };
  return `<table class="items">\n${[...part("current"), ...part("outlook")].join("\n")}\n</table>`;
}

function investment({ codebook }: RoundForm): string {
  const { options, label, kinds } = codebook.investment;
  if (options.length === 0) return "";
  const marks = kinds.options.length === 0 ? "" : `\n${line(kinds.label, boxes(kinds.options))}`;
  return `${line(label, numbered(options))}${marks}`;
}

function problems({ codebook }: RoundForm, industry: string): string {
  const { options, headers, label } = codebook.problems;
  if (options.length === 0) return "";
  const own = options.filter(({ industries }) => industries === undefined || industries.includes(industry));
  const asked = `${label}（大きいものから${headers.length}つまで、（　）に 1～${headers.length} の順位を書いてください）`;
  return `<h2>${text(asked)}</h2>\n<ul class="ranks">${own.map((option) => `<li>（　　）${text(option.label)}`).join("")}</ul>`;
}

function question(asked: SupplementQuestion): string {
  if (asked.kind === "text") return written(asked.label, "（公表しません）");
  return line(asked.kind === "single" ? `${asked.label}（1つ）` : asked.label, boxes(asked.options));
}

type Labelled = readonly { readonly label: string }[];

function line(label: string, choices: string): string {
  return `<div class="line"><b>${text(label)}</b><ul>${choices}</ul></div>`;
}

function numbered(options: Labelled): string {
  return options.map(({ label }, at) => `<li>${at + 1}　${text(label)}`).join("");
}

function boxes(options: Labelled): string {
  return options.map(({ label }) => `<li>□　${text(label)}`).join("");
}

function written(label: string, note: string): string {
  return `<div class="write"><b>${text(label)}</b>${text(note)}</div>`;
}
