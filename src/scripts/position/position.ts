import { type AmountReading, type AmountUnit, parseAmount } from "./amount.ts";
import { drawBar } from "./draw-bar.ts";
import { readTrade } from "./trade-rows.ts";
import { amountProblem, type OwnFigures, resultSentences, type Trade } from "./words.ts";

/**
 * Makes the form of `/proprietors/position/` work: it is shown, reads the page's own table, and answers in the page.
 * Where a trade is withheld, all trades stand beside it. Nothing is sent and nothing is stored. Does nothing where the page has no form. Source: issue 4 item 5.
 */
export function startPosition(page: Document): void {
  const form = page.querySelector<HTMLFormElement>("#position-form");
  const result = page.querySelector<HTMLElement>("#position-result");
  if (form === null || result === null) return;
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    answer(page, form, result);
  });
  form.addEventListener("reset", () => clear(page, result));
}

const fields = ["trade", "sales", "income"] as const;
type Field = (typeof fields)[number];

function answer(page: Document, form: HTMLFormElement, result: HTMLElement): void {
  clear(page, result);
  const unit: AmountUnit = page.querySelector<HTMLInputElement>("#position-man-yen")?.checked ? "man-yen" : "yen";
  const trade = tradeOf(page, text(page, "trade"));
  const sales = parseAmount(text(page, "sales"), unit);
  const income = parseAmount(text(page, "income"), unit);
  const problems: Record<Field, string | null> = {
    trade: trade === null ? "業種を選んでください。" : null,
    sales: amountProblem(sales, "売上"),
    income: amountProblem(income, "所得"),
  };
  const wrong = fields.filter((field) => problems[field] !== null);
  for (const field of wrong) blame(page, field, problems[field] ?? "");
  const [first] = wrong;
  if (first !== undefined) {
    input(page, first)?.focus();
    return;
  }
  const all = tradeOf(page, "all");
  const own = { sales: yenOf(sales), income: yenOf(income), minus: form.dataset["minus"] ?? "▲" };
  for (const shown of trade?.sales.median === null && all !== null ? [trade, all] : [trade])
    if (shown !== null) result.append(...answerFor(page, shown, own));
  result.scrollIntoView({ block: "nearest" });
}

/** Heading, sentences and bars for one trade. */
function answerFor(page: Document, trade: Trade, own: OwnFigures): readonly HTMLElement[] {
  const heading = page.createElement("h2");
  heading.textContent = `${trade.label}の中での位置`;
  const bars = page.createElement("div");
  bars.append(
    ...[drawBar("売上", own.sales, trade.sales), drawBar("所得", own.income, trade.income)].flatMap((bar) => bar ?? []),
  );
  return [heading, ...resultSentences(trade, own).map((words) => sayable(page, words, own.minus)), bars];
}

/** A sentence whose sign has a form for the eye (▲) and one for the ear (マイナス), as everywhere on the site. */
function sayable(page: Document, words: string, minus: string): HTMLElement {
  const paragraph = page.createElement("p");
  words.split(minus).forEach((part, index) => {
    if (index > 0)
      paragraph.append(span(page, minus, "aria-hidden", "true"), span(page, "マイナス", "class", "visually-hidden"));
    paragraph.append(part);
  });
  return paragraph;
}

function span(page: Document, words: string, attribute: string, value: string): HTMLElement {
  const node = page.createElement("span");
  node.setAttribute(attribute, value);
  node.textContent = words;
  return node;
}

function clear(page: Document, result: HTMLElement): void {
  result.replaceChildren();
  for (const field of fields) {
    input(page, field)?.removeAttribute("aria-invalid");
    const error = page.querySelector(`#position-${field}-error`);
    if (error !== null) error.textContent = "";
  }
}

function blame(page: Document, field: Field, problem: string): void {
  input(page, field)?.setAttribute("aria-invalid", "true");
  const error = page.querySelector(`#position-${field}-error`);
  if (error !== null) error.textContent = problem;
}

function tradeOf(page: Document, id: string): Trade | null {
  for (const row of page.querySelectorAll<HTMLElement>("[data-trade]")) {
    const { trade, label = "", sales = "", income = "", margin = "" } = row.dataset;
    if (trade === id) return readTrade(label, sales, income, margin);
  }
  return null;
}

function yenOf(reading: AmountReading): number {
  return reading.kind === "amount" ? reading.yen : 0;
}

function text(page: Document, field: Field): string {
  return input(page, field)?.value ?? "";
}

function input(page: Document, field: Field): HTMLInputElement | HTMLSelectElement | null {
  return page.querySelector<HTMLInputElement | HTMLSelectElement>(`#position-${field}`);
}
