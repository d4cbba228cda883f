import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { parseOptions } from "./parse-options.ts";

const root = mkdtempSync(path.join(tmpdir(), "options-"));
const inRoot = (name: string) => path.join(root, name);
for (const folder of ["data/di-survey", "data/published", "letters", "empty", "public"])
  mkdirSync(inRoot(folder), { recursive: true });
writeFileSync(inRoot("letters/to-the-mayor.txt"), "");
writeFileSync(inRoot("public/catalogue.json"), "");
writeFileSync(inRoot("data/di-survey/panel.csv"), "");
const data = inRoot("data");

const wrong = [
  { name: "an unknown option", args: ["--data", data, "--daat", "x"], says: "「--daat」" },
  { name: "a word that is no option", args: [data], says: `「${data}」` },
  { name: "a value where none belongs", args: ["--data", data, "--json=1"], says: "「--json=1」" },
  { name: "no folder after --data", args: ["--data"], says: "--data の後に" },
  { name: "another option after --data", args: ["--data", "--json"], says: "--data の後に" },
  { name: "an empty folder name", args: ["--data", ""], says: "--data の後に" },
  {
    name: "a data folder that is not there",
    args: ["--data", inRoot("nowhere")],
    says: "データのフォルダーがありません",
  },
  {
    name: "a file as data folder",
    args: ["--data", inRoot("letters/to-the-mayor.txt")],
    says: "フォルダーではなくファイルです",
  },
  {
    name: "the data folder as published folder",
    args: ["--data", data, "--published", data],
    says: "中身が消えるため",
  },
  { name: "the folder around the data folder", args: ["--data", data, "--published", root], says: "中身が消えるため" },
  {
    name: "an input folder",
    args: ["--data", data, "--published", inRoot("data/di-survey")],
    says: "公表用データではないファイル",
  },
  {
    name: "a new folder among the inputs",
    args: ["--data", data, "--published", inRoot("data/di-survey/new")],
    says: "入力の場所は指定できません",
  },
  {
    name: "somebody's letters",
    args: ["--data", data, "--published", inRoot("letters")],
    says: "公表用データではないファイル",
  },
];

test.each(wrong)("refused: $name", ({ args, says }) => {
  expect(parseOptions(args)).toMatchObject({ error: expect.stringContaining(says) });
});

const right = [
  {
    name: "the published folder stands in the data folder by default",
    args: ["--data", data],
    published: "data/published",
  },
  {
    name: "an equals sign does as well",
    args: [`--data=${data}`, `--published=${inRoot("empty")}`],
    published: "empty",
  },
  { name: "a folder that is not there yet", args: ["--data", data, "--published", inRoot("new")], published: "new" },
  { name: "a folder that we wrote", args: ["--data", data, "--published", inRoot("public")], published: "public" },
];

test.each(right)("$name", ({ args, published }) => {
  expect(parseOptions(args)).toEqual({ options: { data, published: inRoot(published), json: false } });
});
