import type { WriteOptions } from "hucre/xlsx";
import type { Dataset } from "../datasets/contract.ts";
import { kept } from "./kept.ts";
import { SAMPLE_LABEL } from "./sample-label.ts";
import type { DownloadTable } from "./table.ts";

/** A dataset as a workbook: sheet データ (the same table as the CSV, numbers as numbers) and sheet 説明. The same input gives the same bytes. */
export function xlsxOf(dataset: Dataset, table: DownloadTable): Promise<Uint8Array> {
  const rows = [table.columns.map(({ header }) => header), ...table.rows.map(({ cells }) => [...cells])];
  const head = dataset.sample ? [[SAMPLE_LABEL], ...rows] : rows;
  const book: WriteOptions = {
    properties: { title: dataset.title, created: fixed, modified: fixed },
    sheets: [
      { name: "データ", rows: head, columns: table.columns.map(width), freezePane: { rows: dataset.sample ? 2 : 1 } },
      { name: "説明", rows: explained(dataset), columns: [{ width: 16 }, { width: 90 }] },
    ],
  };
  const write = async () => (await import("hucre/xlsx")).writeXlsx(book);
  return kept({ extension: "xlsx", source: JSON.stringify(book), packages: ["hucre"] }, write);
}

/** Time would make each build's bytes differ; the revisions tell what changed when. */
const fixed = new Date(Date.UTC(2000, 0, 1));

function width({ header, kind }: { header: string; kind: string }) {
  return { width: header === "期間（和暦）" || header === "出典" ? 30 : kind === "text" ? 16 : 11 };
}

function explained({ sample, title, description, unit, basis, formula, sources, notes }: Dataset): string[][] {
  return [
    ...(sample ? [["注意", SAMPLE_LABEL]] : []),
    ["題名", title],
    ["内容", description],
    ["単位", unit],
    ...(basis === null ? [] : [["比較の基準", basis]]),
    ...(formula === null ? [] : [["計算方法", formula]]),
    ...sources.map(({ name, scope, url }) => ["出典", [name, scope, url].filter(Boolean).join(" ／ ")]),
    ...notes.map((note) => ["注", note]),
    ["秘匿", "状態が「秘匿」の値は、回答した企業の秘密を守るため公表していません。"],
    ["利用条件", "CC BY 4.0（出典を書けば自由に使えます）"],
  ];
}
