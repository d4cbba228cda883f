import { foldText } from "./free-text-patterns.ts";

/**
 * Where a text names one of the firms (characters from 0), null if it names none. Compared in NFKC without spaces, legal forms, trade words
 * (…商店), case and the difference of hiragana and katakana. To keep false hits rare: names of one character are ignored;
 * a short kana name counts only in its own script; a name ends where a run of katakana or Latin letters ends, or at a space or mark; and where
 * a trade word leaves a place or a trade (釧路商店), the whole name is looked for. Source: disclosure.md §2, free text.
 */
export function findName(text: string, names: readonly string[]): number | null {
  const folded = foldText(text);
  const kept = [...folded.text]
    .map((character, index) => ({ character, index }))
    .filter(({ character }) => !SEPARATOR.test(character));
  const plain = kept.map(({ character }) => character).join("");
  const isApart = (at: number) => (kept[at]?.index ?? 0) - (kept[at - 1]?.index ?? -1) > 1;
  const places = formsOf(names).flatMap((form) => {
    const found = positionOf(form, plain, isApart);
    return found === null ? [] : [folded.positions[kept[found]?.index ?? 0] ?? 0];
  });
  return places.length === 0 ? null : Math.min(...places);
}

const SEPARATOR = /[\s・･.,、。'’"“”「」『』()-]/u;

const LEGAL_FORMS =
  /株式会社|有限会社|合同会社|合資会社|合名会社|(?:特例|一般|公益)?(?:社団|財団)法人|社会福祉法人|医療法人|特定非営利活動法人|npo法人|協同組合|\((?:株|有|同|資|名|社|財|医|福|特非|協)\)/gu;
const TRADE_WORDS = /(?:商店|商会|商事|本店|支店|営業所|店舗|店)$/u;

/** Words that remain of a name and still say nothing of who it is. */
const GENERAL = new Set(
  "釧路 くしろ 釧路市 釧路町 道東 東北海道 北海道 ほっかいどう 阿寒 音別 白糠 厚岸 標茶 弟子屈 鶴居 浜中 根室 帯広 十勝 北見 網走 札幌 函館 旭川 日本 全国 中央 駅前 大町 末広 建設 建築 水産 食品 運輸 運送 印刷 電気 工業 商業 製造 卸売 小売 飲食 観光 青果 鮮魚 精肉 酒 酒類 米穀 薬 書 文具 家具 衣料 専門 総合 地元 市内 個人 百貨 量販 大型".split(
    " ",
  ),
);

/** The forms of a list of names, worked out once for all comments that are held against it. */
function formsOf(names: readonly string[]): readonly string[] {
  const known = KNOWN_FORMS.get(names) ?? names.flatMap(searchedForms);
  KNOWN_FORMS.set(names, known);
  return known;
}

const KNOWN_FORMS = new WeakMap<readonly string[], readonly string[]>();

/** The folded forms of a name that give it away. */
function searchedForms(name: string): readonly string[] {
  const full = strip(foldText(name).text.replace(LEGAL_FORMS, ""));
  const short = full.replace(TRADE_WORDS, "");
  const forms = GENERAL.has(hiragana(short)) || GENERAL.has(short) ? [full] : [short];
  return forms.filter((form) => [...form].length >= 2 && !GENERAL.has(form));
}

/** `isApart`: did a space or a mark stand before this character? There, every word ends. */
function positionOf(form: string, plain: string, isApart: (at: number) => boolean): number | null {
  const isShortKana = form.length <= 3 && /^[ぁ-ゖァ-ヺー]+$/u.test(form);
  const [haystack, needle] = isShortKana ? [plain, form] : [hiragana(plain), hiragana(form)];
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1)) {
    const ends = [at, at + needle.length];
    if (ends.every((end) => isApart(end) || isBoundary(plain[end - 1], plain[end], isShortKana))) return at;
  }
  return null;
}

/** Does a word end between two characters? In a run of katakana or Latin letters it does not, nor in hiragana where `strict`. */
function isBoundary(before: string | undefined, after: string | undefined, strict: boolean): boolean {
  if (before === undefined || after === undefined) return true;
  const runs = strict ? [...RUNS, /[ぁ-ゖー]/u] : RUNS;
  return !runs.some((run) => run.test(before) && run.test(after));
}

const RUNS = [/[ァ-ヺー]/u, /[a-z0-9]/u];

function strip(text: string): string {
  return [...text].filter((character) => !SEPARATOR.test(character)).join("");
}

function hiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/gu, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) - 0x60));
}
