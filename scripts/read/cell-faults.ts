import type { Finding, TextTable } from "../model.ts";
import { codePoint, quote } from "../text/quote.ts";

/**
 * What nobody typed on purpose, named by cell: 外字 (private use), U+FFFD (lost in a conversion), NUL and other controls, Excel's errors (#N/A)
 * and the ##### of a column that was too narrow when the file was saved. Line breaks and tabs inside a cell are fine. Source: inputs.md §3.
 */
export function cellFaults({ file, sheet, rows }: TextTable): Finding[] {
  return rows.flatMap(({ number, cells }) =>
    cells.flatMap((cell, column) => {
      const fault = FAULTS.find(({ pattern }) => pattern.test(cell));
      if (!fault) return [];
      const { pattern, code, problem, remedy, rule } = fault;
      const character = codePoint(pattern.exec(cell)?.[0] ?? "");
      return [{ code, file, sheet, row: number, column, problem: problem(quote(cell), character), remedy, rule }];
    }),
  );
}

const FAULTS = [
  {
    pattern: /[\ue000-\uf8ff\u{f0000}-\u{10ffff}]/u,
    code: "E-ENC-04",
    problem: (cell: string, character: string) =>
      `${cell}に外字${character}があります。ほかのパソコンでは別の字になるか、消えます。`,
    remedy: "外字を、普通の漢字かひらがなに置き換えてください。",
    rule: "L1-08",
  },
  {
    pattern: /\ufffd/,
    code: "E-ENC-05",
    problem: (cell: string) => `${cell}に、読めなくなった文字（�）があります。以前の保存で元の文字が失われています。`,
    remedy: "元の調査票を見て、その部分を入力し直してください。",
    rule: undefined,
  },
  {
    pattern: /[\0-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/u,
    code: "E-ENC-06",
    problem: (cell: string, character: string) => `${cell}に、目に見えない制御文字${character}があります。`,
    remedy: "セルの内容をいったん消し、入力し直してください。",
    rule: undefined,
  },
  {
    pattern: /^\s*#(?:N\/A|[A-Z][A-Z0-9/_]*[!?]|GETTING_DATA)\s*$/i,
    code: "E-CODE-52",
    problem: (cell: string) => `Excelのエラー${cell}が入っています。`,
    remedy: "数式を直すか、正しい値を入力してください（値がなければ空欄にします）。",
    rule: undefined,
  },
  {
    pattern: /^\s*#{2,}\s*$/,
    code: "E-CODE-58",
    problem: (cell: string) => `${cell}になっています。列の幅が足りないままCSVに保存したため、値が失われています。`,
    remedy: "元のExcelファイルで列の幅を広げ、値が見えることを確かめてから、保存し直してください。",
    rule: undefined,
  },
] as const;
