import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { AUDIT_RECORD, auditRecord } from "./audit-record.ts";
import { diTruth } from "./audit-truth.ts";
import { type CommandOptions, EXIT, type ExitCode, runCommand } from "./command.ts";
import { type AuditResult, auditDiRelease, type DiTruth } from "./disclose/attacker/audit-di.ts";
import { readConfiguration } from "./pipeline/configuration.ts";
import { readDiInputs } from "./pipeline/di-inputs.ts";
import { writeFolder } from "./publish/write-folder.ts";

await runCommand(
  `使い方: npm run audit -- [--data フォルダー] [--published フォルダー] [--json]
公表用データから回答企業の答えがわからないかを、公表用データと元の回答だけを使って検査し、結果を published/audit.json に残します。
  --data       データのフォルダー（省略時 data）
  --published  公表用データのフォルダー（省略時 データのフォルダーの中の published）
  --json       1行に1つのJSONで表示
  --help       この説明
終了コード: 0 合格　3 元の回答か公表用データが読めない　5 不合格（公表しないでください）　2 指定の誤り　7 ディスクや権限の問題　1 プログラムの不具合`,
  audit,
);

async function audit(options: CommandOptions): Promise<ExitCode> {
  const { value: configuration } = readConfiguration(options.data);
  const inputs = configuration === null ? null : (await readDiInputs(options.data, configuration, () => {})).value;
  if (configuration === null || inputs === null) {
    console.error("元の回答が読めないため、検査できません。先に npm run check で直すところを確かめてください。");
    return EXIT.refused;
  }
  if (!existsSync(options.published)) {
    console.error(`公表用データがありません：${options.published}\n先に npm run data で公表用データを作ってください。`);
    return EXIT.refused;
  }
  const published = readFolder(options.published);
  const result = auditOrFail(published, diTruth(inputs, configuration));
  for (const line of options.json ? [JSON.stringify(result)] : linesOf(result)) console.log(line);
  if (!result.passed) return EXIT.audit;
  writeFolder(options.published, new Map([...published, [AUDIT_RECORD, auditRecord(result, published)]]));
  return EXIT.done;
}

/** An audit that cannot be made has not been passed. */
function auditOrFail(published: ReadonlyMap<string, string>, truth: DiTruth): AuditResult {
  try {
    return auditDiRelease(published, truth, null);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return { passed: false, checks: [], breaches: [], errors: [{ dataset: "", period: "", what }] };
  }
}

function linesOf({ passed, checks, breaches, errors }: AuditResult): readonly string[] {
  const periods = new Set(checks.flatMap((check) => check.periods)).size;
  return [
    ...breaches.map(
      ({ dataset, period, about }) =>
        `[E-AUDIT-01] ${dataset}（${period}、${about}）から、回答企業の答えがわかります。`,
    ),
    ...errors.map(
      ({ dataset, period, what }) => `[E-AUDIT-02] ${dataset}（${period}）の検査が終わりませんでした：${what}`,
    ),
    passed
      ? `秘匿の検査に合格しました（${checks.length}件のデータ、${periods}期分）。回答企業の答えは、公表する数字からはわかりません。`
      : "秘匿の検査に合格しませんでした。公表せずに、この表示を開発者に送ってください。",
  ];
}

/** All files of a folder as text, by path with `/`. */
function readFolder(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(folder, file).replaceAll(path.sep, "/"), readFileSync(file, "utf8")];
    }),
  );
}
