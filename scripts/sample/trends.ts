/**
 * The invented local economy as DI points by item and industry, at six quarters: 2021-Q4, then the third quarter of 2022 … 2026.
 * Recovery from the pandemic, the surge of purchase prices in 2022–23, ever fewer hands, profits that lag behind sales,
 * tourism coming back, construction up and down, wholesale weak. No real place's figures.
 */
export const trends: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = {
  businessConditions: {
    manufacturing: [-36, -20, -12, -18, -24, -12],
    construction: [-20, -12, 6, -12, 10, -8],
    wholesale: [-42, -34, -28, -32, -38, -30],
    retail: [-46, -26, -14, -22, -26, -18],
    services: [-52, -16, 14, 6, -4, 10],
  },
  sales: {
    manufacturing: [-28, -6, 4, -8, -12, 2],
    construction: [-18, -8, 10, -10, 14, -4],
    wholesale: [-34, -14, -6, -16, -22, -14],
    retail: [-40, -12, 6, -2, -8, 4],
    services: [-48, 0, 30, 18, 8, 20],
  },
  sellingPrice: {
    manufacturing: [4, 30, 42, 32, 26, 24],
    construction: [2, 24, 34, 26, 24, 20],
    wholesale: [6, 36, 42, 30, 24, 22],
    retail: [4, 34, 44, 32, 28, 28],
    services: [-10, 12, 30, 34, 30, 34],
  },
  purchasePrice: {
    manufacturing: [38, 56, 52, 42, 38, 32],
    construction: [40, 54, 50, 44, 40, 36],
    wholesale: [34, 52, 48, 38, 32, 28],
    retail: [32, 54, 54, 44, 40, 36],
    services: [26, 46, 48, 44, 40, 36],
  },
  profitability: {
    manufacturing: [-36, -38, -26, -26, -26, -16],
    construction: [-26, -32, -14, -22, -8, -16],
    wholesale: [-38, -40, -34, -36, -38, -30],
    retail: [-44, -42, -32, -34, -34, -28],
    services: [-50, -34, -8, -10, -16, -6],
  },
  cashPosition: {
    manufacturing: [-22, -18, -14, -16, -18, -14],
    construction: [-12, -10, -4, -8, -4, -8],
    wholesale: [-20, -18, -18, -20, -24, -20],
    retail: [-30, -22, -18, -20, -22, -18],
    services: [-36, -20, -6, -8, -10, -6],
  },
  staffing: {
    manufacturing: [-10, -18, -24, -28, -32, -34],
    construction: [-32, -36, -40, -44, -46, -48],
    wholesale: [-6, -10, -14, -18, -20, -22],
    retail: [-8, -14, -20, -24, -28, -30],
    services: [-4, -26, -36, -40, -42, -44],
  },
};

/** Share of the firms that answer 不変 or 適正, by item; an outlook item takes its own. */
export const unchangedShares: Readonly<Record<string, number>> = {
  businessConditions: 0.46,
  sales: 0.34,
  sellingPrice: 0.46,
  purchasePrice: 0.3,
  profitability: 0.44,
  cashPosition: 0.58,
  staffing: 0.42,
  businessConditionsOutlook: 0.52,
  cashPositionOutlook: 0.6,
};

/** DI points that the season adds, by industry, for the first to the fourth quarter: to the quarter itself, and to the outlook given in it. */
export const seasons: Readonly<
  Record<string, { readonly current: readonly number[]; readonly outlook: readonly number[] }>
> = {
  manufacturing: { current: [-1, 0, 1, 0], outlook: [1, 2, 1, -4] },
  construction: { current: [-2, 1, 2, -1], outlook: [9, 3, -3, -9] },
  wholesale: { current: [-1, 0, 0, 1], outlook: [1, 0, 2, -5] },
  retail: { current: [-4, 0, 0, 4], outlook: [4, 1, 4, -11] },
  services: { current: [-5, 1, 6, -2], outlook: [8, 10, -9, -9] },
};

/** How much lower than what then comes firms expect the next quarter, in points. */
export const PESSIMISM = 4;
