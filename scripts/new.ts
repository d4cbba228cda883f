import { EXIT, runCommand } from "./command.ts";

const args = process.argv.slice(2);
const words = args
  .slice(0, args.findIndex((arg) => arg.startsWith("-")) + 1 || undefined)
  .filter((arg) => !arg.startsWith("-"));

await runCommand(
  `使い方: npm run new -- 種類 時点 [--data フォルダー] [--json]
新しい回のフォルダーと、記入用のファイルを作ります。すでにあるファイルは書き換えません。
  di-survey 2026-Q4  景気動向調査の1期：data/di-survey/2026-Q4/ に responses.xlsx（入力用）・調査票.html（印刷用）・report.md（解説）
  region 2026        地域の年次レポート：data/regional/2026/ に circulation.csv（循環図の記入用）・sources.yaml（出典）・report.md（解説）
  --data             データのフォルダー（省略時 data）
  --json             1行に1つのJSONで表示
  --help             この説明
終了コード: 0 完了　2 指定の誤り　3 設定か名簿に直すところがある　7 ディスクや権限の問題　1 プログラムの不具合`,
  async ({ data, json }) => {
    const { newFiles } = await import("./new/new-files.ts");
    const { addFiles } = await import("./new/add-files.ts");
    const { findingJson, findingLines } = await import("./report/finding-text.ts");
    const made = await newFiles(words, data);
    if ("error" in made) {
      console.error(json ? JSON.stringify(made) : made.error);
      return EXIT.usage;
    }
    if ("findings" in made) {
      for (const line of json ? made.findings.map(findingJson) : findingLines(made.findings)) console.log(line);
      return EXIT.refused;
    }
    for (const { file, written } of addFiles(data, made.files)) {
      const said = written ? `作りました：${file}` : `すでにあるので、そのままにしました：${file}`;
      console.log(json ? JSON.stringify({ file, written }) : said);
    }
    if (!json) console.log(made.next);
    return EXIT.done;
  },
  args.slice(words.length),
);
