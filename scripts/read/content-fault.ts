import type { Finding } from "../model.ts";
import type { ContentType } from "./content-type.ts";

/** The error for a file that is no table we read (null for text and ZIP, which are looked at further): what it is and what to do in Excel. */
export function contentFault(type: ContentType, file: string): Finding | null {
  const fault = FAULTS[type];
  return fault && { code: fault.code, file, problem: fault.problem, remedy: fault.remedy, rule: fault.rule };
}

const SAVE_AS =
  "Excelで開き、「名前を付けて保存」でファイルの種類を「Excel ブック (*.xlsx)」にして保存し直してください。";
const GET_AGAIN = "元のファイルをもう一度もらうか、ダウンロードし直してください。";

const FAULTS: Readonly<
  Record<ContentType, { code: `E-${string}`; problem: string; remedy: string; rule?: string } | null>
> = {
  text: null,
  zip: null,
  empty: {
    code: "E-FILE-05",
    problem: "ファイルの中身が空です。",
    remedy: "入力したファイルを保存し直すか、正しいファイルに置き換えてください。",
  },
  zeros: {
    code: "E-FILE-05",
    problem: "ファイルの中身が失われています（保存中の停電や故障でよく起こります）。",
    remedy: "控えのファイルに置き換えてください。",
  },
  cutZip: {
    code: "E-FILE-06",
    problem: "ファイルが途中で切れています。コピーやダウンロードが最後まで終わっていないようです。",
    remedy: GET_AGAIN,
  },
  xls: {
    code: "E-FILE-08",
    problem: "古い形式のExcelファイル（.xls）なので読み込めません。",
    remedy: SAVE_AS,
    rule: "L1-01",
  },
  password: {
    code: "E-FILE-07",
    problem: "パスワードがかかっているので読み込めません。",
    remedy:
      "Excelで開き、「ファイル」→「情報」→「ブックの保護」→「パスワードを使用して暗号化」でパスワードを消して、保存し直してください。",
  },
  ole: {
    code: "E-FILE-08",
    problem: "Excelの表ではない、古い形式のファイルです（Wordなど）。",
    remedy: "正しいファイルかどうかを確かめ、表はExcelで .xlsx にして保存してください。",
    rule: "L1-01",
  },
  html: {
    code: "E-FILE-09",
    problem: "中身がホームページの形式（HTML）です。名前だけがExcelやCSVになっています。",
    remedy: SAVE_AS,
    rule: "L1-01",
  },
  xml: {
    code: "E-FILE-09",
    problem: "中身がXML形式です。名前だけがExcelやCSVになっています。",
    remedy: SAVE_AS,
    rule: "L1-01",
  },
  pdf: {
    code: "E-FILE-12",
    problem: "中身がPDFです。PDFの表は読み込めません。",
    remedy: "元のExcelファイルを使ってください。",
    rule: "L1-01",
  },
  picture: {
    code: "E-FILE-12",
    problem: "中身が画像です。画像の表は読み込めません。",
    remedy: "元のExcelファイルを使ってください。",
    rule: "L1-01",
  },
  rtf: {
    code: "E-FILE-12",
    problem: "中身が文書（リッチテキスト）です。",
    remedy: "表をExcelに入力し、.xlsx で保存してください。",
    rule: "L1-01",
  },
  archive: {
    code: "E-FILE-13",
    problem: "中身が圧縮ファイルです。",
    remedy: "展開（解凍）して、中の .xlsx か .csv のファイルを置いてください。",
    rule: "L1-01",
  },
  unknown: {
    code: "E-FILE-06",
    problem: "ExcelのファイルでもCSVでもないか、壊れています。",
    remedy: `Excelで開けるかどうかを確かめてください。開けるときは「Excel ブック (*.xlsx)」で保存し直し、開けないときは${GET_AGAIN}`,
  },
};
