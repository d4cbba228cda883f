import { readFileSync } from "node:fs";
import { systemFault } from "./command/system-fault.ts";
import { EXIT, type ExitCode } from "./command.ts";
import { defaultPolicy } from "./disclose/default-policy.ts";
import { protect } from "./disclose/engine.ts";
import { InvalidRequest, parseRequest } from "./disclose/request.ts";
import { Unprotectable } from "./disclose/table.ts";
import { attackResult } from "./pipeline/attack-request.ts";

const USAGE = `使い方: npm run --silent protect -- 表.json    （または  … | npm run --silent protect）
秘匿の計算だけを使います。表（JSON）を読み、どのセルを公表でき、どのセルを x にするかを JSON で表示します。
  表.json   入力のファイル。省略するか - とすると標準入力。書き方は README「秘匿の計算だけを使う」と scripts/disclose/request.ts
  --help    この説明
出力: cells（id・codes・decision（published／primary／complementary）・reasons）、merged、dropped、attack（別の方法で攻撃した結果。見つかったものの一覧、null は対象外）
終了コード: 0 完了　2 指定の誤り　3 入力が表として読めない　5 守れない（公表済みの値から逆算できる、または攻撃が成功した）　7 ファイルが読めない　1 プログラムの不具合`;

process.exitCode = run(process.argv.slice(2));

function run(args: readonly string[]): ExitCode {
  const [file = "-", ...more] = args;
  if (args.includes("--help") || args.includes("-h")) return say(USAGE, EXIT.done);
  if (more.length > 0 || (file !== "-" && file.startsWith("-"))) {
    console.error(USAGE);
    return EXIT.usage;
  }
  try {
    return answer(readFileSync(file === "-" ? 0 : file, "utf8"));
  } catch (error) {
    return explain(error);
  }
}

function answer(text: string): ExitCode {
  const request = parseRequest(jsonOf(text));
  const result = protect(request);
  const attack = attackResult(request, result, defaultPolicy);
  return say(
    JSON.stringify({ ...result, attack }, null, 2),
    attack !== null && attack.length > 0 ? EXIT.audit : EXIT.done,
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InvalidRequest(`request: ${error instanceof Error ? error.message : "no JSON"}`);
  }
}

function explain(error: unknown): ExitCode {
  if (error instanceof InvalidRequest) {
    console.error(`入力の表が正しくありません。場所と内容：${error.message}`);
    return EXIT.refused;
  }
  if (error instanceof Unprotectable) {
    console.error("公表済みの値から、控えるべき値が逆算できます。ほかを控えても守れません。");
    return EXIT.audit;
  }
  const isSystem = systemFault(error) !== null;
  console.error(isSystem ? "入力のファイルが読めません。場所と名前を確かめてください。" : error);
  return isSystem ? EXIT.system : EXIT.fault;
}

function say(text: string, exit: ExitCode): ExitCode {
  console.log(text);
  return exit;
}
