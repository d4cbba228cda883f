import type { Finding, Place, Reading } from "../model.ts";
import { findConfidential } from "./free-text-patterns.ts";
import { findName } from "./respondent-names.ts";
import { findNumber } from "./respondent-numbers.ts";

/** Whom no published text may name: the firms' names, and the numbers (folded, in capitals) under which the chamber keeps firms or members. */
export interface Respondents {
  readonly names: readonly string[];
  readonly isNumber: (id: string) => boolean;
}

/**
 * The gate for an approved comment (公表コメント): the text itself, trimmed, or findings and null where it contains the name or the number of a
 * respondent, a telephone number, an address, an e-mail address or account, a URL or an amount.
 * A finding names the cell and the position, never the text: logs are read by others too. Source: disclosure.md §2, free text.
 */
export function gateComment(
  text: string,
  options: { readonly respondents: Respondents; readonly place: Place },
): Reading<string> {
  const trimmed = text.replace(DIRECTION_MARKS, "").trim();
  const hits = findConfidential(trimmed);
  const name = findName(trimmed, options.respondents.names);
  const number = findNumber(trimmed, options.respondents.isNumber);
  const all = [
    ...hits,
    ...(name === null ? [] : [{ kind: "name" as const, position: name }]),
    ...(number === null ? [] : [{ kind: "number" as const, position: number }]),
  ];
  const findings = all.map(({ kind, position }) => refusal(kind, position, options.place));
  return { value: findings.length === 0 ? trimmed : null, findings };
}

/** Invisible marks that turn the direction of what follows: they could make a page read differently from what was approved. */
const DIRECTION_MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

type Kind = "name" | "number" | ReturnType<typeof findConfidential>[number]["kind"];

const WORDS: Record<Kind, { code: `E-SEC-${string}`; what: string; remedy: string }> = {
  name: {
    code: "E-SEC-01",
    what: "調査先の事業所名",
    remedy: "事業所名を「当社」「取引先」などに書き換えてください。",
  },
  telephone: { code: "E-SEC-02", what: "電話番号", remedy: "電話番号を消してください。" },
  address: { code: "E-SEC-03", what: "住所または郵便番号", remedy: "住所を消すか、「市内」などに書き換えてください。" },
  mail: { code: "E-SEC-04", what: "メールアドレスまたはSNSのアカウント", remedy: "その部分を消してください。" },
  url: { code: "E-SEC-05", what: "ホームページのアドレス", remedy: "アドレスを消してください。" },
  amount: { code: "E-SEC-06", what: "金額", remedy: "金額を消すか、「大きく増えた」などの言葉に書き換えてください。" },
  number: { code: "E-SEC-07", what: "会員番号か事業所番号", remedy: "番号を消してください。" },
};

function refusal(kind: Kind, position: number, place: Place): Finding {
  const { code, what, remedy } = WORDS[kind];
  return { ...place, code, problem: `${position + 1}文字目に${what}と読める部分があるため、公表できません。`, remedy };
}
