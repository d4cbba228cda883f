import type { Finding, TextTable } from "../model.ts";
import { fold } from "../text/fold.ts";

/** A table of nothing, of a header alone (E-ROW-24), or with its header once more among the rows, as when two lists are pasted together (E-ROW-28). */
export function rowFaults({ file, sheet, rows }: TextTable): Finding[] {
  const [header, ...records] = rows;
  if (records.length === 0) {
    const problem = header
      ? "見出しの行だけで、データの行がありません。"
      : "データがありません。すべての行が空欄です。";
    return [
      {
        code: "E-ROW-24",
        file,
        sheet,
        row: header?.number,
        problem,
        remedy: "2行目から、1件を1行にして入力してください。",
      },
    ];
  }
  const first = textOf(header?.cells ?? []);
  return records
    .filter(({ cells }) => first.includes("\t") && textOf(cells) === first)
    .map(({ number }) => ({
      code: "E-ROW-28",
      file,
      sheet,
      row: number,
      problem: "見出しと同じ行が、途中にもう一度あります。",
      remedy: "2つ目の見出しの行を削除してください。別の表なら、別のファイルに分けてください。",
      rule: "L1-02",
    }));
}

function textOf(cells: readonly string[]): string {
  return cells.map(fold).join("\t").trimEnd();
}
