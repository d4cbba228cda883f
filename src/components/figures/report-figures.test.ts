import { expect, test } from "vitest";
import { reportFigureIds } from "../../datasets/commentary.ts";
import { definitions, roundRegister } from "../../datasets/store.ts";
import { reportFigures } from "./report-figures.ts";

test.each(roundRegister().rounds)("check knows the names of all figures of $period", (round) => {
  const balances = definitions().items.map(({ balance }) => balance);
  const asked = { investment: [1], kinds: [1], problems: [1] };
  const known = reportFigureIds(balances, asked, round.supplement?.datasets ?? []);
  expect(reportFigures(round).map(({ id }) => id)).toEqual(known);
});
