import { runCommand } from "./command.ts";

await runCommand(
  `使い方: npm run check -- [--data フォルダー] [--published フォルダー] [--json]
入力ファイルをすべて調べ、直すところ・回答状況・公表済みデータとの違いを表示します。何も書き込みません。
  --data       データのフォルダー（省略時 data）
  --published  公表用データのフォルダー（省略時 データのフォルダーの中の published）
  --json       1行に1つのJSONで表示
  --help       この説明
終了コード: 0 問題なし　3 直すところがある　4 確認が必要　6 公表済みの数字が変わる　2 指定の誤り　7 ディスクや権限の問題　1 プログラムの不具合`,
  async (options) => (await (await import("./run.ts")).runAndReport(options)).exit,
);
