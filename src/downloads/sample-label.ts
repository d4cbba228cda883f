/** What every page and download says while the answers are the sample generator's. Source: inputs.md §1. */
export const SAMPLE_LABEL = "見本データ：実際の調査結果ではありません";
