/** The blocks of the 地域経済循環図 as the template names them. Source: regional.md §3.1, §3.4. */
export const CIRCULATION_PARTS = [
  { id: "primary", face: "production", faceLabel: "生産", label: "第1次産業" },
  { id: "secondary", face: "production", faceLabel: "生産", label: "第2次産業" },
  { id: "tertiary", face: "production", faceLabel: "生産", label: "第3次産業" },
  { id: "compensation", face: "distribution", faceLabel: "分配", label: "雇用者所得" },
  { id: "otherIncome", face: "distribution", faceLabel: "分配", label: "その他所得" },
  { id: "consumption", face: "expenditure", faceLabel: "支出", label: "民間消費額" },
  { id: "investment", face: "expenditure", faceLabel: "支出", label: "民間投資額" },
  { id: "otherSpending", face: "expenditure", faceLabel: "支出", label: "その他支出" },
] as const;

export type CirculationPart = (typeof CIRCULATION_PARTS)[number]["id"];
export type CirculationFace = (typeof CIRCULATION_PARTS)[number]["face"];

/** One block, 億円: `inside` = earned or spent inside the area; `flow` = with the outside, in +, out − (null on the production face). */
export interface CirculationAmount {
  readonly inside: number | null;
  readonly flow: number | null;
}

/** One year of the figure. `rate` = 地域経済循環率 in %; `isComplete`: all 13 amounts and the rate are there, so that the figure may be drawn. */
export interface CirculationYear {
  readonly year: number;
  readonly amounts: ReadonlyMap<CirculationPart, CirculationAmount>;
  readonly rate: number | null;
  readonly isComplete: boolean;
}
