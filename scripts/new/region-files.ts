import { commentaryFile } from "./commentary-file.ts";

const CIRCULATION = `集計年,面,項目,地域内（億円）,流出入（億円）
,生産,第1次産業,,
,生産,第2次産業,,
,生産,第3次産業,,
,分配,雇用者所得,,
,分配,その他所得,,
,支出,民間消費額,,
,支出,民間投資額,,
,支出,その他支出,,
,指標,地域経済循環率（％）,,
`;

/** The files of a year's regional report: a table for the figures that are typed in (for Excel: UTF-8 with a BOM, CRLF), the sources, the commentary. Source: regional.md §3.4. */
export function regionFiles(year: string): ReadonlyMap<string, string> {
  const folder = `regional/${year}`;
  return new Map([
    [`${folder}/circulation.csv`, `\ufeff${CIRCULATION.replaceAll("\n", "\r\n")}`],
    [`${folder}/sources.yaml`, sources(year)],
    [`${folder}/report.md`, commentaryFile("この年", "circulation-rate")],
  ]);
}

function sources(year: string): string {
  return `# 地域の年次レポート（${year}年）の出典
#
# このフォルダーに置いたファイルごとに、いちばん下の「files:」の下に1行ずつ書きます（行の先頭の # を消して使います）。
# 出典のないファイルがあると、公表用データは作れません。
#
# どのファイルにも書くもの
#   file         ファイルの名前。ZIPは、ZIPの名前を書けば中のすべての表に効きます
#   retrievedOn  ダウンロードした日（循環図は、画面や資料を見た日）。"2026-04-01" の形
#
# 必要なときだけ書くもの
#   source          出典の名前。書かなければ RESAS（地域経済分析システム）
#   edition         版（例 2018年版）。版の違う値は、1本の線につなぎません
#   scope           対象の地域。書かなければ市の全域
#   processed       出典の数字を加工して入力したときは true
#   lastActualYear  人口の表で、実績の最後の年（その後は将来推計として描きます）
#   units           見出しに単位のない列の単位（例 { 特化係数: 倍 }）
#   table           RESASにない形の表の列（下の最後の例）
#
# 例
#  - { file: 産業構造.zip, retrievedOn: "${year}-04-01" }
#  - { file: circulation.csv, source: 環境省「地域経済循環分析自動作成ツール」, edition: 2022年版, retrievedOn: "${year}-04-01" }
#  - { file: 人口構成.csv, retrievedOn: "${year}-04-01", lastActualYear: 2020 }
#  - file: 市場年報.csv
#    source: 釧路市「市場年報」
#    retrievedOn: "${year}-04-01"
#    scope: 釧路港
#    table: { title: 市場の水揚げ, year: 年度, labels: [魚種], values: [{ column: 数量, unit: t }] }

files:
`;
}
