import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Check } from "./defect.ts";

/** One defect on an otherwise sound page. */
interface Plant {
  readonly name: string;
  readonly check: Check;
  readonly body: string;
  readonly head?: string;
}

/** A page without any defect. */
export const soundPage = { file: "sound/index.html", text: pageOf({ body: chart("DI") }) };

/** One page per defect that the examination must find. */
export const plants: readonly Plant[] = [
  { name: "faint text", check: "barriers", body: `<p style="color: #bbb">回答</p>` },
  { name: "a target too small to hit", check: "barriers", body: `<div>${tinyButton("一")}${tinyButton("二")}</div>` },
  {
    name: "a chart without a name",
    check: "barriers",
    body: `<svg role="img" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>`,
  },
  { name: "a box wider than a phone", check: "overflow", body: `<div style="width: 330px">業況</div>` },
  { name: "small text", check: "smallText", body: `<p style="font-size: 13px">回答</p>` },
  {
    name: "small text under details",
    check: "smallText",
    body: `<details><summary>表</summary><p style="font-size: 13px">回答</p></details>`,
  },
  {
    name: "text made small by its chart",
    check: "smallText",
    body: `<svg role="img" aria-label="a" viewBox="0 0 200 40" width="100"><text y="20" font-size="16">DI</text></svg>`,
  },
  {
    name: "small print",
    check: "smallPrint",
    body: `<p>回答</p>`,
    head: `<style>@media print { p { font-size: 8pt } }</style>`,
  },
  {
    name: "a picture that the CSP blocks",
    check: "console",
    body: `<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">`,
  },
  { name: "a script that fails", check: "console", body: `<script>throw new Error("a")</script>` },
  { name: "a missing file", check: "console", body: "", head: `<link rel="stylesheet" href="missing.css">` },
  {
    name: "a call to another host",
    check: "otherHosts",
    body: "",
    head: `<link rel="stylesheet" href="https://fonts.example/a.css">`,
  },
  {
    name: "text that needs scripts",
    check: "withoutScripts",
    body: `<p id="a"></p><script>a.textContent = "回答";</script>`,
  },
  {
    name: "a chart that needs scripts",
    check: "withoutScripts",
    body: `<div id="a"></div><script>a.innerHTML = '${chart("")}';</script>`,
  },
];

/** Address of a planted page under the base path. */
export function plantAddress(index: number): string {
  return `p${index}/`;
}

/** Writes the sound page, the planted ones and one that neither says 見本データ nor forbids indexing into a temporary folder; returns the folder. */
export function writePlantedSite(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "planted-"));
  const pages = plants.map((plant, index) => ({ file: `${plantAddress(index)}index.html`, text: pageOf(plant) }));
  const unlabelled = {
    file: "unlabelled/index.html",
    text: soundPage.text.replace("見本データ", "データ").replace("noindex", "all"),
  };
  for (const { file, text } of [soundPage, unlabelled, ...pages]) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return folder;
}

function pageOf({ body, head = "" }: { readonly body: string; readonly head?: string | undefined }): string {
  return `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>業況</title>
<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'self' https: 'unsafe-inline'">
${head}</head><body><main><h1>見本データ</h1>${body}</main></body></html>`;
}

function chart(text: string): string {
  return `<figure><svg role="img" aria-label="業況DI" viewBox="0 0 100 40" width="100"><text y="20" font-size="16">${text}</text></svg></figure>`;
}

function tinyButton(text: string): string {
  return `<button style="width: 18px; height: 18px; padding: 0">${text}</button>`;
}
