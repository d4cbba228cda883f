import type { Finding } from "../../model.ts";
import { quote } from "../../text/quote.ts";
import type { Layout } from "./layout.ts";

/** Where the file stands: `path` for messages, `fileName` for the parts of its name. */
export interface FilePlace {
  readonly path: string;
  readonly fileName: string;
}

/** A header that is no kind's: the nearest kinds and what differs. */
export function unknownKind({ path }: FilePlace, header: readonly string[], nearest: readonly string[]): Finding {
  const isTitle = header.length === 1;
  return {
    code: "E-HEAD-61",
    file: path,
    row: 1,
    problem: `見出し${quote(header.join(","))}は、どの種類の表か判断できません。${nearest.length === 0 ? "近い種類もありません。" : `近いのは${nearest.join("と")}です。`}`,
    remedy: isTitle
      ? "表の上に題や説明の行があるときは消し、1行目を見出し（集計年…）にしてください。列がタブやカンマで区切られていないときは、RESASからダウンロードし直してください。"
      : "RESASからダウンロードし直すか、sources.yaml のこのファイルの所に table（年・区分・値の列と単位）を書いてください。",
  };
}

/** A column without a name amid the others. */
export function namelessColumn({ path }: FilePlace, column: number): Finding {
  return {
    code: "E-HEAD-64",
    file: path,
    row: 1,
    column,
    problem: "見出しのない列があります。何の値か判断できません。",
    remedy: "RESASからダウンロードし直し、開かずにそのまま置いてください。",
  };
}

/** Columns that sources.yaml names and the file lacks. */
export function lackingColumns({ path }: FilePlace, header: readonly string[], missing: readonly string[]): Finding {
  return {
    code: "E-HEAD-62",
    file: path,
    row: 1,
    problem: `sources.yaml に書いた${missing.map(quote).join("")}の列がありません。ある列は${header.map(quote).join("")}です。`,
    remedy: "sources.yaml の table の列の名前を、ファイルの見出しと同じにしてください。",
  };
}

/** A described table that says nowhere of what area it is. */
export function unknownArea({ path }: FilePlace): Finding {
  return {
    code: "E-HEAD-65",
    file: path,
    problem: "どの地域の値かが、表にも sources.yaml にも書かれていません。",
    remedy: "sources.yaml のこのファイルの所に scope（例 市全域、釧路管内）を書いてください。",
  };
}

/** A kind of which no real file was seen. */
export function unverified({ path }: FilePlace, label: string): Finding {
  return {
    code: "R-HEAD-61",
    file: path,
    problem: `「${label}」として読みましたが、この種類は実物のファイルで確かめたことがありません。`,
    remedy: "読み取った数字をRESASの画面と見比べ、合っていれば承認してください。",
  };
}

/** A header that other kinds would fit, too. */
export function contested({ path }: FilePlace, label: string, rivals: readonly string[]): Finding {
  return {
    code: "R-HEAD-62",
    file: path,
    problem: `「${label}」として読みましたが、${rivals.map((rival) => `「${rival}」`).join("")}とも読める見出しです。`,
    remedy: "ファイル名をダウンロードしたときの名前に戻すか、合っていれば承認してください。",
  };
}

/** Columns whose unit nobody has given. */
export function unitless(layout: Layout, header: readonly string[], { path }: FilePlace): Finding[] {
  return layout.measures
    .filter(({ unit }) => unit === null)
    .map(({ index }) => ({
      code: "R-HEAD-63",
      file: path,
      row: 1,
      column: index,
      header: header[index]?.trim(),
      problem: `${quote(header[index] ?? "")}の単位が見出しに書かれていません。`,
      remedy: "RESASの画面で単位を確かめ、sources.yaml のこのファイルの units に書いてください。",
    }));
}

/** Results and projections in one column, and no year that parts them. */
export function unknownBoundary({ path }: FilePlace): Finding {
  return {
    code: "R-PERIOD-61",
    file: path,
    problem: "実績と将来推計が同じ列に入る表ですが、どの年までが実績かが書かれていません。",
    remedy: "RESASの画面で確かめ、sources.yaml のこのファイルの所に lastActualYear（実績の最後の年）を書いてください。",
  };
}
