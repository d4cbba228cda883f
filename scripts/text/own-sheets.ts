/** Sheets of the entry workbook beside its table (`npm run new -- di-survey 2026-Q4`); a reader need not say that it passes them over. */
export const GUIDE_SHEET = "記入のしかた（自動作成）";
export const LIST_SHEET = "選択肢（自動作成）";
