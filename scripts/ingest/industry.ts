import type { Classification } from "../config/classification.ts";
import { fold } from "../text/fold.ts";

/** Text as staff write it (製造, 製造業, code) → industry code; null where it is none of the classification. */
export function industryReader(classification: Classification): (text: string) => string | null {
  const codes = new Map<string, string>();
  for (const industry of classification.industries) {
    for (const name of [industry.label, industry.short, industry.code, ...industry.aliases])
      codes.set(fold(name), industry.code);
  }
  return (text) => codes.get(fold(text)) ?? null;
}

/** The industries' labels, for messages: 製造業・建設業・… */
export function industryList(classification: Classification): string {
  return classification.industries.map((industry) => industry.label).join("・");
}
