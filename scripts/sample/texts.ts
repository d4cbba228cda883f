import { type Quarter, quarterId } from "../../src/datasets/period.ts";
import type { SampleAnswers } from "./answers.ts";
import { confidentialTexts } from "./confidential-texts.ts";
import type { SampleFirm } from "./firms.ts";
import { publicComments } from "./public-comments.ts";
import { randomFor } from "./random.ts";

const CONFIDENTIAL_SHARE = 0.2;

/** Firm id → approved comment (公表コメント). Each goes to another firm of its industry, one whose answer fits; throws where there is none. */
export function approvedComments(
  firms: readonly SampleFirm[],
  answers: SampleAnswers,
  quarter: Quarter,
): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  for (const [industry, text, item, score] of publicComments[quarterId(quarter)] ?? []) {
    const free = firms.filter((firm) => firm.industry === industry && !given.has(firm.id));
    const byChance = free.toSorted((a, b) => chance(a, quarter) - chance(b, quarter));
    const speaker = byChance.find((firm) => item === undefined || answers.get(firm.id)?.get(item) === score);
    if (speaker === undefined) throw new Error(`nobody whose answers fit: ${text}`);
    given.set(speaker.id, text);
  }
  return given;
}

/** A firm's answer to 業界の問題点; most leave it blank (""). */
export function confidentialText(firm: SampleFirm, quarter: Quarter): string {
  const random = randomFor("confidential", firm.id, quarter);
  const texts = confidentialTexts[firm.industry] ?? [];
  return random() < CONFIDENTIAL_SHARE ? (texts[Math.floor(random() * texts.length)] ?? "") : "";
}

function chance(firm: SampleFirm, quarter: Quarter): number {
  return randomFor("speaker", firm.id, quarter)();
}
