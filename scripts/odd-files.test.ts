import { rmSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { BESIDE, FOLDERS, PANEL, SUPPLEMENTS } from "./fixtures/odd-files/folder-cases.ts";
import { oddCity } from "./fixtures/odd-files/odd-city.ts";
import { outcomeOf } from "./fixtures/odd-files/outcome.ts";
import { CODEBOOK, SETTINGS } from "./fixtures/odd-files/settings-cases.ts";
import { ANSWERS, BYTES, HEADERS, IDENTITY } from "./fixtures/odd-files/text-cases.ts";
import { WORKBOOKS } from "./fixtures/odd-files/workbook-cases.ts";
import { runPipeline } from "./pipeline.ts";

/** Right, refused with the place of the fault, or held for review; never another number in silence. Source: inputs.md §2–4. */
const cases = [
  ...[...BYTES, ...HEADERS, ...IDENTITY, ...ANSWERS, ...WORKBOOKS],
  ...[...PANEL, ...FOLDERS, ...SUPPLEMENTS, ...BESIDE, ...SETTINGS, ...CODEBOOK],
];

const sound = oddCity();
const { files, findings } = await runPipeline({
  data: sound.root,
  published: path.join(sound.root, "published"),
  progress: () => {},
});

test("the city that the cases spoil is published without a finding", () => {
  expect({ findings, published: files !== null }).toEqual({ findings: [], published: true });
});

test.each(cases)("%s", async (_, spoil, outcome) => {
  const city = oddCity();
  spoil(city);
  expect(await outcomeOf(city, files)).toBe(outcome);
  rmSync(city.root, { recursive: true });
});
