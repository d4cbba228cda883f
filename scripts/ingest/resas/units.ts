/** A unit of a RESAS file: value × factor is in the base unit. */
export interface Unit {
  readonly unit: string;
  readonly base: string;
  readonly factor: number;
}

/** The unit as RESAS writes it in a header (already folded), or null: 「（宿泊中）」 is no unit. Source: regional.md §2.2. */
export function unitOf(text: string): Unit | null {
  const name = text.replaceAll(" ", "");
  const [base, factor] = UNITS.get(name) ?? [];
  return base === undefined || factor === undefined ? null : { unit: name, base, factor };
}

const UNITS: ReadonlyMap<string, readonly [base: string, factor: number]> = new Map([
  ["円", ["円", 1]],
  ["千円", ["円", 1_000]],
  ["万円", ["円", 10_000]],
  ["百万円", ["円", 1_000_000]],
  ["億円", ["円", 100_000_000]],
  ["円/人", ["円/人", 1]],
  ["千円/人", ["円/人", 1_000]],
  ["万円/人", ["円/人", 10_000]],
  ["百万円/人", ["円/人", 1_000_000]],
  ["人", ["人", 1]],
  ["千人", ["人", 1_000]],
  ["万人", ["人", 10_000]],
  ["人泊", ["人泊", 1]],
  ["泊", ["泊", 1]],
  ["%", ["%", 1]],
  ["ポイント", ["ポイント", 1]],
  ["倍", ["倍", 1]],
  ["社", ["社", 1]],
  ["事業所", ["事業所", 1]],
  ["件", ["件", 1]],
  ["施設", ["施設", 1]],
  ["店", ["店", 1]],
  ["世帯", ["世帯", 1]],
  ["戸", ["戸", 1]],
  ["経営体", ["経営体", 1]],
  ["台", ["台", 1]],
  ["床", ["床", 1]],
  ["頭", ["頭", 1]],
  ["隻", ["隻", 1]],
  ["ha", ["a", 100]],
  ["a", ["a", 1]],
  ["m2", ["m2", 1]],
  ["km2", ["m2", 1_000_000]],
  ["t", ["t", 1]],
  ["トン", ["t", 1]],
  ["指数", ["指数", 1]],
]);
