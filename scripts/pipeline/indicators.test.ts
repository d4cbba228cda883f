import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { readIndicatorDatasets } from "./indicators.ts";

const HEADER = "系列,年,区分,値,単位,記号,注\r\n";
const faults = [
  {
    name: "an Excel error is not also a wrong number",
    text: `${HEADER}会員数,2023年度,総数,#N/A,事業所,,\r\n`,
    code: "E-CODE-52",
  },
  { name: "a header alone is not also a table without values", text: HEADER, code: "E-ROW-24" },
];

test.each(faults)("one fault, one message: $name", async ({ text, code }) => {
  const root = mkdtempSync(path.join(tmpdir(), "indicators-"));
  const codebook = path.join("codebooks", "indicators.yaml");
  cpSync(path.join(import.meta.dirname, "..", "..", "data", codebook), path.join(root, codebook));
  mkdirSync(path.join(root, "regional", "indicators"), { recursive: true });
  writeFileSync(path.join(root, "regional", "indicators", "members.csv"), text);
  const { findings } = await readIndicatorDatasets(root, () => {});
  expect(findings.map((finding) => finding.code)).toEqual([code]);
  rmSync(root, { recursive: true });
});
