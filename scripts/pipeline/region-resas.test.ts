import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { type Dataset, datasetSchema } from "../../src/datasets/contract.ts";
import { writeRegionFolder } from "../fixtures/resas/region-folder.ts";
import { readRegion } from "./region.ts";

const settings = {
  area: { prefecture: "01", city: "01206", scope: "市全域" },
  chamber: { name: "a", city: "釧路市", department: "a", address: "a", telephone: "a", url: "http://a.jp" },
};
const FOLDER = "regional/2026";

/** A data folder with the test files; `change` may add to it or take from it. */
async function read(change: (folder: string) => void = () => undefined) {
  const root = mkdtempSync(path.join(tmpdir(), "region-"));
  writeRegionFolder(root);
  change(path.join(root, FOLDER));
  return await readRegion(root, () => undefined, [], settings);
}

const whole = await read();
const published = new Map<string, Dataset>((whole.value?.datasets ?? []).map((dataset) => [dataset.id, dataset]));

/** A value of a dataset by what stands in its cell. */
function at(id: string, period: string, category: string, measure?: string) {
  const dataset = published.get(`region/${id}`);
  if (dataset?.shape === "timeSeries")
    return dataset.observations.find((cell) => cell.period === period && cell.series === category)?.value;
  if (dataset?.shape !== "breakdown") throw new Error(`no such dataset: ${id}`);
  return dataset.observations.find(
    (one) => one.period === period && one.category === category && one.measure === measure,
  )?.value;
}

test("every file of the folder becomes datasets by the contract, none of them sample", () => {
  expect(whole.findings).toEqual([]);
  for (const dataset of published.values()) expect(datasetSchema.parse(dataset)).toEqual({ ...dataset, sample: false });
  expect([...published.keys()].sort()).toEqual(
    [
      "industry-productivity-city-by-division",
      "industry-workers-city-by-division",
      "industry-workers-nation-by-division",
      "industry-workers-prefecture-by-division",
      "population-city-by-age",
      "population-city-by-age-group",
      "quotients-and-productivity-workers-by-division",
      "quotients-workers-by-division",
      "tourism-by-traveller-e27cfde9-m8f3167c1-nation-by-class",
      "wage-bonus-nation-by-age",
      "wage-pay-nation-by-age",
      "wage-scheduled-pay-nation-by-age",
    ].map((name) => `region/resas-${name}`),
  );
});

const cells = [
  { name: "a city's count", id: "resas-industry-workers-city-by-division", period: "2021", category: "E", out: 6000 },
  { name: "a decimal", id: "resas-industry-productivity-city-by-division", period: "2021", category: "E", out: 6100.5 },
  { name: "a real wage", id: "resas-wage-pay-nation-by-age", period: "2010", category: "all", out: 429.7601 },
  {
    name: "a real price",
    id: "resas-tourism-by-traveller-e27cfde9-m8f3167c1-nation-by-class",
    period: "2025",
    category: "A01",
    out: 48670,
  },
  { name: "all ages", id: "resas-population-city-by-age-group", period: "1980", category: "all", out: 37658 },
  { name: "0～14歳", id: "resas-population-city-by-age-group", period: "1980", category: "children", out: 5994 },
  { name: "65歳以上", id: "resas-population-city-by-age-group", period: "1980", category: "elderly", out: 11814 },
  {
    name: "men of 90",
    id: "resas-population-city-by-age",
    period: "2045",
    category: "age-90",
    measure: "men",
    out: 852,
  },
  // 6000 ÷ 44000 against 200000 ÷ 1510000 and 8900000 ÷ 37200000
  {
    name: "a quotient",
    id: "resas-quotients-workers-by-division",
    period: "2021",
    category: "E",
    measure: "prefecture",
    out: 1.03,
  },
  {
    name: "a quotient",
    id: "resas-quotients-workers-by-division",
    period: "2021",
    category: "E",
    measure: "nation",
    out: 0.57,
  },
  {
    name: "productivity beside it",
    id: "resas-quotients-and-productivity-workers-by-division",
    period: "2021",
    category: "E",
    measure: "productivity",
    out: 6100.5,
  },
];

test.each(cells)("published as it is in the file: $name of $id", ({ id, period, category, measure, out }) =>
  expect(at(id, period, category, measure)).toBe(out));

test("each value carries its file, fingerprint, day, edition and area", () => {
  expect(published.get("region/resas-industry-workers-city-by-division")?.sources).toMatchObject([
    {
      name: "RESAS（地域経済分析システム）",
      retrievedOn: "2026-04-01",
      edition: "試験用の版",
      scope: "市全域",
      processed: false,
      file: "regional/2026/産業構造.zip!01_トップ画面/産業構造_従業者数_city_大分類.csv",
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  ]);
  const [quotient] = published.get("region/resas-quotients-workers-by-division")?.sources ?? [];
  expect(quotient?.processed).toBe(true);
  expect(published.get("region/resas-wage-pay-nation-by-age")?.sources[0]?.scope).toBe("全国");
});

test("the border between results and projections is marked", () =>
  expect(published.get("region/resas-population-city-by-age-group")).toMatchObject({ lastResult: "2020" }));

test("the year's report is registered with its commentary", () => {
  expect(JSON.parse(whole.value?.files.get("region/reports.json") ?? "")).toEqual({
    years: [{ year: 2026, commentary: true }],
  });
  expect(whole.value?.files.get("commentaries/region/2026.md")).toBe("試験のための**解説**です。\n");
});

const WAGE = "wage-nation-2022-11.csv";

/** Adds a line to sources.yaml. */
function say(folder: string, line: string): void {
  const file = path.join(folder, "sources.yaml");
  writeFileSync(file, `${readFileSync(file, "utf8")}  - ${line}\n`);
}

test("an older vintage of the same table is not joined, and the page says so", async () => {
  const older = path.join(import.meta.dirname, "../fixtures/resas/wage-nation-2021-05.csv");
  const { value, findings } = await read((folder) => {
    writeFileSync(path.join(folder, "old.csv"), readFileSync(older));
    say(folder, '{ file: old.csv, retrievedOn: "2021-05-01" }');
  });
  expect(findings).toEqual([]);
  const pay = value?.datasets.find(({ id }) => id === "region/resas-wage-pay-nation-by-age");
  expect(pay).toMatchObject({ observations: expect.arrayContaining([expect.objectContaining({ value: 429.7601 })]) });
  expect(pay?.sources.map(({ retrievedOn }) => retrievedOn)).toEqual(["2022-11-01"]);
  expect(pay?.notes).toContain("前に取得した版とは推計の方法が違うことがあるので、つないでいません。");
});

const refused = [
  {
    name: "a file without a source",
    change: (folder: string) => writeFileSync(path.join(folder, "new.csv"), readFileSync(path.join(folder, WAGE))),
    out: { code: "E-FILE-62", file: `${FOLDER}/new.csv` },
  },
  {
    name: "two files that contradict each other",
    change: (folder: string) => {
      writeFileSync(path.join(folder, "b.csv"), "集計年,年齢,一人当たり賃金（万円）\n2010,年齢計,1\n");
      say(folder, '{ file: b.csv, retrievedOn: "2022-11-01" }');
    },
    out: { code: "E-DUP-62" },
  },
  {
    name: "a table of no known kind",
    change: (folder: string) => {
      writeFileSync(path.join(folder, "c.csv"), "年度,魚種,水揚げ\n2024,いわし,1\n");
      say(folder, '{ file: c.csv, retrievedOn: "2022-11-01" }');
    },
    out: { code: "E-HEAD-61", file: `${FOLDER}/c.csv` },
  },
  {
    name: "a memo",
    change: (folder: string) => writeFileSync(path.join(folder, "memo.docx"), "a"),
    out: { code: "E-FILE-63", file: `${FOLDER}/memo.docx` },
  },
  {
    name: "an unpacked ZIP",
    change: (folder: string) => mkdirSync(path.join(folder, "産業構造")),
    out: { code: "E-FILE-65", file: `${FOLDER}/産業構造` },
  },
  {
    name: "a sources.yaml that is wrong",
    change: (folder: string) => say(folder, "{ file: d.csv, retrievedOn: 昨日 }"),
    out: { file: `${FOLDER}/sources.yaml` },
  },
];

test.each(refused)("stops the run: $name", async ({ change, out }) => {
  const { value, findings } = await read(change);
  expect(value).toBeNull();
  expect(findings.filter(({ code }) => code.startsWith("E-"))).toMatchObject([out]);
});

test("a described table of another source is published under its own title", async () => {
  const { value, findings } = await read((folder) => {
    writeFileSync(path.join(folder, "fish.csv"), "年度,魚種,水揚げ\n2024,いわし,12\n2025,いわし,9\n2024,さば,3\n");
    say(
      folder,
      '{ file: fish.csv, source: 北海道水産現勢, retrievedOn: "2026-05-01", scope: 釧路港, table: { title: 市場の水揚げ, year: 年度, labels: [魚種], values: [{ column: 水揚げ, unit: t }] } }',
    );
  });
  expect(findings).toEqual([]);
  expect(value?.datasets.find(({ id }) => id.startsWith("region/table-"))).toMatchObject({
    title: "市場の水揚げ：水揚げ（魚種別、釧路港）",
    unit: "t",
    periods: ["FY2024", "FY2025"],
    sources: [{ name: "北海道水産現勢", scope: "釧路港" }],
  });
});

test("an entry without its file is named", async () => {
  const { value, findings } = await read((folder) => rmSync(path.join(folder, WAGE)));
  expect(value).not.toBeNull();
  expect(findings).toMatchObject([{ code: "W-FILE-65", problem: expect.stringContaining(WAGE) }]);
});

test("a review waits for its approval, which a changed file voids", async () => {
  const table =
    "集計年,都道府県コード,都道府県名,市区町村コード,市区町村名,産業名,生産額（億円）\n2018,01,北海道,01206,釧路市,水産業,12\n";
  const change = (folder: string) => {
    writeFileSync(path.join(folder, "e.csv"), table);
    say(folder, '{ file: e.csv, retrievedOn: "2026-04-01" }');
  };
  const waiting = await read(change);
  expect(waiting.findings).toMatchObject([{ code: "R-HEAD-61", file: `${FOLDER}/e.csv` }]);
  const sha256 = /sha256: ([0-9a-f]{64})/.exec(waiting.findings[0]?.remedy ?? "")?.[1] ?? "";
  const approve = (folder: string) => {
    change(folder);
    writeFileSync(
      path.join(folder, "approvals.yaml"),
      `- finding: R-HEAD-61\n  sha256: ${sha256}\n  who: 経営相談課\n  reason: 画面と同じ\n`,
    );
  };
  expect((await read(approve)).findings.map(({ code }) => code)).toEqual(["W-HEAD-61"]);
  const changed = await read((folder) => {
    approve(folder);
    writeFileSync(path.join(folder, "e.csv"), table.replace(",12", ",13"));
  });
  expect(changed.findings.map(({ code }) => code)).toEqual(["R-HEAD-61"]);
});
