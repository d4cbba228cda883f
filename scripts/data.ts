import { runCommand } from "./command.ts";

await runCommand(
  `使い方: npm run data -- [--data フォルダー] [--published フォルダー] [--json]
入力ファイルを調べ、公表用のデータ（published）を書き出します。直すところがあれば何も書き込みません。
  --data       データのフォルダー（省略時 data）
  --published  公表用データのフォルダー（省略時 データのフォルダーの中の published）
  --json       1行に1つのJSONで表示
  --help       この説明
終了コード: 0 完了　3 直すところがある　4 確認が必要　5 秘匿の検査に不合格　6 公表済みの数字が変わる　2 指定の誤り　7 ディスクや権限の問題　1 プログラムの不具合`,
  async (options) => (await import("./write-data.ts")).writeData(options),
);
