import { card } from "../../charts/card.ts";
import { draw } from "../../charts/index.ts";
import { contextOf } from "../../components/figures/context.ts";
import { leastPoints, periodsUpTo, reportLengths } from "../../components/figures/figure-model.ts";
import { headlineOf, keyFigure, leadItem } from "../../components/figures/key-figure.ts";
import { cardPath } from "../../datasets/address.ts";
import { TOTAL_ID } from "../../datasets/contract.ts";
import { roundRegister, settings } from "../../datasets/store.ts";
import { printCell } from "../../format/number.ts";
import { periodName } from "../../format/period.ts";
import { sentenceText } from "../../format/sentence/sentence.ts";
import type { SiteFile } from "../files.ts";
import { SAMPLE_LABEL } from "../sample-label.ts";
import { pictures } from "./picture.ts";

/** The pictures that links to the site show where they are shared: one for each report, and the newest one's for all other pages. */
export async function cardFiles(css: string): Promise<readonly SiteFile[]> {
  const { rounds } = roundRegister();
  const images = await pictures(
    rounds.map(({ period }) => roundCard(period, css)),
    1,
  );
  const newest = images.at(-1);
  return [
    ...rounds.map(({ period }, at) => ({ path: cardPath(period), content: images[at] ?? "" })),
    ...(newest ? [{ path: cardPath(null), content: newest }] : []),
  ];
}

/** The card of a round's report as SVG: headline, DI of all industries, its course. */
function roundCard(period: string, css: string): string {
  const { site, chamber, sample } = settings();
  const { balance } = leadItem();
  const { minus, smallNumber } = contextOf(period);
  const { label, now, basis, decimals } = keyFigure(period);
  const periods = periodsUpTo(balance.periods, period, reportLengths.line);
  const chart = draw("line", balance, {
    span: leastPoints,
    width: "narrow",
    idPrefix: "card",
    minus,
    smallNumber,
    periods,
    series: [TOTAL_ID],
  });
  return card(chart, css, {
    site: `${site.title}　${chamber.name}`,
    title: `${periodName(period)} ${roundRegister().title}`,
    headline: sentenceText(headlineOf(period)),
    number: { label, text: printCell(now, { decimals, minus }).visible },
    lines: [now.n === undefined ? "" : `回答${now.n}社`, basis ?? "", sample ? SAMPLE_LABEL : ""].filter(Boolean),
  });
}
