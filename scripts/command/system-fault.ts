/**
 * What the operating system refused, in words with what to do; null where the error is not the system's (then it is the program's own fault).
 * Source: inputs.md §4, exit 7.
 */
export function systemFault(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (error.name === "FolderBusy")
    return "ほかの実行が終わっていません。終わるのを待ってから、もう一度実行してください。";
  if (error.name === "FolderChanged")
    return "この実行の間に、ほかの実行が公表用データを書き換えました。もう一度実行してください。";
  const code = "code" in error ? String(error.code) : "";
  const words =
    WORDS.get(code) ??
    ("syscall" in error
      ? `ファイルやフォルダーを扱えませんでした（${code}）。保存先の場所とディスクの状態を確かめてから、もう一度実行してください。`
      : null);
  if (words === null) return null;
  const place = "path" in error && typeof error.path === "string" ? `（${error.path}）` : "";
  return `${words}${place}`;
}

const NO_FOLDER = "フォルダーがあるはずの場所にファイルがあります。--data と --published の場所を確かめてください。";

const WORDS: ReadonlyMap<string, string> = new Map([
  ["ENOSPC", "ディスクの空きがありません。不要なファイルを消してから、もう一度実行してください。"],
  ["EDQUOT", "使えるディスクの量を超えました。不要なファイルを消してから、もう一度実行してください。"],
  [
    "EACCES",
    "ファイルやフォルダーを読み書きする権限がありません。読み取り専用になっていないか、Excelやエクスプローラーで開いていないか確かめてください。",
  ],
  ["EPERM", "ファイルやフォルダーを変更できません。Excelやエクスプローラーで開いていないか確かめてください。"],
  ["EROFS", "書き込みできない場所です。保存先を確かめてください。"],
  ["EBUSY", "ほかのプログラムがファイルを使っています。Excelを閉じてから、もう一度実行してください。"],
  ["ENOTDIR", NO_FOLDER],
  ["EEXIST", NO_FOLDER],
  ["ENOENT", "ファイルやフォルダーが見つかりません。--data と --published の場所を確かめてください。"],
  ["ENAMETOOLONG", "ファイルの場所の名前が長すぎます。もっと浅いフォルダーに移してください。"],
]);
