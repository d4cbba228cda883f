import { createReadStream, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Finding, SourceFile } from "../model.ts";
import { quote } from "../text/quote.ts";
import { UnreadableFile } from "./unreadable-file.ts";
import { unreadableFinding } from "./unreadable-finding.ts";

/**
 * The files that stand directly in `root/folder`, in order of their names; a missing folder is an empty one.
 * Lock files of Excel, system files and copies are skipped with a notice. Names that look the same are an error. Source: inputs.md §3.
 */
export function listSourceFiles(root: string, folder: string): { files: SourceFile[]; findings: Finding[] } {
  const names = readNames(root, folder);
  if ("code" in names) return { files: [], findings: [names] };
  const findings: Finding[] = [];
  const files = new Map<string, SourceFile>();
  for (const name of names.toSorted(byComposedName)) {
    const path = [folder, name].filter(Boolean).join("/").normalize("NFC");
    const skipped = skipNotice(path, name.normalize("NFC"));
    if (skipped === "silently") continue;
    if (skipped) findings.push(skipped);
    else if (files.has(path)) findings.push(twins(path));
    else {
      const file = name.includes("\ufffd") ? garbledName(path) : sourceFile(join(root, folder, name), path);
      if ("code" in file) findings.push(file);
      else if (file.size >= 0) files.set(path, file);
    }
  }
  return { files: [...files.values()], findings };
}

function readNames(root: string, folder: string): string[] | Finding {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => entry.name);
  } catch (error) {
    const unreadable = new UnreadableFile(folder.normalize("NFC"), error);
    return unreadable.code === "ENOENT" ? [] : unreadableFinding(unreadable);
  }
}

/** A finding where the file cannot even be looked at; size −1 for what is no file at all (a link to a folder). */
function sourceFile(place: string, path: string): SourceFile | Finding {
  try {
    const stat = statSync(place);
    return {
      path,
      size: stat.isFile() ? stat.size : -1,
      read: () => readBytes(place, path),
      chunks: () => readChunks(place, path),
    };
  } catch (error) {
    return unreadableFinding(new UnreadableFile(path, error));
  }
}

function readBytes(place: string, path: string): Uint8Array {
  try {
    return readFileSync(place);
  } catch (error) {
    throw new UnreadableFile(path, error);
  }
}

async function* readChunks(place: string, path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(place)) if (chunk instanceof Uint8Array) yield chunk;
  } catch (error) {
    throw new UnreadableFile(path, error);
  }
}

function byComposedName(a: string, b: string): number {
  const [left, right] = [a.normalize("NFC"), b.normalize("NFC")];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Why a file is passed over; null where it is read. `.gitkeep` and the like are nobody's data and get no notice. */
function skipNotice(path: string, name: string): Finding | "silently" | null {
  if (name.startsWith("~$")) {
    return notice(
      "W-FILE-01",
      path,
      `${quote(name)}は、Excelがファイルを開いている間に作る一時ファイルなので、読みません。`,
      "元のファイルをExcelで閉じてから、もう一度実行してください。",
    );
  }
  if (/^(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(name) || name.startsWith("._")) {
    return notice(
      "W-FILE-02",
      path,
      `${quote(name)}は、パソコンが自動で作るファイルなので、読みません。`,
      "そのままで構いません。",
    );
  }
  if (/コピー|ｺﾋﾟｰ| - Copy/iu.test(name)) {
    return notice(
      "W-FILE-03",
      path,
      `${quote(name)}は、名前からコピーと判断して、読みません。`,
      "不要なら削除してください。こちらが正しいファイルなら、元のファイルと置き換えてください。",
    );
  }
  return name.startsWith(".") ? "silently" : null;
}

function notice(code: `W-${string}`, file: string, problem: string, remedy: string): Finding {
  return { code, file, problem, remedy };
}

function garbledName(file: string): Finding {
  return {
    code: "E-FILE-18",
    file,
    problem: "ファイル名が文字化けしているため、開けません（圧縮ファイルを展開したときによく起こります）。",
    remedy: "ファイル名を入力し直してください。",
  };
}

function twins(path: string): Finding {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return {
    code: "E-DUP-12",
    file: path,
    problem: `見た目が同じ名前のファイルが2つあります（${quote(name)}と${quote(name)}。濁点の記録のしかたが違い、Macで作ったファイルでよく起こります）。`,
    remedy: "正しいほうを残し、もう一方を削除してください。",
  };
}
