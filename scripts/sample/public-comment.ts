/** Industry and text of an approved comment, and the answer (item, score) of the firm that says it, so that it rings true. */
export type PublicComment = readonly [industry: string, text: string, item?: string, score?: 1 | 0 | -1];
