import type { PublicComment } from "./public-comment.ts";
import { earlyComments } from "./public-comments-early.ts";

/** Invented comments of all rounds by quarter, approved for publication: no names, places, numbers or money. The six latest rounds have five to eight. */
export const publicComments: Readonly<Record<string, readonly PublicComment[]>> = {
  ...earlyComments,
  "2025-Q2": [
    ["construction", "公共工事、民間工事ともに動きがよく、手持ちの工事が増えました。", "sales", 1],
    ["manufacturing", "主力の原料が不漁で値上がりし、生産の計画を立てにくい状況です。", "purchasePrice", 1],
    ["wholesale", "量販店向けの出荷が減り、専門店向けで補っています。", "sales", -1],
    ["retail", "米や菓子の値上がりで、ほかの買い物を控えるお客様が増えました。"],
    ["services", "連休は満室の日が多く、客単価も上げることができました。", "sellingPrice", 1],
    ["services", "若い人の応募がなく、求人の出し方を見直しています。", "staffing", -1],
  ],
  "2025-Q3": [
    ["construction", "仕事はありますが、人が足りず工期の調整に苦労しています。", "staffing", -1],
    ["construction", "暑さ対策で作業時間を変え、工程に余裕を持たせるようにしました。"],
    ["manufacturing", "人件費と物流費の上昇分を、取引先に少しずつ認めてもらっています。", "sellingPrice", 1],
    ["wholesale", "仕入価格は落ち着いてきましたが、販売先の値下げの求めが強くなっています。", "profitability", -1],
    ["retail", "涼しい土地での滞在を楽しむお客様の買い物が、夏の売上を支えました。", "sales", 1],
    ["services", "長期滞在の利用が増え、夏は忙しく過ごしました。", "sales", 1],
    ["services", "予約の管理を電子化し、受付の負担が軽くなりました。"],
  ],
  "2025-Q4": [
    ["manufacturing", "年末向けの注文は堅調でしたが、残業でようやく間に合わせました。", "staffing", -1],
    ["manufacturing", "省エネ型の設備に入れ替え、燃料の使用量が減りました。"],
    ["construction", "冬を前に工事が集中し、協力会社の確保に苦労しました。"],
    ["wholesale", "業務用の需要は戻りましたが、家庭用が伸び悩んでいます。", "sales", 0],
    ["retail", "歳末の売り出しは、日用品のまとめ買いが中心でした。"],
    ["services", "忘年会は少人数の予約が多く、以前とは使われ方が変わりました。"],
  ],
  "2026-Q1": [
    ["manufacturing", "在庫管理の仕組みを入れ、原料の無駄が減りました。", "profitability", 1],
    ["construction", "冬場の仕事量を確保するため、除雪や修繕の仕事を増やしています。"],
    ["wholesale", "注文の電話を減らすため、受注を電子化する準備を進めています。"],
    ["retail", "雪の日が続いて客足が鈍りました。", "sales", -1],
    ["services", "外国からの冬の旅行者が増え、対応できる従業員を探しています。", "staffing", -1],
  ],
  "2026-Q2": [
    ["manufacturing", "新しい取引先が増え、稼働が上向いてきました。", "businessConditions", 1],
    ["manufacturing", "賃上げを行いましたが、その分の値上げはまだできていません。", "profitability", -1],
    ["construction", "金利の上昇で、住宅の新築を見合わせる動きがあります。", "sales", -1],
    ["wholesale", "販売先の後継者不足による廃業が増えています。", "businessConditions", -1],
    ["retail", "品ぞろえを地元の産品に絞り、固定のお客様が増えました。", "sales", 1],
    ["services", "初任給を引き上げ、ようやく新しい人を迎えることができました。"],
    ["services", "燃料の値動きが大きく、料金の見直しの時期に迷っています。"],
  ],
  "2026-Q3": [
    ["manufacturing", "値上げの根拠を資料で示すようにしたところ、交渉が進みやすくなりました。", "sellingPrice", 1],
    ["manufacturing", "海外向けの引き合いが増え、生産量を戻しています。", "sales", 1],
    ["construction", "資材の高止まりで、改修の規模を小さくするお客様が増えています。", "sales", -1],
    ["construction", "若手の入職があり、現場の雰囲気が明るくなりました。"],
    ["wholesale", "仕入価格の上昇分のうち、転嫁できたのは一部にとどまります。", "profitability", -1],
    ["retail", "値上げをすると客足に響くため、内容量や品ぞろえの工夫でしのいでいます。", "profitability", -1],
    ["services", "夏の予約は好調でしたが、働き手が足りず受け入れを抑えました。", "staffing", -1],
    ["services", "設備の老朽化が進み、更新の費用をどう工面するかが課題です。"],
  ],
};
