import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { datasetSchema } from "../../src/datasets/contract.ts";
import { readRegion } from "./region.ts";
import { indicators, region } from "./testing/region-data.ts";

test("the analysis is made without a finding, each dataset by the contract, real data marked as processed", () => {
  expect(region.findings).toEqual([]);
  for (const dataset of region.value?.datasets ?? []) {
    expect(datasetSchema.parse(dataset)).toEqual(dataset);
    expect([
      dataset.sample,
      dataset.sources.every(({ processed, scope }) => processed === true && scope !== undefined),
    ]).toEqual([false, true]);
  }
});

test("no id stands twice", () => {
  const ids = [...indicators, ...(region.value?.datasets ?? [])].map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});

const settings = {
  area: { prefecture: "01", city: "01206" },
  chamber: { name: "a", city: "釧路市", department: "a", address: "a", telephone: "a", url: "http://a.jp" },
};

/** A data folder with a `circulation.csv` of 2026 (長野県 2010, a test figure), and `sources.yaml` where given. */
function folder(sources: string | null): string {
  const root = mkdtempSync(path.join(tmpdir(), "region-"));
  mkdirSync(path.join(root, "regional/2026"), { recursive: true });
  mkdirSync(path.join(root, "regional/indicators"));
  writeFileSync(
    path.join(root, "regional/2026/circulation.csv"),
    `集計年,面,項目,地域内（億円）,流出入（億円）
2010,生産,第1次産業,1473,
2010,生産,第2次産業,25978,
2010,生産,第3次産業,53392,
2010,分配,雇用者所得,42797,98
2010,分配,その他所得,38046,6047
2010,支出,民間消費額,48521,-1417
2010,支出,民間投資額,10989,-3143
2010,支出,その他支出,21333,-1585
2010,指標,地域経済循環率（％）,92.9,
`,
  );
  if (sources !== null) writeFileSync(path.join(root, "regional/2026/sources.yaml"), sources);
  return root;
}

test("a circulation.csv with a source becomes the figure and its rate", async () => {
  const root = folder("files:\n  - file: circulation.csv\n    retrievedOn: 2026-11-01\n    scope: 県全域\n");
  const { value: made, findings } = await readRegion(root, () => undefined, [], settings);
  expect(findings).toEqual([]);
  expect(made?.datasets.map(({ id, sources: [source] }) => [id, source?.name, source?.scope])).toEqual([
    ["region/circulation-by-block", "RESAS（地域経済分析システム）", "県全域"],
    ["region/circulation-rate-of-figure", "RESAS（地域経済分析システム）", "県全域"],
  ]);
});

test("a circulation.csv without a source is refused, with what to write", async () => {
  const { value: made, findings } = await readRegion(folder(null), () => undefined, [], settings);
  expect([made, findings.map(({ code, file }) => [code, file])]).toEqual([
    null,
    [["E-FILE-33", "regional/2026/circulation.csv"]],
  ]);
});

test("a chamber without these series gets no analysis and no finding", async () =>
  expect(await readRegion(mkdtempSync(path.join(tmpdir(), "region-")), () => undefined, [], settings)).toEqual({
    value: { datasets: [], files: new Map() },
    findings: [],
  }));
