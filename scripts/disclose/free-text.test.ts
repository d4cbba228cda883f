import { expect, test } from "vitest";
import { gateComment } from "./free-text.ts";

const place = { file: "di-survey/2026-Q2/responses.xlsx", sheet: "回答", row: 8, column: 40, header: "公表コメント" };
const names = [
  "株式会社山田商店",
  "㈲マルイチ水産",
  "（株）サン",
  "釧路商店",
  "ＡＢＣ工業株式会社",
  "合同会社 北の 食卓",
  "くしろ家具(株)",
  "乙",
  "ﾎｸﾄﾞｳ電機㈱",
  "エイト商会",
  "株式会社ひかり",
  "かもめや商店",
];

const respondents = { names, isNumber: (id: string) => id === "K003" };

const refused = [
  { name: "a member's number", text: "会員k００３の声", code: "E-SEC-07" },
  { name: "an amount in yen", text: "売上が300円増えた", code: "E-SEC-06" },
  { name: "an amount in full-width digits", text: "月に１２，０００千円の減", code: "E-SEC-06" },
  { name: "an amount in kanji", text: "約三百万円の赤字です", code: "E-SEC-06" },
  { name: "an amount in 億円 with a decimal", text: "1.5億円を投資", code: "E-SEC-06" },
  { name: "a mixed amount", text: "2億3千万円の工事", code: "E-SEC-06" },
  { name: "a yen sign", text: "￥5000の値上げ", code: "E-SEC-06" },
  { name: "a round amount", text: "数百万円の減収", code: "E-SEC-06" },
  { name: "a vague amount", text: "何万円も上がった", code: "E-SEC-06" },
  { name: "an amount without 円 after a word for money", text: "売上は１２００万に届かない", code: "E-SEC-06" },
  { name: "a space before 円", text: "一日 5 万 円の減", code: "E-SEC-06" },
  { name: "a telephone number", text: "お問い合わせは0154-41-4143まで", code: "E-SEC-02" },
  { name: "a telephone number in full width", text: "０１５４（４１）４１４３", code: "E-SEC-02" },
  { name: "a mobile number without dashes", text: "09012345678", code: "E-SEC-02" },
  { name: "a telephone number in kanji digits", text: "〇一五四―四一―四一四三", code: "E-SEC-02" },
  { name: "an international number", text: "+81 154 41 4143", code: "E-SEC-02" },
  { name: "a local number after 電話", text: "電話：41-4143", code: "E-SEC-02" },
  { name: "a postal code", text: "〒085-0847", code: "E-SEC-03" },
  { name: "a house number", text: "大町1丁目1番1号の店", code: "E-SEC-03" },
  { name: "a house number with dashes", text: "大町１－１－１の店", code: "E-SEC-03" },
  { name: "a kanji house number", text: "北大通十丁目", code: "E-SEC-03" },
  { name: "an e-mail address", text: "info@example.jp へ", code: "E-SEC-04" },
  { name: "a full-width e-mail address", text: "ｉｎｆｏ＠ｅｘａｍｐｌｅ．ｃｏｍ", code: "E-SEC-04" },
  { name: "an account", text: "インスタは@kushiro_cafe", code: "E-SEC-04" },
  { name: "a URL", text: "https://example.jp/ を見て", code: "E-SEC-05" },
  { name: "a bare domain", text: "詳しくはkuhcci.or.jpへ", code: "E-SEC-05" },
  { name: "a name without 株式会社 and 商店", text: "山田さんの店が閉まった", code: "E-SEC-01" },
  { name: "a name in the other kana", text: "まるいち水産が休業した", code: "E-SEC-01" },
  { name: "a name in half-width kana", text: "ﾏﾙｲﾁ水産が休業した", code: "E-SEC-01" },
  { name: "a name with a space", text: "マル イチ 水産が休業", code: "E-SEC-01" },
  { name: "a name in half width and small letters", text: "abc 工業の影響", code: "E-SEC-01" },
  { name: "a name with spaces in the panel", text: "北の食卓が開店した", code: "E-SEC-01" },
  { name: "a name with half-width kana in the panel", text: "ホクドウ電機の撤退", code: "E-SEC-01" },
  { name: "a short kana name in its own script", text: "サンの閉店が響いた", code: "E-SEC-01" },
  { name: "a kana name of four in the other kana", text: "カモメヤの閉店が響いた", code: "E-SEC-01" },
  { name: "a whole name that begins with a place", text: "釧路商店が改装した", code: "E-SEC-01" },
  { name: "a name in a row of katakana with a trade word", text: "「エイト」の改装", code: "E-SEC-01" },
];

for (const { name, text, code } of refused) {
  test(`a comment with ${name} is refused`, () => {
    const { value, findings } = gateComment(text, { respondents, place });
    expect(value).toBeNull();
    expect(findings.map((finding) => finding.code)).toContain(code);
  });
}

const accepted = [
  "ヒカリの名所に客が戻った。",
  "原材料の高騰で採算が悪化している。",
  "釧路一円で人手が足りない。",
  "皆さんのおかげで客足が戻った。",
  "円安で仕入単価が上がった。",
  "百円ショップとの競争が厳しい。",
  "2026年4月から3割値上げした。",
  "客数は前年より120人増えた。",
  "人口16万人の釧路市では需要が伸びない。",
  "クルーズ船が10隻入港した。",
  "釧路の商店の景気は弱い。",
  "エイトマン世代の来店が多い。",
  "第2四半期は1～2割の減。",
  "サンマの水揚げ3,000トンは前年並み。",
  "営業時間を9:00-18:00に縮めた。",
  "コロナ禍以前の8割まで回復",
  "観光客は元気で、3元日も営業した",
  "売上は2年連続で減少、3か月ぶりに5％増",
  "一番の課題は人材、二番は燃料",
  "DX化で10-20%の効率化",
  "乙仲業者の値上げ",
];

for (const text of accepted) {
  test(`a harmless comment passes: ${text}`, () => {
    expect(gateComment(text, { respondents, place })).toEqual({ value: text, findings: [] });
  });
}

test("a finding names the cell and the position and repeats nothing of the text", () => {
  const { findings } = gateComment("景気は山田が", { respondents, place });
  expect(findings).toEqual([
    {
      ...place,
      code: "E-SEC-01",
      problem: "4文字目に調査先の事業所名と読める部分があるため、公表できません。",
      remedy: "事業所名を「当社」「取引先」などに書き換えてください。",
    },
  ]);
});

test("all parts that must go are named at once", () => {
  const { findings } = gateComment("山田は300万円、0154-41-4143、Ｋ００３", { respondents, place });
  expect(findings.map((finding) => finding.code).sort()).toEqual(["E-SEC-01", "E-SEC-02", "E-SEC-06", "E-SEC-07"]);
});

test("marks that turn the direction of text and spaces around it do not reach the page", () => {
  const place = { file: "responses.csv" };
  expect(
    gateComment("\u200e 夏は\u202e好調\u2069でした　\n", { respondents: { names: [], isNumber: () => false }, place })
      .value,
  ).toBe("夏は好調でした");
});
