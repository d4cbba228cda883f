import { expect, test } from "vitest";
import { catalogue, dataset } from "../../../datasets/store.ts";
import { yearFigureIds } from "../../../datasets/year-figure-ids.ts";
import { yearRegister } from "../register.ts";
import { frameOf } from "./figure-frame.ts";
import { reportParts } from "./year-figures.ts";

const register = yearRegister();
const datasets = catalogue().datasets.map(({ id }) => dataset(id));

test.each(register?.years ?? [])("check knows the names of all figures of $year", ({ year }) => {
  const figures = register === null ? [] : reportParts(register, frameOf(year)).flatMap((part) => part.figures);
  expect(yearFigureIds(datasets, year).toSorted()).toEqual(figures.map(({ id }) => id).toSorted());
});
