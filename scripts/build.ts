import { spawnSync } from "node:child_process";
import path from "node:path";
import { EXIT, runCommand } from "./command.ts";
import { writeData } from "./write-data.ts";

await runCommand(
  `使い方: npm run build -- [--data フォルダー] [--published フォルダー] [--json]
入力ファイルから公表用のデータを作り（data）、続けてサイトを dist に作ります（site）。途中で止まれば、どちらも前のままです。
  --data       データのフォルダー（省略時 data）
  --published  公表用データのフォルダー（省略時 データのフォルダーの中の published）
  --json       1行に1つのJSONで表示
  --help       この説明
終了コード: data と同じ`,
  async (options) => {
    const exit = await writeData(options);
    if (exit !== EXIT.done) return exit;
    const args = ["--data", options.data, "--published", options.published, ...(options.json ? ["--json"] : [])];
    const site = spawnSync(process.execPath, [path.join(import.meta.dirname, "site.ts"), ...args], {
      stdio: "inherit",
    });
    return site.status === 0 ? EXIT.done : EXIT.fault;
  },
);
