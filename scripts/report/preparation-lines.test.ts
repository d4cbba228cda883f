import { expect, test } from "vitest";
import { type PreparationReport, preparationLines } from "./preparation-lines.ts";

type Industry = PreparationReport["industries"][number];

const linesOf = (industry: Partial<Industry>, withoutTotal: readonly string[] = []) =>
  preparationLines({
    period: "2026-Q2",
    industries: [{ label: "小売業", asked: 8, answered: 7, lacking: 0, withheld: [], merge: null, ...industry }],
    withoutTotal,
  }).slice(2);

const cases = [
  { name: "nothing withheld", industry: {}, out: ["　小売業：8社中7社"] },
  {
    name: "too few answers: how many more, and what merging would give",
    industry: {
      answered: 4,
      lacking: 1,
      withheld: [{ label: "業況", reason: "few", more: 1 }],
      merge: { label: "卸売業", least: 11 },
    },
    out: [
      "　小売業：8社中4社　あと1社の回答で小売業を公表できます",
      "　　卸売業と1年間まとめると、両方で毎期11社以上になります（最近の4期まで）",
    ],
  },
  {
    name: "an industry of too few firms",
    industry: { asked: 4, answered: 3, lacking: 2 },
    out: ["　小売業：4社中3社　調査対象が4社なので、全社が回答しても公表できません"],
  },
  { name: "an industry without firms", industry: { asked: 0, answered: 0, lacking: 5 }, out: ["　小売業：0社中0社"] },
  {
    name: "blanks in one item",
    industry: { withheld: [{ label: "業況", reason: "few", more: 2 }] },
    out: [
      "　小売業：8社中7社",
      "　　公表を控える項目：業況（無回答などで有効回答が足りません。あと2社の回答で公表できます）",
    ],
  },
  {
    name: "the same reason on one line",
    industry: {
      withheld: [
        { label: "業況", reason: "alike", more: 2 },
        { label: "採算", reason: "cover", more: null },
        { label: "従業員", reason: "alike", more: 2 },
      ],
    },
    out: [
      "　小売業：8社中7社",
      "　　公表を控える項目：業況・従業員（回答がほぼ全員同じです。違う答えがあと2社以上あれば公表できます）",
      "　　公表を控える項目：採算（控えたほかの業種の値を逆算されないように、いっしょに控えます）",
    ],
  },
] as const;

test.each(cases)("$name", ({ industry, out }) => expect(linesOf(industry)).toEqual(out));

test("items without a total are named", () => {
  expect(linesOf({}, ["業況", "採算"]).at(-1)).toBe(
    "　全業種も控える項目：業況・採算（控えた業種の答えがわからないように）",
  );
});

test("no round, no lines", () => expect(preparationLines(null)).toEqual([]));
