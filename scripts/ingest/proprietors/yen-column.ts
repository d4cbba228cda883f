import type { AmountColumn } from "../../config/proprietors-records.ts";

/**
 * A growing column of whole numbers in four bytes each, so that a million rows of twenty columns fit in 100 MB; null = blank.
 * The few numbers that four bytes cannot hold (more than 2.1 billion yen) stand apart, exactly.
 */
export class YenColumn implements AmountColumn {
  readonly #blocks: Int32Array[] = [];
  readonly #large = new Map<number, number>();
  #last = new Int32Array();
  #length = 0;

  push(value: number | null): void {
    this.pushNumber(value ?? Number.NaN);
  }

  /** The same with NaN for blank, which costs less where a million of them come. */
  pushNumber(value: number): void {
    const position = this.#length % BLOCK;
    if (position === 0) {
      this.#last = new Int32Array(BLOCK);
      this.#blocks.push(this.#last);
    }
    let stored = LARGE;
    if (value > -LARGE && value < LARGE) stored = value;
    else if (Number.isNaN(value)) stored = BLANK;
    else this.#large.set(this.#length, value);
    this.#last[position] = stored;
    this.#length += 1;
  }

  at(row: number): number | null {
    const stored = this.#blocks[Math.floor(row / BLOCK)]?.[row % BLOCK];
    if (stored === undefined) throw new Error(`row out of range: ${row}`);
    return stored === BLANK ? null : stored === LARGE ? (this.#large.get(row) ?? 0) : stored;
  }
}

const BLOCK = 4096;
const BLANK = -(2 ** 31);
const LARGE = 2 ** 31 - 1;
