/** The newest round as the report needs it; reasons as in pipeline/preparation.ts. */
export interface PreparationReport {
  readonly period: string;
  readonly industries: readonly {
    readonly label: string;
    readonly asked: number;
    readonly answered: number;
    readonly lacking: number;
    readonly withheld: readonly WithheldReport[];
    readonly merge: { readonly label: string; readonly least: number } | null;
  }[];
  readonly withoutTotal: readonly string[];
}

interface WithheldReport {
  readonly label: string;
  readonly reason: "few" | "alike" | "cover";
  readonly more: number | null;
}

/**
 * Response by industry, and under it what will be withheld, why, and what would free it; never which answer was given.
 * Source: disclosure.md §2, last paragraph.
 */
export function preparationLines(preparation: PreparationReport | null): readonly string[] {
  if (preparation === null) return [];
  const { period, industries, withoutTotal } = preparation;
  return [
    "",
    `${period} の回答`,
    ...industries.flatMap((industry) => [
      `　${industry.label}：${industry.asked}社中${industry.answered}社${callFor(industry)}`,
      ...details(industry),
    ]),
    ...(withoutTotal.length === 0
      ? []
      : [`　全業種も控える項目：${withoutTotal.join("・")}（控えた業種の答えがわからないように）`]),
  ];
}

type Industry = PreparationReport["industries"][number];

function callFor({ label, asked, answered, lacking }: Industry): string {
  if (lacking === 0 || asked === 0) return "";
  return answered + lacking <= asked
    ? `　あと${lacking}社の回答で${label}を公表できます`
    : `　調査対象が${asked}社なので、全社が回答しても公表できません`;
}

function details({ label, lacking, withheld, merge }: Industry): readonly string[] {
  if (lacking > 0)
    return merge === null
      ? []
      : [`　　${merge.label}と1年間まとめると、両方で毎期${merge.least}社以上になります（最近の4期まで）`];
  return groups(withheld).map(
    ({ reason, more, labels }) => `　　公表を控える項目：${labels.join("・")}（${REASONS[reason](more, label)}）`,
  );
}

const REASONS: Record<WithheldReport["reason"], (more: number | null, label: string) => string> = {
  few: (more) => `無回答などで有効回答が足りません。あと${more}社の回答で公表できます`,
  alike: (more) =>
    `回答がほぼ全員同じです。${more === null ? "このまま控えます" : `違う答えがあと${more}社以上あれば公表できます`}`,
  cover: () => "控えたほかの業種の値を逆算されないように、いっしょに控えます",
};

/** Items with the same reason on one line. */
function groups(
  withheld: readonly WithheldReport[],
): readonly (Omit<WithheldReport, "label"> & { readonly labels: readonly string[] })[] {
  const keys = new Map(withheld.map((item) => [`${item.reason} ${item.more}`, item]));
  return [...keys].map(([key, { reason, more }]) => ({
    reason,
    more,
    labels: withheld.filter((item) => `${item.reason} ${item.more}` === key).map(({ label }) => label),
  }));
}
