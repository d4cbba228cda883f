import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { parseQuarterId } from "../../src/datasets/period.ts";
import { buildData, firmsOf } from "../fixtures/small-city/build.ts";
import { readRoundForm } from "../pipeline/round-form.ts";
import { runPipeline } from "../pipeline.ts";
import { readTable } from "../read/table.ts";
import { csvText } from "../sample/csv.ts";
import { addFiles } from "./add-files.ts";
import { entryColumns } from "./entry-columns.ts";
import { newFiles } from "./new-files.ts";

const ROUND = "di-survey/2026-Q4";
const WHO = 4;
const SUPPLEMENT = `title: 賃上げについて
questions:
  - { kind: single, id: raise, header: 賃上げ, label: 賃上げをしましたか, options: [{ id: y, label: した }, { id: n, label: しない }] }
  - { kind: multiple, id: reasons, header: 理由, label: 理由は何ですか, options: [{ id: a, label: 人手 }, { id: b, label: 物価 }] }
  - { kind: text, id: words, header: 意見, label: ご意見 }
`;

/** A city of six makers and six shops that sets up a round; `supplement` = what stood in the folder before. */
async function newRound(supplement?: string) {
  const firms = [...firmsOf("M", "製造業", [2, 2, 2]), ...firmsOf("R", "小売業", [2, 2, 2])];
  const root = buildData(new Map([["2026-Q3", firms]]));
  mkdirSync(path.join(root, ROUND), { recursive: true });
  if (supplement !== undefined) writeFileSync(path.join(root, ROUND, "supplement.yaml"), supplement);
  const made = await newFiles(["di-survey", "2026-Q4"], root);
  if (!("files" in made)) throw new Error(JSON.stringify(made));
  addFiles(root, made.files);
  return { root, files: made.files, next: made.next };
}

function workbookOf(files: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const bytes = files.get(`${ROUND}/responses.xlsx`);
  if (!(bytes instanceof Uint8Array)) throw new Error("no workbook");
  return bytes;
}

async function outcome(root: string) {
  const { findings, files } = await runPipeline({ data: root, published: path.join(root, "p"), progress: () => {} });
  return { codes: findings.map(({ code }) => code), published: files };
}

test("before anybody has keyed an answer, check says that and nothing else", async () => {
  const { root } = await newRound();
  expect((await outcome(root)).codes).toEqual(["E-ROW-01"]);
});

test.each([
  ["", undefined],
  [" with supplementary questions", SUPPLEMENT],
])("filled in with what it offers%s, the workbook is a round without a finding", async (_, supplement) => {
  const { root, files } = await newRound(supplement);
  const bytes = workbookOf(files);
  const table = await readTable({ path: "responses.xlsx", size: bytes.length, read: () => bytes });
  expect(table.findings).toEqual([]);
  const [header, ...firms] = (table.value?.rows ?? []).map(({ cells }) => cells);
  const form = (await readRoundForm(root, parseQuarterId("2026-Q4") ?? 0)).value;
  const columns = form === null ? [] : entryColumns(form);
  const rows = firms.map((who, row) => [
    ...who.slice(0, WHO),
    ...columns.map(({ choices }, at) => {
      const list = choices(who[3] === "製造業" ? "manufacturing" : "retail");
      return String(list[(at + row) % list.length] ?? "");
    }),
  ]);
  const typed = csvText([header ?? [], ...rows], "\r\n");
  writeFileSync(path.join(root, ROUND, "responses.csv"), typed.replaceAll("実施しない", "計画中"));
  rmSync(path.join(root, ROUND, "responses.xlsx"));
  const { codes, published } = await outcome(root);
  expect(codes).toEqual([]);
  expect(published?.get("di-survey/rounds.json")).toContain("2026-Q4");
});

test("each answer is chosen from the list that its industry has", async () => {
  const { files } = await newRound();
  const { sheets } = await readXlsx(workbookOf(files));
  const [answers, , lists] = sheets;
  const offered = (letter: string, row: number) => {
    const own = answers?.dataValidations?.find(({ range }) =>
      range.split(" ").some((area) => {
        const [, column, from, to] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(area) ?? [];
        return column === letter && Number(from) <= row && row <= Number(to);
      }),
    );
    const [, column = "", , last] = /\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)$/.exec(own?.formula1 ?? "") ?? [];
    return lists?.rows.slice(0, Number(last)).map((cells) => cells[column.charCodeAt(0) - 65]);
  };
  expect(offered("E", 2)).toEqual(["好転", "不変", "悪化", "非該当", 1, 2, 3]);
  expect(offered("E", 13)).toEqual(offered("E", 2));
  expect(offered("O", 2)).toEqual(["○"]);
  expect(offered("U", 2)).toContain("熟練技術者の確保難");
  expect(offered("U", 13)).not.toContain("熟練技術者の確保難");
  expect(offered("U", 13)).toContain("大型店の進出・競争激化");
  expect(offered("X", 2)).toEqual([]);
});

test("the questionnaire has a form for each firm, with the problems of its industry and the supplementary questions", async () => {
  const { files } = await newRound(SUPPLEMENT.replace("賃上げについて", "<b>賃上げ</b>"));
  const forms = String(files.get(`${ROUND}/調査票.html`))
    .split("<section>")
    .slice(1);
  expect(forms).toHaveLength(12);
  const [maker = "", shop = ""] = [forms[0], forms[11]];
  expect(maker).toContain("<td>見本M001");
  expect([maker, shop].map((form) => form.includes("大型店の進出"))).toEqual([false, true]);
  expect(maker).toContain("&lt;b&gt;賃上げ&lt;/b&gt;");
  expect(maker).not.toContain("<b>賃上げ</b>");
});

test("a panel that cannot be read is said with its findings, and nothing is made", async () => {
  const root = buildData(new Map());
  writeFileSync(path.join(root, "di-survey/panel.csv"), "番号\r\n1\r\n");
  const made = await newFiles(["di-survey", "2026-Q4"], root);
  expect("findings" in made && made.findings.map(({ code }) => code.slice(0, 2))).toContain("E-");
});
