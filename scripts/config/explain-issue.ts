import type { z } from "zod";
import type { Finding } from "../model.ts";

/** What a schema has against a value → what is wrong and what to write, in words for somebody who never saw a schema. */
export function explainIssue(issue: z.core.$ZodIssue): Pick<Finding, "problem" | "remedy"> {
  switch (issue.code) {
    case "unrecognized_keys":
      return {
        problem: `知らない項目名「${issue.keys.join("」「")}」があります。`,
        remedy: "つづりを確かめ、要らなければその行を消してください。",
      };
    case "invalid_type":
      return invalidType(issue.input, typeName(issue.expected));
    case "invalid_value":
      return {
        problem: "使えない値です。",
        remedy: choices(issue.values.map(String)),
      };
    case "invalid_union":
      return { problem: "使えない値です。", remedy: oneOf(issue) };
    case "too_small":
      return tooSmall(issue.origin, String(issue.minimum));
    case "too_big":
      return issue.origin === "array"
        ? { problem: "項目の数が多すぎます。", remedy: `${String(issue.maximum)}つにしてください。` }
        : { problem: "値が大きすぎます。", remedy: `${String(issue.maximum)} 以下にしてください。` };
    case "invalid_format":
      return issue.format === "url"
        ? { problem: "アドレスの形ではありません。", remedy: "https:// から書いてください。" }
        : { problem: "書き方が決まりと違います。", remedy: `${issue.message}。` };
    case "custom":
      return { problem: issue.message, remedy: customRemedy(issue.message) };
    default:
      return { problem: "値が決まりと違います。", remedy: "見本のファイルと見比べて直してください。" };
  }
}

/** What our own checks have not already said to do. */
function customRemedy(message: string): string {
  if (/(?:ください|します|書きます)。$/.test(message)) return "";
  return /二度使われて|と同じ/.test(message)
    ? "どちらかを別の言葉に変えるか、要らないほうを消してください。"
    : "つづりを確かめ、この行を直してください。";
}

function invalidType(input: unknown, expected: string): Pick<Finding, "problem" | "remedy"> {
  if (input === undefined)
    return { problem: "必要な項目がありません。", remedy: `この項目を${expected}で書き足してください。` };
  return {
    problem: input === null ? "値が空欄です。" : "値の種類が違います。",
    remedy: `${expected}で書いてください。`,
  };
}

function tooSmall(origin: string, minimum: string): Pick<Finding, "problem" | "remedy"> {
  if (origin === "string") return { problem: "値が空欄です。", remedy: "文字を書いてください。" };
  if (origin === "array") return { problem: "項目の数が足りません。", remedy: `${minimum}つ以上書いてください。` };
  return { problem: "値が小さすぎます。", remedy: `${minimum} 以上にしてください。` };
}

function oneOf(issue: object): string {
  const options = "options" in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  return options.length > 0 ? choices(options) : "見本のファイルと見比べて直してください。";
}

function choices(values: readonly string[]): string {
  return values.length === 1
    ? `${values.join("")} と書いてください。`
    : `${values.join("・")} のどれかを書いてください。`;
}

function typeName(expected: string): string {
  const names: Readonly<Record<string, string>> = {
    string: "文字（数字なら引用符で囲む）",
    number: "半角の数字",
    int: "半角の整数",
    boolean: "true か false ",
    array: "箇条書き（- で始まる行）",
    tuple: "箇条書き（- で始まる行）",
    object: "「項目名: 値」の組",
    record: "「項目名: 値」の組",
  };
  return names[expected] ?? "決められた形";
}
