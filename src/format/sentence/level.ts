/** Is the newest value the lowest or highest of all that were published? Needs eight values at least; ties with an earlier one do not count; empty otherwise. */
export function levelPhrase(values: readonly number[]): string {
  const newest = values.at(-1);
  if (newest === undefined || values.length < 8) return "";
  const before = values.slice(0, -1);
  if (newest < Math.min(...before)) return "公表値のある期で最も低い";
  return newest > Math.max(...before) ? "公表値のある期で最も高い" : "";
}
