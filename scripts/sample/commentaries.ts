/** The staff's commentaries (report.md) of the three latest rounds; invented, and saying so. The other rounds stand without one. */
export const commentaries: Readonly<Record<string, string>> = {
  "2026-Q1": `これは見本のデータに付けた、見本の講評です。実際の調査結果ではありません。\n`,
  "2026-Q2": `これは見本のデータに付けた、見本の講評です。実際の調査結果ではありません。\n`,
  "2026-Q3": `これは見本のデータに付けた、見本の講評です。実際の調査結果ではありません。\n`,
};
