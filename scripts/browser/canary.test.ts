import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildData, type FirmAnswers } from "../fixtures/small-city/build.ts";
import { findAmounts } from "../read/testing/find-amounts.ts";
import { findSecrets } from "../read/testing/find-secrets.ts";
import { type BookSecrets, plantBooks } from "./canary-books.ts";

/**
 * A site built from data in which every id, name, amount and confidential text is a token of its own: none may come out
 * anywhere (disclosure.md §1).
 */
const INDUSTRIES = ["製造業", "建設業", "卸売業", "小売業", "サービス業"];
const firms: readonly FirmAnswers[] = INDUSTRIES.flatMap((industry, group) =>
  Array.from({ length: 8 }, (_, index) => ({
    id: `KANARIA${group}${index}`,
    industry,
    answers: [["好転", "不変", "不変", "悪化"][(group + index) % 4] ?? "不変"],
  })),
);
const secrets = firms.flatMap(({ id }) => [
  id,
  `秘密の会社${id.slice(-2)}号店`,
  `だれにも言えない悩み${id.slice(-2)}番`,
]);
const folder = mkdtempSync(path.join(tmpdir(), "canary-"));
const site = path.join(folder, "site");
const published = path.join(folder, "published");
let books: BookSecrets = { texts: [], amounts: [] };
let log = "";

beforeAll(() => {
  const data = buildData(
    new Map([
      ["2026-Q1", rotate(firms)],
      ["2026-Q2", firms],
    ]),
  );
  for (const quarter of ["2026-Q1", "2026-Q2"]) {
    const file = path.join(data, "di-survey", quarter, "responses.csv");
    const [header = "", ...rows] = readFileSync(file, "utf8").trim().split("\r\n");
    writeFileSync(file, [`${header},業界の問題点`, ...rows.map(confess)].join("\r\n"));
  }
  const panel = path.join(data, "di-survey", "panel.csv");
  writeFileSync(panel, readFileSync(panel, "utf8").replaceAll(/見本KANARIA(\d+)/g, "秘密の会社$1号店"));
  books = plantBooks(data);
  const run = (script: string, ...args: string[]) =>
    spawnSync(process.execPath, [script, "--data", data, "--published", published, ...args], { encoding: "utf8" });
  const runs = [run("scripts/check.ts"), run("scripts/data.ts"), run("scripts/site.ts", "--out", site)];
  log = runs.map(({ stdout, stderr, status }) => `${stdout}${stderr}exit ${status}`).join("\n");
});

afterAll(() => rmSync(folder, { recursive: true }));

test("the site was built, or there would be nothing to find", () => {
  expect(log.match(/exit 0/g)).toHaveLength(3);
  expect(readdirSync(site)).toEqual(expect.arrayContaining(["di-survey", "proprietors"]));
});

test.each([
  { name: "the published files and what the commands print", place: published },
  { name: "the site, its downloads included", place: site },
])("no secret is in $name", ({ place }) => {
  writeFileSync(path.join(published, "log.txt"), log);
  expect(findSecrets(place, [...secrets, ...books.texts])).toEqual([]);
  expect(findAmounts(place, books.amounts)).toEqual([]);
});

test("there are no source maps", () =>
  expect(readdirSync(site, { recursive: true }).filter((file) => String(file).endsWith(".map"))).toEqual([]));

test.each([
  { name: "as it is", plant: (secret: string) => secret },
  { name: "in base64", plant: (secret: string) => Buffer.from(`x${secret}y`).toString("base64") },
  { name: "percent-encoded", plant: encodeURIComponent },
  {
    name: "as JSON escapes",
    plant: (secret: string) =>
      [...secret].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`).join(""),
  },
])("the search finds a planted secret $name", ({ plant }) => {
  const trap = mkdtempSync(path.join(folder, "trap-"));
  cpSync("README.md", path.join(trap, "README.md"));
  const secret = "秘密の会社00号店";
  expect(findSecrets(trap, [secret])).toEqual([]);
  writeFileSync(path.join(trap, "page.html"), `<p>${plant(secret)}</p>`);
  expect(findSecrets(trap, [secret])).toEqual([`page.html: ${secret}`]);
});

test.each([
  { name: "in yen", text: "831572913446円" },
  { name: "with commas", text: "831,572,913,446" },
  { name: "in 千円", text: "約831,572,913千円" },
  { name: "in 万円, rounded, full width", text: "８３，１５７，２９１万円" },
  { name: "in 万円, cut off, in an attribute", text: '<rect data-v="83157291.3">' },
  { name: "as HTML escapes", text: [..."831572913446"].map((digit) => `&#${digit.charCodeAt(0)};`).join("") },
  { name: "in base64", text: Buffer.from("xy831572913446z").toString("base64") },
])("the search finds a planted amount $name", ({ text }) => {
  const trap = mkdtempSync(path.join(folder, "trap-"));
  cpSync("README.md", path.join(trap, "README.md"));
  expect(findAmounts(trap, [831_572_913_446])).toEqual([]);
  writeFileSync(path.join(trap, "page.html"), `<p>${text}</p>`);
  expect(findAmounts(trap, [831_572_913_446])).toContainEqual(expect.stringMatching(/^page\.html: 8315729/));
});

/** The same firms with their answers handed round, so that the two quarters differ. */
function rotate(all: readonly FirmAnswers[]): readonly FirmAnswers[] {
  return all.map((firm, index) => ({ ...firm, answers: all[(index + 3) % all.length]?.answers ?? firm.answers }));
}

function confess(row: string): string {
  const [, id = ""] = row.split(",");
  return `${row.replace(/見本KANARIA(\d+)/, "秘密の会社$1号店")},だれにも言えない悩み${id.slice(-2)}番`;
}
