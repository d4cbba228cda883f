import type { PublicComment } from "./public-comment.ts";

/** Invented comments of the rounds 2021-Q4 … 2025-Q1, approved for publication: no names, places, numbers or money. */
export const earlyComments: Readonly<Record<string, readonly PublicComment[]>> = {
  "2021-Q4": [
    ["services", "感染が落ち着いて宴会の予約が少し戻りましたが、以前の水準にはほど遠い状況です。", "sales", -1],
    ["manufacturing", "燃料と包装資材の値上がりが続き、利益を圧迫しています。", "profitability", -1],
  ],
  "2022-Q1": [
    ["retail", "外出を控える動きで来店客が減り、年明けは厳しい売れ行きでした。", "sales", -1],
    ["construction", "資材の納期が読めず、工程の組み直しが続いています。"],
  ],
  "2022-Q2": [
    ["services", "行楽期に人の動きが戻り、予約は前年を上回りました。", "sales", 1],
    ["wholesale", "仕入先からの値上げの通知が相次ぎ、販売先への説明に追われています。", "purchasePrice", 1],
  ],
  "2022-Q3": [
    ["services", "夏の観光客が増え、久しぶりに忙しい夏になりました。", "sales", 1],
    ["manufacturing", "原材料の値上げ分を、少しずつ販売価格に反映しています。", "sellingPrice", 1],
    ["retail", "値上げ前の駆け込みのあとは、買い控えが目立ちます。", "sales", -1],
  ],
  "2022-Q4": [
    ["manufacturing", "電気と燃料の負担が重く、売上が増えても利益が残りません。", "profitability", -1],
    ["services", "旅行支援の効果で利用は好調でしたが、人手が足りず予約を断る日もありました。", "staffing", -1],
    ["construction", "見積もりを出した後に資材が値上がりし、採算が合わない工事がありました。", "profitability", -1],
  ],
  "2023-Q1": [
    ["construction", "冬は工事が少ないうえに、技術者の確保にも苦労しています。", "staffing", -1],
    ["wholesale", "飲食店向けの出荷が回復してきました。", "sales", 1],
  ],
  "2023-Q2": [
    ["services", "行動の制限がなくなり、団体の利用が戻りました。", "businessConditions", 1],
    ["retail", "客数は戻りましたが、食品の値上がりで一人が買う品数は減っています。", "sellingPrice", 1],
    ["manufacturing", "人手が足りず、注文を受けきれない時期がありました。", "staffing", -1],
  ],
  "2023-Q3": [
    ["wholesale", "得意先の在庫調整が続き、荷動きが鈍くなっています。", "sales", -1],
    ["services", "夏の繁忙期は、働き手の不足で営業時間を短くしました。", "staffing", -1],
    ["construction", "民間の改修工事の引き合いが増えています。", "sales", 1],
  ],
  "2023-Q4": [
    ["construction", "受注は前年並みですが、下請けの手配が難しくなっています。", "sales", 0],
    ["manufacturing", "値上げはひととおり済みましたが、採算はまだ厳しい状況です。", "profitability", -1],
    ["retail", "年末商戦は、品数を絞って買うお客様が多い印象でした。"],
  ],
  "2024-Q1": [
    ["retail", "暖冬で冬物の売れ行きが伸びませんでした。", "sales", -1],
    ["services", "運転手が集まらず、車両を遊ばせています。", "staffing", -1],
    ["wholesale", "運送の手配が取りにくくなり、配送の回数を見直しました。"],
  ],
  "2024-Q2": [
    ["construction", "着工の先送りが重なり、手持ちの工事が減っています。", "sales", -1],
    ["manufacturing", "原料の確保が難しく、操業日数を減らしました。", "sales", -1],
    ["services", "外国からの旅行者が増え、平日の利用も伸びています。", "sales", 1],
  ],
  "2024-Q3": [
    ["services", "夏の予約は順調でしたが、清掃と調理の人手が足りません。", "staffing", -1],
    ["retail", "電気代の負担が大きく、照明や冷蔵設備の入れ替えを検討しています。"],
    ["wholesale", "取引先の閉店が続き、販売先の開拓が課題です。", "businessConditions", -1],
  ],
  "2024-Q4": [
    ["manufacturing", "最低賃金の引き上げで人件費が増え、価格への反映が追いつきません。", "profitability", -1],
    ["construction", "熟練の職人が引退し、若手の育成が急がれます。", "staffing", -1],
    ["retail", "年末の贈り物の注文は、前年より早く動きました。"],
  ],
  "2025-Q1": [
    ["wholesale", "小口の注文が増え、手間のわりに利益が薄くなっています。", "profitability", -1],
    ["services", "冬の閑散期の利用をどう増やすかが毎年の課題です。"],
    ["construction", "来年度の工事に向けた引き合いが増えてきました。", "businessConditionsOutlook", 1],
  ],
};
