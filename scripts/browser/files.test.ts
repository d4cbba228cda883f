import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { badDownloads } from "./downloads.ts";
import { brokenReferences } from "./references.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "files-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Buffer): void {
  writeFileSync(path.join(folder, name), content);
}

test.each([
  { name: "a missing page", reference: "/keizai/none/", broken: true },
  { name: "an address without the base path", reference: "/", broken: true },
  { name: "a folder without its slash", reference: "/keizai", broken: true },
  { name: "a missing anchor", reference: "#none", broken: true },
  { name: "a missing page under the published address", reference: "https://cci.example/keizai/none/", broken: true },
  { name: "an address that runs a script", reference: "javascript:alert(1)", broken: true },
  { name: "a page", reference: "/keizai/", broken: false },
  { name: "an anchor", reference: "/keizai/#di", broken: false },
  { name: "the published address", reference: "https://cci.example/keizai/", broken: false },
  { name: "another site", reference: "https://www.e-stat.go.jp/", broken: false },
  { name: "a telephone number", reference: "tel:0154-41-4143", broken: false },
])("$name: broken is $broken", ({ reference, broken }) => {
  write("index.html", `<h1 id="di">DI</h1><a href="${reference}">a</a>`);
  const found = brokenReferences({ folder, base: "/keizai/", url: "https://cci.example" });
  expect(found).toEqual(broken ? [{ detail: reference, address: "index.html" }] : []);
});

test.each([
  { name: "a CSV without BOM", file: "a.csv", content: "期\r\n", fault: "a.csv: no BOM" },
  {
    name: "a CSV with bare line feeds",
    file: "a.csv",
    content: "\uFEFF期\n1\r\n",
    fault: "a.csv: a line without CRLF",
  },
  { name: "broken JSON", file: "a.json", content: "{", fault: "a.json: not JSON" },
  { name: "a workbook that is none", file: "a.xlsx", content: "<html>", fault: "a.xlsx: not a workbook" },
  {
    name: "sample data that do not say so",
    file: "di-survey.json",
    content: "{}",
    fault: "di-survey.json: 見本データ is not said",
  },
])("$name is found", ({ file, content, fault }) => {
  write(file, content);
  expect(badDownloads(folder, true)).toEqual([fault]);
});

test("sound downloads pass", () => {
  write("di-survey.csv", "\uFEFF期,値\r\n見本データ,1\r\n");
  write("di-survey.json", `{ "sample": true }`);
  write("a.xlsx", Buffer.from("504b0304", "hex"));
  expect(badDownloads(folder, true)).toEqual([]);
});
