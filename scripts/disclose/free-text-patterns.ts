/** A part of a text that must not be published: what it is, and where it starts (characters from 0, in the text as given). */
export interface ConfidentialPart {
  readonly kind: "telephone" | "address" | "mail" | "url" | "amount";
  readonly position: number;
}

/**
 * Finds telephone numbers, addresses, e-mail addresses and accounts, URLs and amounts in a comment; at most one finding of each kind.
 * Width of letters and digits, the sort of dash and spaces between digits make no difference. Source: disclosure.md §2, free text.
 */
export function findConfidential(text: string): readonly ConfidentialPart[] {
  const folded = foldText(text);
  return PATTERNS.flatMap(({ kind, pattern }) => {
    const match = pattern.exec(folded.text);
    return match === null ? [] : [{ kind, position: folded.positions[match.index] ?? 0 }];
  });
}

/** A text folded to NFKC, one sort of dash and lower case, with the place in the original of each folded character. */
export interface FoldedText {
  readonly text: string;
  readonly positions: readonly number[];
}

/** One for all: making a segmenter costs more than folding a comment. */
const GRAPHEMES = new Intl.Segmenter("ja", { granularity: "grapheme" });

/** Folds a text for comparison; half-width kana with a separate voicing mark become one character. */
export function foldText(text: string): FoldedText {
  let folded = "";
  const positions: number[] = [];
  for (const { segment, index } of GRAPHEMES.segment(text)) {
    const piece = segment
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[‐‒–—―−]/gu, "-");
    folded += piece;
    for (let unit = 0; unit < piece.length; unit++) positions.push(index);
  }
  return { text: folded, positions };
}

const KANJI_DIGIT = "〇零一二三四五六七八九";
const DIGIT = `[0-9${KANJI_DIGIT}]`;
/** Between the groups of a telephone number: a dash, a long-vowel mark used as one, brackets, a space, の. */
const JOIN = "[-ーの()\\s.・]{0,2}";
const NUMERAL = "[0-9〇零一二三四五六七八九十百千壱弐参拾]";
const NUMBER = `${NUMERAL}[0-9〇零一二三四五六七八九十百千万億兆壱弐参拾,.，、\\s]*`;
const MONEY_WORD =
  "(?:売上高?|売り上げ|利益|所得|収入|経費|費用|単価|借入金?|融資|価格|家賃|給与|賃金|月商|年商|日商|赤字|黒字|損失|代金|投資額?)";

const PATTERNS: readonly { readonly kind: ConfidentialPart["kind"]; readonly pattern: RegExp }[] = [
  { kind: "mail", pattern: /[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+|(?<![a-z0-9])@\s?[a-z0-9_.]{3,}/u },
  {
    kind: "url",
    pattern:
      /https?:|www\.|(?<![@a-z0-9.-])(?:[a-z0-9-]+\.)+(?:jp|com|net|org|info|biz|shop|site|me|io|tokyo)(?![a-z0-9])/u,
  },
  {
    kind: "telephone",
    pattern: new RegExp(
      `(?<!${DIGIT})(?:\\+81${JOIN}|[0〇零])(?:${JOIN}${DIGIT}){8,10}(?!${DIGIT})|(?:電話|tel|fax|携帯|☎|℡|連絡先)[^0-9]{0,6}${DIGIT}{2,4}${JOIN}${DIGIT}{3,4}`,
      "u",
    ),
  },
  {
    kind: "address",
    pattern: new RegExp(
      `〒|郵便番号|(?<![-ー0-9])[0-9]{3}[-ー][0-9]{4}(?![-ー0-9])|${NUMERAL}+丁目|${NUMERAL}+番地|${NUMERAL}+番${NUMERAL}+号|[町条通]${NUMERAL}+[-ー]${NUMERAL}+`,
      "u",
    ),
  },
  {
    kind: "amount",
    pattern: new RegExp(
      [
        `[¥\\\\$€]\\s*${NUMERAL}`,
        // 釧路一円 (all over Kushiro), 百円ショップ and 円安 are no amounts.
        `(?<!${NUMERAL})(?!一円(?![高安]))[数何幾]?(?:${NUMBER}|(?<=[数何幾])[万億兆]+)円(?!ショップ|均一|市場|市|形|滑|グラフ)`,
        `[数何幾][十百千万億兆]+円(?!ショップ|均一)`,
        `${NUMBER}(?:yen|jpy|ドル|usd|ユーロ|元(?!気|年|日|に|々|の|手|来|請|通))`,
        `${MONEY_WORD}[^。、]{0,8}?${NUMERAL}[0-9,.]*(?:[十百千]*[万億]|千(?![人台個件トt]))(?!人|台|個|件|本|枚|羽|匹|食|トン|t|kg|回)`,
      ].join("|"),
      "u",
    ),
  },
];
