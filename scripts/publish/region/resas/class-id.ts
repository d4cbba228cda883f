import { TOTAL_ID } from "../../../../src/datasets/contract.ts";
import { shortHash } from "./short-hash.ts";
import type { TableClass } from "./table.ts";

/** A class as the published series names it. */
export interface SeriesClass {
  readonly id: string;
  readonly label: string;
}

/**
 * The classes that a value stands in, from the coarsest to the finest, as one series: E, E-09, age-20-24. A code that begins with the
 * coarser one stands alone (A01). All of them totals: the total of everything. Only codes and names decide, never the order in the file.
 */
export function seriesClass(classes: readonly TableClass[]): SeriesClass {
  const [first] = classes;
  const last = classes.at(-1);
  if (first === undefined || last === undefined) return { id: TOTAL_ID, label: "総数" };
  if (classes.every(({ isTotal }) => isTotal)) return { id: TOTAL_ID, label: last.name };
  const ids = classes.map(classId);
  const id = ids.filter((one, index) => !ids[index + 1]?.startsWith(one)).join("-");
  return { id, label: [...new Set(classes.map(({ name }) => name))].join("：") };
}

function classId({ code, name }: TableClass): string {
  if (code !== null && /^[A-Za-z0-9]+$/.test(code)) return code;
  const [, from = "", to = ""] = /^(\d*)~?(\d*)歳/.exec(name.normalize("NFKC")) ?? [];
  return from === "" && to === ""
    ? `c${shortHash(name)}`
    : `age-${from === "" ? "to" : from}${to === "" ? "" : `-${to}`}`;
}
