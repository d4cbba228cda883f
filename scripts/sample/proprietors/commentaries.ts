/** The staff's commentaries (report.md) of the two latest years: invented, saying so, and without figures. */
export const PROPRIETOR_COMMENTARIES: Readonly<Record<number, string>> = {
  2024: `この講評は、見本データに合わせて作った見本です。実際の調査の結果ではありません。

売上は全体としてほぼ横ばいでしたが、業種による差が開きました。仕入と光熱費の上昇が所得を圧迫しています。
`,
  2025: `この講評は、見本データに合わせて作った見本です。実際の調査の結果ではありません。

建設業とサービス業では売上が前の年を上回る方が多く、小売業では横ばいの方が目立ちました。実感は決算の数字より厳しめで、値上げの難しさと費用の上昇を課題に挙げる方が多くなっています。

記帳や値決めの見直しについて、窓口でご相談をお受けしています。
`,
};
