import { expect, test } from "vitest";
import { catalogue, dataset, datasetOf } from "./store.ts";

test("every dataset of the catalogue can be read and keeps the contract", () =>
  expect(catalogue().datasets.map(({ id }) => dataset(id).shape)).toEqual(
    catalogue().datasets.map(({ shape }) => shape),
  ));

test.each(["di-survey/none", "../settings", ""])("an unknown dataset (%s) fails the build", (id) =>
  expect(() => dataset(id)).toThrow("公表用データにありません"));

test("a dataset of another shape fails the build", () => {
  const [first] = catalogue().datasets.filter(({ shape }) => shape === "timeSeries");
  expect(() => datasetOf(first?.id ?? "", "matrix")).toThrow("timeSeries で、matrix ではありません");
});
