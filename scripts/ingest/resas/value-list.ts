import type { FaultList } from "./fault-list.ts";
import type { ResasValue } from "./model.ts";

/** A value before its file's fingerprint is known. */
export type Value = Omit<ResasValue, "origin">;

/** The values of one file; `add` names the column (from 0) for faults. */
export interface ValueList {
  readonly add: (value: Value, column: number) => void;
  readonly values: readonly Value[];
}

/** The same value twice is kept once; two values for one year, area and class are an error. */
export function valueList(faults: FaultList): ValueList {
  const seen = new Map<string, Value>();
  const values: Value[] = [];
  return { add, values };

  function add(value: Value, column: number): void {
    const classes = [...value.classes.values()].map(({ code, name }) => code ?? name);
    const key = JSON.stringify([value.year, value.time, value.area.code, value.measure, classes]);
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, value);
      values.push(value);
    } else if (before.value === value.value && before.status === value.status)
      faults.add(
        "W-DUP-61",
        value.row,
        column,
        `${before.row}行と同じ値がもう一度あります。1つだけ使います。`,
        "そのままで構いません。",
      );
    else
      faults.add(
        "E-DUP-61",
        value.row,
        column,
        `${before.row}行と同じ年・地域・区分なのに、値が違います。`,
        "正しい行を1つだけ残すか、RESASからダウンロードし直してください。",
      );
  }
}
