import { regionFiles } from "./region-files.ts";

/** Files to make, by path in the data folder, and what to do next; or what is wrong with the words, for the person who typed them. */
export type NewFiles =
  | { readonly files: ReadonlyMap<string, string>; readonly next: string }
  | { readonly error: string };

/** `region 2026` → the files of that folder. */
export function newFiles([kind, period, ...others]: readonly string[]): NewFiles {
  const make = MAKERS.get(kind ?? "");
  const kinds = [...MAKERS.keys()].join("、");
  if (kind === undefined)
    return { error: `種類と時点を指定してください（例 npm run new -- region 2026）。種類は ${kinds} です。` };
  if (make === undefined) return { error: `「${kind}」という種類はありません。種類は ${kinds} です。` };
  return others.length > 0 ? { error: `指定が多すぎます：「${others.join(" ")}」。` } : make(period ?? "");
}

const MAKERS: ReadonlyMap<string, (period: string) => NewFiles> = new Map([["region", region]]);

function region(year: string): NewFiles {
  if (!/^20\d\d$/.test(year)) return { error: `年は西暦4桁で指定してください（例 npm run new -- region 2026）。` };
  return {
    files: regionFiles(year),
    next: `RESASのZIPなどを data/regional/${year} に置き、sources.yaml に出典を書いてから、npm run check を実行してください。`,
  };
}
