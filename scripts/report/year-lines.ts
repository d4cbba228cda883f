/** The newest year of settlements as the report needs it; as in pipeline/proprietors-preparation.ts. */
export interface YearReport {
  readonly year: number;
  readonly persons: number;
  readonly fullYear: number;
  readonly matched: number | null;
  readonly answered: number | null;
  readonly industries: readonly {
    readonly label: string;
    readonly fullYear: number;
    readonly lackingMedian: number;
    readonly lackingQuartiles: number;
  }[];
}

/** How many persons stand behind the newest year, and which trades lack some to be published. Source: disclosure.md §2. */
export function yearLines(report: YearReport | null): readonly string[] {
  if (report === null) return [];
  const { year, persons, fullYear, matched, answered, industries } = report;
  const both = matched === null ? "" : `、前の年も12か月 ${matched}人`;
  return [
    "",
    `${year}年分の個人事業者`,
    `　決算 ${persons}人（12か月 ${fullYear}人${both}）・景況 ${answered === null ? "なし" : `${answered}人`}`,
    ...industries.map((industry) => `　${industry.label}：12か月 ${industry.fullYear}人${lack(industry)}`),
  ];
}

function lack({ fullYear, lackingMedian, lackingQuartiles }: YearReport["industries"][number]): string {
  if (fullYear === 0 || lackingQuartiles === 0) return "";
  return lackingMedian === 0
    ? `　あと${lackingQuartiles}人で四分位も公表できます`
    : `　あと${lackingMedian}人で中央値、あと${lackingQuartiles}人で四分位を公表できます`;
}
