/** An option as it stands in supplement.yaml, and how often the sample's firms choose it (`single`: in proportion; `multiple`: share of the firms). */
export interface SampleOption {
  readonly id: string;
  readonly label: string;
  readonly other?: true;
  readonly weight: number;
}

/** A question as it stands in supplement.yaml, with what the sample's firms answer. */
export type SampleQuestion =
  | {
      readonly kind: "single" | "multiple";
      readonly id: string;
      readonly header: string;
      readonly label: string;
      readonly options: readonly SampleOption[];
    }
  | {
      readonly kind: "text";
      readonly id: string;
      readonly header: string;
      readonly label: string;
      readonly texts: readonly string[];
    };

/** The supplementary survey (付随調査) of one quarter of the sample. */
export interface SampleSupplement {
  readonly title: string;
  readonly questions: readonly SampleQuestion[];
}

/** Digital tools, wages and price pass-through, by quarter. */
export const sampleSupplements: Readonly<Record<string, SampleSupplement>> = {
  "2026-Q1": {
    title: "デジタル活用について",
    questions: [
      {
        kind: "single",
        id: "digital-use",
        header: "デジタル活用の状況",
        label: "デジタル技術を業務に活用していますか",
        options: [
          { id: "widely", label: "幅広く活用している", weight: 4 },
          { id: "partly", label: "一部の業務で活用している", weight: 15 },
          { id: "considering", label: "活用を検討している", weight: 9 },
          { id: "not-used", label: "活用していない", weight: 7 },
        ],
      },
      {
        kind: "multiple",
        id: "digital-obstacles",
        header: "デジタル活用の課題",
        label: "活用を進めるうえでの課題は何ですか（複数回答）",
        options: [
          { id: "people", label: "使いこなせる人材がいない", weight: 0.5 },
          { id: "cost", label: "導入や更新の費用が負担", weight: 0.45 },
          { id: "effect", label: "効果が分かりにくい", weight: 0.3 },
          { id: "start", label: "何から始めればよいか分からない", weight: 0.22 },
          { id: "security", label: "情報の漏えいが心配", weight: 0.18 },
          { id: "other", label: "その他", other: true, weight: 0.04 },
        ],
      },
      {
        kind: "text",
        id: "digital-support",
        header: "デジタル活用の自由意見",
        label: "支援策への意見・要望",
        texts: [
          "導入のあとの相談先がほしい。",
          "補助金の申請書が難しく、あきらめた。",
          "従業員向けの講習を平日の夜に開いてほしい。",
        ],
      },
    ],
  },
  "2026-Q2": {
    title: "賃上げについて",
    questions: [
      {
        kind: "single",
        id: "wage-raise",
        header: "賃上げの実施",
        label: "今年度、賃上げを行いましたか（予定を含む）",
        options: [
          { id: "with-growth", label: "業績が改善したので行った", weight: 7 },
          { id: "without-growth", label: "業績は改善していないが行った", weight: 16 },
          { id: "undecided", label: "まだ決めていない", weight: 7 },
          { id: "not-raised", label: "行わない", weight: 6 },
        ],
      },
      {
        kind: "multiple",
        id: "wage-reasons",
        header: "賃金を考える理由",
        label: "賃金を決めるときに重視することは何ですか（複数回答）",
        options: [
          { id: "retention", label: "従業員の確保・定着", weight: 0.62 },
          { id: "prices", label: "物価の上昇", weight: 0.5 },
          { id: "minimum-wage", label: "最低賃金の引き上げ", weight: 0.4 },
          { id: "results", label: "自社の業績", weight: 0.42 },
          { id: "others", label: "同業他社や地域の動き", weight: 0.25 },
          { id: "other", label: "その他", other: true, weight: 0.04 },
        ],
      },
      {
        kind: "text",
        id: "wage-opinion",
        header: "賃上げの自由意見",
        label: "賃上げについての意見・要望",
        texts: [
          "価格に転嫁できなければ、来年の賃上げは難しい。",
          "若手を上げると、中堅との差が縮まってしまう。",
          "社会保険の負担も増えるので、総額で考えざるを得ない。",
        ],
      },
    ],
  },
  "2026-Q3": {
    title: "価格転嫁について",
    questions: [
      {
        kind: "single",
        id: "pass-through",
        header: "価格転嫁の状況",
        label: "仕入価格や人件費の上昇を、販売価格にどの程度転嫁できましたか",
        options: [
          { id: "mostly", label: "おおむね転嫁できた", weight: 6 },
          { id: "half-or-more", label: "半分以上は転嫁できた", weight: 9 },
          { id: "less-than-half", label: "転嫁できたのは半分未満", weight: 12 },
          { id: "not-at-all", label: "まったく転嫁できていない", weight: 6 },
          { id: "not-needed", label: "転嫁の必要がない", weight: 3 },
        ],
      },
      {
        kind: "multiple",
        id: "pass-through-obstacles",
        header: "価格転嫁の難しさ",
        label: "価格転嫁が難しい理由は何ですか（複数回答）",
        options: [
          { id: "losing-customers", label: "客離れが心配", weight: 0.48 },
          { id: "competitors", label: "競合他社が値上げしていない", weight: 0.4 },
          { id: "thrift", label: "消費者の節約志向", weight: 0.34 },
          { id: "negotiation", label: "取引先との交渉が難しい", weight: 0.3 },
          { id: "evidence", label: "値上げの根拠を示しにくい", weight: 0.18 },
          { id: "other", label: "その他", other: true, weight: 0.05 },
        ],
      },
      {
        kind: "text",
        id: "pass-through-opinion",
        header: "価格転嫁の自由意見",
        label: "価格転嫁についての意見・要望",
        texts: [
          "年に一度の改定では、仕入の値上がりに追いつかない。",
          "原価の示し方を学ぶ場がほしい。",
          "取引先も苦しいのが分かるので、強くは言えない。",
        ],
      },
    ],
  },
};

/** The survey as supplement.yaml holds it: without the sample's weights and texts, and without what the schema fills in. Source: supplementSchema. */
export function supplementOf(sample: SampleSupplement) {
  return { title: sample.title, questions: sample.questions.map(questionOf) };
}

function questionOf(question: SampleQuestion) {
  const { kind, id, header, label } = question;
  if (question.kind === "text") return { kind, id, header, label };
  return { kind, id, header, label, options: question.options.map(({ weight: _, ...option }) => option) };
}
