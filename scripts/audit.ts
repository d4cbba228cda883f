import { existsSync } from "node:fs";
import { type CommandOptions, EXIT, type ExitCode, runCommand } from "./command.ts";
import { auditFiles, auditLines } from "./pipeline/audit.ts";
import { AUDIT_RECORD, auditRecord } from "./pipeline/audit-record.ts";
import { truthOf } from "./pipeline/audit-truth.ts";
import { readConfiguration } from "./pipeline/configuration.ts";
import { readDiInputs } from "./pipeline/di-inputs.ts";
import { readProprietors } from "./pipeline/proprietors.ts";
import { readFolder } from "./publish/read-folder.ts";
import { writeFolder } from "./publish/write-folder.ts";

await runCommand(
  `使い方: npm run audit -- [--data フォルダー] [--published フォルダー] [--json]
公表用データから回答企業の答えや個人事業者の決算がわからないかを、公表用データと元の数字だけを使って検査し、結果を published/audit.json に残します。
  --data       データのフォルダー（省略時 data）
  --published  公表用データのフォルダー（省略時 データのフォルダーの中の published）
  --json       1行に1つのJSONで表示
  --help       この説明
終了コード: 0 合格　3 元の回答か公表用データが読めない　5 不合格（公表しないでください）　2 指定の誤り　7 ディスクや権限の問題　1 プログラムの不具合`,
  audit,
);

async function audit(options: CommandOptions): Promise<ExitCode> {
  const { value: configuration } = readConfiguration(options.data);
  const di = configuration && (await readDiInputs(options.data, configuration, () => {})).value;
  const proprietors = configuration && (await readProprietors(options.data, configuration, () => {})).value;
  if (configuration === null || di === null || proprietors === null) {
    console.error("元の回答が読めないため、検査できません。先に npm run check で直すところを確かめてください。");
    return EXIT.refused;
  }
  if (!existsSync(options.published)) {
    console.error(`公表用データがありません：${options.published}\n先に npm run data で公表用データを作ってください。`);
    return EXIT.refused;
  }
  const published = readFolder(options.published);
  const result = auditFiles(published, truthOf({ di, proprietors }, configuration), null);
  for (const line of options.json ? [JSON.stringify(result)] : auditLines(result)) console.log(line);
  if (!result.passed) return EXIT.audit;
  writeFolder(options.published, new Map([...published, [AUDIT_RECORD, auditRecord(result, published)]]), published);
  return EXIT.done;
}
