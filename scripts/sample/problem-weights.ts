/** How often a problem is named, in no unit: at the end of 2021, in the third quarter of 2023, in the third quarter of 2026. Codebook ids. */
export const problemWeights: Readonly<Record<string, readonly [number, number, number]>> = {
  "purchase-prices": [8, 14, 12],
  demand: [12, 6, 6],
  "labour-costs": [2, 5, 10],
  "staff-shortage": [4, 7, 9],
  "skilled-staff": [4, 6, 8],
  "selling-prices": [4, 5, 5],
  overheads: [3, 6, 5],
  competition: [3, 3, 3],
  "large-stores": [3, 2.5, 2.5],
  orders: [3, 3, 3.5],
  facilities: [3, 4, 4.5],
  materials: [3, 1.5, 0.8],
  interest: [0.3, 0.6, 2.5],
  finance: [1.2, 0.8, 0.8],
  collection: [0.8, 0.5, 0.5],
  needs: [4, 4, 4.5],
  other: [0.5, 0.5, 0.5],
};

/** Where an industry names a problem more or less than the others. */
export const problemAccents: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  manufacturing: { "purchase-prices": 1.4, facilities: 1.4, materials: 1.5 },
  construction: { "staff-shortage": 1.3, "skilled-staff": 1.6, "labour-costs": 1.2, materials: 1.5, needs: 0 },
  wholesale: { demand: 1.6, "selling-prices": 1.5, competition: 1.4, "staff-shortage": 0.6 },
  retail: { demand: 1.4, "purchase-prices": 1.2, competition: 1.3, "staff-shortage": 0.8 },
  services: { "staff-shortage": 1.8, "labour-costs": 1.3, facilities: 1.4, "selling-prices": 0.8 },
};

/** The answer that goes with a problem: who gave it names the problem more often, who did not less. */
export const problemSigns: Readonly<Record<string, { readonly item: string; readonly score: 1 | 0 | -1 }>> = {
  "purchase-prices": { item: "purchasePrice", score: 1 },
  demand: { item: "sales", score: -1 },
  "staff-shortage": { item: "staffing", score: -1 },
  "skilled-staff": { item: "staffing", score: -1 },
  "selling-prices": { item: "profitability", score: -1 },
};

/** What stands in the text column where その他 is chosen. Confidential in real life; invented here. */
export const otherProblems: readonly string[] = [
  "事業の引き継ぎ先が決まっていない",
  "冬の暖房と除雪の負担",
  "取引先の廃業",
  "輸送の手配が難しい",
  "経営者の体調",
  "法令や制度の変更への対応",
];
