import { expect, test } from "vitest";
import { commentaryFaults } from "./commentary.ts";

const figures = ["sales", "problems-ranking"];

test.each([
  { name: "a link to another site", text: "[統計](https://www.e-stat.go.jp/)", codes: [] },
  { name: "a link inside the site", text: "[方法](/method/)と[要点](#summary)", codes: [] },
  { name: "a mail address", text: "<mailto:a@example.jp>", codes: [] },
  { name: "a figure of the report", text: "前の文\n\n::figure{id=sales}\n", codes: [] },
  { name: "a link as an example in code", text: "`[a](b)`\n```\n[a](b)\n::figure{id=none}\n```", codes: [] },
  { name: "a link that runs a script", text: "一行目\n[a](javascript:alert(1))", codes: ["2 E-TEXT-01"] },
  { name: "a link without https", text: "[a](www.example.jp)", codes: ["1 E-TEXT-01"] },
  { name: "a file of one's own machine", text: "[a](<C:/報告 書.docx>)", codes: ["1 E-TEXT-01"] },
  { name: "another host without its scheme", text: "[a](//example.jp/)", codes: ["1 E-TEXT-01"] },
  { name: "a reference", text: "[a][1]\n\n[1]: ftp://example.jp/", codes: ["3 E-TEXT-01"] },
  { name: "an unknown figure", text: "\r\n::figure{id=uriage}\r\n", codes: ["2 E-TEXT-02"] },
  { name: "a figure with quotes", text: '::figure{id="sales"}', codes: ["1 E-TEXT-02"] },
  { name: "a figure in full-width letters", text: "：：figure{id=sales}", codes: ["1 E-TEXT-02"] },
  { name: "a figure that does not begin its line", text: "　::figure{id=sales}", codes: ["1 E-TEXT-02"] },
  { name: "words behind a figure", text: "::figure{id=sales} です", codes: ["1 E-TEXT-02"] },
])("$name", ({ text, codes }) => {
  const found = commentaryFaults({ file: "di-survey/2026-Q3/report.md", text, figures });
  expect(found.map(({ row, code }) => `${row} ${code}`)).toEqual(codes);
});

test("the message names what is wrong and what may be written instead", () => {
  const [fault] = commentaryFaults({ file: "report.md", text: "::figure{id=uriage}", figures });
  expect(fault).toMatchObject({
    problem: "図「uriage」は見つかりません。",
    remedy: "使える名前は sales、problems-ranking です。",
  });
});

test("where the names are not known yet, only the form is checked", () => {
  expect(commentaryFaults({ file: "report.md", text: "::figure{id=margin}", figures: null })).toEqual([]);
});

test("no commentary has no fault", () => {
  expect(commentaryFaults({ file: "report.md", text: null, figures })).toEqual([]);
});
