/** A column that a header must have: its name (normalised), or a pattern for names that vary. */
export type ColumnTest = string | RegExp;

/** What a RESAS file looks like and how its columns are to be read, as data (regional.md §7). */
export interface ResasKind {
  readonly id: string;
  readonly label: string;
  /** Every group needs one column of the header. */
  readonly required: readonly (readonly ColumnTest[])[];
  /** At least so many columns of these. */
  readonly atLeast?: { readonly count: number; readonly of: readonly ColumnTest[] };
  readonly without?: readonly ColumnTest[];
  /** Parts of the file name that decide where several kinds fit. */
  readonly fileTokens: readonly string[];
  /** false: no real file of this kind was seen; what it yields is to be compared with RESAS's screen. */
  readonly verified: boolean;
  /** Units of columns whose header has none (by name, normalised). */
  readonly units?: readonly (readonly [ColumnTest, string])[];
  /** Columns that hold fractions (−0.5 = −50 %): read as percent. */
  readonly fractions?: readonly ColumnTest[];
  /** true: every column with ％ in its header holds fractions. */
  readonly fractionsUnderPercent?: boolean;
  /** Classes stand side by side as columns: 0～4歳, 5～9歳 … */
  readonly spread?: {
    readonly columns: RegExp;
    readonly breakdown: string;
    readonly measure: string;
    readonly total: RegExp;
  };
  /** true: years after the last actual one are projections, unmarked in the file. */
  readonly projections?: boolean;
  /** true: a table of codes and names, with the required columns and no others. */
  readonly codes?: boolean;
}

const CIRCULATION: ColumnTest[] = [
  /^地域経済循環率/,
  /^雇用者所得/,
  /^その他所得/,
  /^民間消費額/,
  /^民間投資額/,
  /^その他支出/,
];
const AGE = /^(?:\d*~?\d+歳(?:以上|未満|~)?|(?:年齢)?不詳)$/;
const INDUSTRY_MEASURES =
  /^(?:企業数|事業所数|(?:企業単位_|事業所単位_)?従業者数|売上高|付加価値額|労働生産性|製造品出荷額等?|粗付加価値額|年間商品販売額|.*特化係数)(?:\(.*\))?$/;
const INDEX = /\(全国平均=100\)$/;
const FLOWS = /^(?:転入|転出|出生|死亡|自然増減|社会増減|人口増減)数$/;
const GROWTH = /_増減率$/;
const YEAR: ColumnTest[] = ["集計年", "集計年度", "年", "年度"];

/** In the order in which they are tried. The circulation template (no. 1) is no RESAS file: ingest/circulation.ts. Source: regional.md §7. */
export const RESAS_KINDS: readonly ResasKind[] = [
  {
    id: "circulation",
    label: "地域経済循環分析",
    required: [YEAR],
    atLeast: { count: 2, of: CIRCULATION },
    fileTokens: ["地域経済循環", "地域経済循環分析", "地域経済循環図"],
    verified: false,
  },
  {
    id: "production",
    label: "生産分析",
    required: [
      YEAR,
      ["産業", "産業名", "産業分類", "産業分類名"],
      [/^生産額/, /^付加価値額/, /^雇用者所得/, /^移輸出入収支額/],
    ],
    without: ["業種中分類コード", "産業大分類コード"],
    fileTokens: ["生産分析"],
    verified: false,
  },
  {
    id: "distribution",
    label: "分配分析",
    required: [YEAR, [/^雇用者所得/, /^その他所得/]],
    without: ["業種中分類コード", /^地域経済循環率/],
    fileTokens: ["分配分析"],
    verified: false,
  },
  {
    id: "expenditure",
    label: "支出分析",
    required: [YEAR, [/^民間消費/, /^民間投資/, /^その他支出/]],
    without: ["業種中分類コード", /^地域経済循環率/],
    fileTokens: ["支出分析"],
    verified: false,
  },
  {
    id: "population-pyramid",
    label: "人口構成（人口ピラミッド）・将来人口推計",
    required: [["集計年"], ["男女区分"], ["0~4歳"]],
    fileTokens: ["人口構成", "人口ピラミッド", "将来人口推計"],
    verified: true,
    spread: { columns: AGE, breakdown: "年齢", measure: "人口", total: /^総数$/ },
    units: [[/./, "人"]],
    projections: true,
  },
  {
    id: "population-change",
    label: "人口増減",
    required: [["集計年"], [FLOWS]],
    fileTokens: ["人口増減", "自然増減", "社会増減"],
    verified: true,
  },
  {
    id: "population",
    label: "人口構成",
    required: [["集計年"], ["総人口"]],
    without: [FLOWS],
    fileTokens: ["人口構成"],
    verified: true,
    projections: true,
  },
  {
    id: "industry-growth",
    label: "産業構造（増減率）",
    required: [YEAR, ["産業大分類コード", "業種中分類コード"], [GROWTH]],
    fileTokens: ["【増減率】"],
    verified: true,
    fractions: [GROWTH],
  },
  {
    id: "industry",
    label: "産業構造",
    required: [YEAR, ["産業大分類コード", "業種中分類コード"], [INDUSTRY_MEASURES]],
    without: ["集計形式", GROWTH],
    fileTokens: ["産業構造", "全産業の構造", "稼ぐ力分析"],
    verified: true,
    units: [
      ["企業数", "社"],
      ["事業所数", "事業所"],
    ],
  },
  {
    id: "tourism-by-traveller",
    label: "観光（国内観光消費・インバウンド消費、属性別）",
    required: [["集計年"], ["中分類コード"], [/^単価/, /^選択率/]],
    without: ["産業大分類コード"],
    fileTokens: ["観光マップ", "国内観光消費分析", "インバウンド消費分析"],
    verified: true,
    units: [[/^単価/, "円"]],
  },
  {
    id: "tourism-by-purpose",
    label: "観光（国内観光消費・インバウンド消費、都道府県別）",
    required: [["集計年"], ["訪問目的"]],
    fileTokens: ["観光マップ", "国内観光消費分析", "インバウンド消費分析"],
    verified: true,
  },
  {
    id: "small-business",
    label: "中小企業経営分析",
    required: [["集計年"], ["産業大分類コード"], ["業種中分類コード"], ["集計形式"], ["売上高"]],
    fileTokens: ["中小企業経営分析"],
    verified: true,
    units: [[/^常用雇用者/, "人"]],
  },
  {
    id: "wage",
    label: "一人当たり賃金",
    required: [["集計年"], ["年齢"], ["所定内給与額", "一人当たり賃金"]],
    fileTokens: ["一人当たり賃金"],
    verified: true,
  },
  {
    id: "finance",
    label: "自治体財政状況の比較",
    required: [YEAR, [/_グループ平均$/, INDEX, "公債費"]],
    fileTokens: ["自治体財政状況の比較", "地方財政"],
    verified: true,
    units: [[INDEX, "指数"]],
    fractionsUnderPercent: true,
  },
  {
    id: "industry-codes",
    label: "産業分類の符号表",
    required: [["産業大分類コード"], ["産業大分類名"], ["業種中分類コード"], ["業種中分類名"]],
    fileTokens: ["産業コード"],
    verified: true,
    codes: true,
  },
];
