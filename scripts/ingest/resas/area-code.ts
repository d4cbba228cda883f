/** The area codes of Japan's municipalities, repaired where a spreadsheet program took leading zeros away. Source: regional.md §2.3 no. 6. */

/** `1`, `01` → `01`; `00`, `0` → `00` (the nation); in the form of a municipality's code `010006`, `10006`, `01000` → `01`; anything else → null. */
export function prefectureCode(text: string): string | null {
  const whole = cityCodes(text).find((code) => code.endsWith("000"));
  const code = /^\d{1,2}$/.test(text) ? text.padStart(2, "0") : (whole?.slice(0, 2) ?? null);
  return code !== null && code <= "47" ? code : null;
}

/**
 * The five-digit codes that a text may stand for: `01206`, `1206` → `01206`; `012068` and `12068` → `01206` where the check digit is right.
 * None: no code. Two: `12068` may be 12068 or 01206; the prefecture beside it tells.
 */
export function cityCodes(text: string): readonly string[] {
  const short = /^\d{4,5}$/.test(text) ? [text.padStart(5, "0")] : [];
  const long = /^\d{5,6}$/.test(text)
    ? [text.padStart(6, "0")].filter(hasCheckDigit).map((code) => code.slice(0, 5))
    : [];
  return [...short, ...long].filter((code) => code.slice(0, 2) <= "47");
}

/** The last of six digits: weights 6, 5, 4, 3, 2; 11 − sum mod 11, its last digit. */
export function hasCheckDigit(code: string): boolean {
  const sum = [6, 5, 4, 3, 2].reduce((total, weight, index) => total + weight * Number(code[index]), 0);
  return /^\d{6}$/.test(code) && Number(code[5]) === (11 - (sum % 11)) % 10;
}

/** 01 → 北海道; null for anything else. */
export function prefectureName(code: string): string | null {
  return code === "00" ? "全国" : (PREFECTURES[Number(code) - 1] ?? null);
}

const PREFECTURES = (
  "北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県 山梨県 長野県 " +
  "岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 " +
  "佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県"
).split(" ");
