import { expect, test } from "vitest";
import { chooseTableFile } from "./choose.ts";

function choose(...names: string[]) {
  const files = names.map((name) => ({ path: `di-survey/2026-Q2/${name}`, size: 1, read: () => new Uint8Array() }));
  const { value, findings } = chooseTableFile(files, "responses", "di-survey/2026-Q2");
  return {
    chosen: value?.path.slice("di-survey/2026-Q2/".length),
    codes: findings.map(({ code }) => code),
    problem: findings[0]?.problem,
    remedy: findings[0]?.remedy,
  };
}

test.each(["responses.xlsx", "responses.csv", "Responses.XLSX", "RESPONSES.CSV"])("%s is the table", (name) => {
  expect(choose("report.md", "supplement.yaml", name, "scan.pdf")).toMatchObject({ chosen: name, codes: [] });
});

test.each([
  [["responses.csv", "responses.xlsx"], "E-DUP-01"],
  [["responses.xls", "responses.xlsx"], "E-DUP-01"],
  [["Responses.xlsx", "responses.xlsx"], "E-DUP-01"],
  [["responses.xls"], "E-FILE-03"],
  [["responses.xlsm"], "E-FILE-03"],
  [["responses.txt"], "E-FILE-03"],
  [["responses.ods"], "E-FILE-03"],
  [["responses.numbers"], "E-FILE-03"],
  [["responses (1).xlsx"], "E-FILE-01"],
  [["responses.xlsx.xlsx"], "E-FILE-01"],
  [[], "E-FILE-01"],
])("%s is %s", (names, code) => {
  expect(choose(...names)).toMatchObject({ chosen: undefined, codes: [code] });
});

test("what is missing is named, with what stands there instead", () => {
  const { problem, remedy } = choose("回答.xlsx", "response.csv", "report.md");
  expect(problem).toBe(
    "「responses.xlsx」も「responses.csv」もありません。このフォルダーにあるファイルは「回答.xlsx」と「response.csv」です。",
  );
  expect(remedy).toBe(
    "このうちどれかが正しいファイルなら、名前を「responses.xlsx」か「responses.csv」にしてください。",
  );
});

test("a file of a similar name is passed over with a notice", () => {
  expect(choose("responses.xlsx", "responses (1).xlsx", "responses.pdf")).toMatchObject({
    chosen: "responses.xlsx",
    codes: ["W-FILE-07"],
    problem: "名前の似た「responses (1).xlsx」は読みません。「responses.xlsx」を読みます。",
  });
});

test("a name in full width or without its extension is pointed at", () => {
  expect(choose("ｒｅｓｐｏｎｓｅｓ．xlsx", "responses").problem).toMatch(
    "「ｒｅｓｐｏｎｓｅｓ．xlsx」と「responses」",
  );
});

test("two files for one table are both named", () => {
  expect(choose("responses.csv", "responses.xlsx").problem).toMatch("「responses.csv」と「responses.xlsx」");
});
