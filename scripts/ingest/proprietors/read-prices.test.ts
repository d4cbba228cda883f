import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { proprietorsCodebookSchema } from "../../config/proprietors.ts";
import { readPrices } from "./read-prices.ts";

const DATA = path.join(import.meta.dirname, "..", "..", "..", "data");
const codebook = proprietorsCodebookSchema.parse(
  parse(readFileSync(path.join(DATA, "codebooks", "proprietors.yaml"), "utf8")),
);

function read(...lines: readonly string[]) {
  const rows = lines.map((line, index) => ({ number: index + 1, cells: line.split(",") }));
  return readPrices({ file: "proprietors/cpi.csv", sha256: "0", rows }, codebook);
}

test("an index by year keeps its thousandths, and its source is given with the data, once or in every row", () =>
  expect(read("年,指数,出典", "2024,108.5,総務省「消費者物価指数」", "令和7年,１１１．９,").value).toEqual({
    file: "proprietors/cpi.csv",
    source: "総務省「消費者物価指数」",
    byYear: new Map([
      [2024, 108_500],
      [2025, 111_900],
    ]),
  }));

test.each([
  { name: "no source", lines: ["年,指数,出典", "2024,108.5,"], says: "出典がありません" },
  { name: "two sources", lines: ["年,指数,出典", "2024,108.5,甲", "2025,111.9,乙"], says: "出典が2種類あります" },
  { name: "no column for the source", lines: ["年,指数", "2024,108.5"], says: "出典" },
  { name: "a year twice", lines: ["年,指数,出典", "2024,108.5,甲", "2024,111.9,甲"], says: "同じ年が二度" },
  { name: "no number", lines: ["年,指数,出典", "2024,約108,甲"], says: "指数として読めません" },
])("$name is refused", ({ lines, says }) => {
  const { value, findings } = read(...lines);
  expect(value).toBeNull();
  expect(findings.map(({ problem }) => problem).join()).toContain(says);
});
