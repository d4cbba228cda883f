import { range, scaleLinear } from "d3";
import { type PeriodId, parseQuarterId, quarterId } from "../../datasets/period.ts";
import { periodAxisYear } from "../../format/period.ts";
import { type Markup, svg } from "./svg.ts";
import { textWidth } from "./text.ts";
import { periodPosition } from "./time.ts";

/** A year on the axis: where its label stands and where it begins, in positions. */
interface YearMark {
  readonly text: string;
  readonly middle: number;
  readonly start: number | null;
}

/** Horizontal scale of periods with half a step of air on both sides; `ahead` = periods beyond the last (an outlook). */
export function timeScale(periods: readonly PeriodId[], left: number, right: number, ahead = 0) {
  const positions = periods.map(periodPosition);
  const [first = 0, last = 0] = [positions[0], positions.at(-1)];
  const air = parseQuarterId(periods[0] ?? "") === null ? Math.max(0.5, (last - first) * 0.03) : 0.5;
  return scaleLinear([first - air, last + ahead + air], [left, right]);
}

/** Years beneath a plot in the form R8: at most `most`, the last one always, never two on each other. */
export function drawTimeAxis(
  periods: readonly PeriodId[],
  scale: (position: number) => number,
  y: number,
  most = 6,
): Markup {
  const marks = parseQuarterId(periods[0] ?? "") === null ? yearMarks(periods) : quarterMarks(periods);
  const every = Math.ceil(marks.length / most);
  const shown: { text: string; x: number }[] = [];
  for (const { text, middle } of marks.filter((_, index) => (marks.length - 1 - index) % every === 0).reverse()) {
    const x = scale(middle);
    const next = shown.at(-1);
    if (!next || x + textWidth(text) / 2 + 6 <= next.x - textWidth(next.text) / 2) shown.push({ text, x });
  }
  const starts = marks.flatMap(({ start }) => (start === null ? [] : [svg`M${scale(start)},${y}v6`]));
  return svg`<path class="tick" d="${starts}"/><g class="axis middle">${shown
    .reverse()
    .map(({ text, x }) => svg`<text x="${x}" y="${y + 20}">${text}</text>`)}</g>`;
}

/** A year's label stands under the middle of its quarters, as far as they are shown. */
function quarterMarks(periods: readonly PeriodId[]): readonly YearMark[] {
  const [first = 0, last = 0] = [periodPosition(periods[0] ?? ""), periodPosition(periods.at(-1) ?? "")];
  return range(Math.floor(first / 4), Math.floor(last / 4) + 1).map((year) => {
    const from = Math.max(first, year * 4);
    const to = Math.min(last, year * 4 + 3);
    return {
      text: periodAxisYear(quarterId(to)),
      middle: (from + to) / 2,
      start: year * 4 > first ? year * 4 - 0.5 : null,
    };
  });
}

function yearMarks(periods: readonly PeriodId[]): readonly YearMark[] {
  return periods.map((period) => {
    const position = periodPosition(period);
    return { text: periodAxisYear(period), middle: position, start: position };
  });
}
