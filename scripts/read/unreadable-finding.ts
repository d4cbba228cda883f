import type { Finding } from "../model.ts";
import type { UnreadableFile } from "./unreadable-file.ts";

/** The error for a file that the operating system does not hand out, with the likeliest cause first. Source: toolchain.md (files opened by Excel). */
export function unreadableFinding({ path, code }: UnreadableFile): Finding {
  const gone = code === "ENOENT" || code === "ELOOP";
  return {
    code: "E-FILE-02",
    file: path,
    problem: gone
      ? "ファイルが見つからなくなりました。"
      : "ファイルを読み込めません。Excelで開いたままではありませんか。",
    remedy: gone
      ? "ファイルが元の場所にあるか（ショートカットではなく実物か）を確かめて、もう一度実行してください。"
      : "Excelで閉じてから、もう一度実行してください。それでも読めないときは、ファイルを開く権限があるかを確かめてください。",
  };
}
