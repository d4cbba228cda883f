import { Buffer } from "node:buffer";

/**
 * The cells of one record of a block without quotation marks, found in place: numbers that are plain digits (the usual case) are read without
 * building their text, so that a million rows cost little more than looking at every letter once. Used again for every record.
 */
export class PlainCells {
  /** By column: the number that stands there, NaN for blank; of columns of numbers only. */
  readonly numbers: Float64Array;
  readonly #isNumber: Uint8Array;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  #block = "";
  /** The block's UTF-16 units: far quicker to look at one by one than the letters of a string. */
  #units = new Uint16Array();

  /** `width` = columns of the header; `numberColumns` = which of them hold numbers (−1, no such column, is left out). */
  constructor(width: number, numberColumns: readonly number[]) {
    this.numbers = new Float64Array(width);
    this.#isNumber = new Uint8Array(width);
    this.#starts = new Int32Array(width);
    this.#ends = new Int32Array(width);
    for (const column of numberColumns) if (column >= 0) this.#isNumber[column] = 1;
  }

  /** Looks at `block` from `from` up to `to` (a record without its line end). false where it has not one cell per column, or a number is not plain. */
  scan(block: string, from: number, to: number): boolean {
    const { length: width } = this.numbers;
    if (block !== this.#block) this.#open(block);
    const units = this.#units;
    let at = from;
    for (let column = 0; column < width; column += 1) {
      const end = this.#isNumber[column] === 1 ? this.#number(at, to, column) : endOfCell(units, at, to);
      if (end < 0) return false;
      this.#starts[column] = at;
      this.#ends[column] = end;
      const isLast = column === width - 1;
      if (isLast ? end !== to : end >= to || units[end] !== COMMA) return false;
      at = end + 1;
    }
    return true;
  }

  /** The text of a cell of the record that was looked at last. */
  text(column: number): string {
    return this.#block.slice(this.#starts[column], this.#ends[column]);
  }

  #open(block: string): void {
    if (block.length > this.#units.length) this.#units = new Uint16Array(block.length * 2);
    Buffer.from(this.#units.buffer).write(block, "utf16le");
    this.#block = block;
  }

  /** Where the number ends; −1 for a lone minus and for more digits than are exact. */
  #number(start: number, to: number, column: number): number {
    const units = this.#units;
    const isNegative = start < to && units[start] === MINUS;
    const first = isNegative ? start + 1 : start;
    let value = 0;
    let at = first;
    for (; at < to; at += 1) {
      const digit = (units[at] ?? 0) - ZERO;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
    }
    if (at - start > LONGEST || (isNegative && at === first)) return -1;
    this.numbers[column] = at === start ? Number.NaN : isNegative && value !== 0 ? -value : value;
    return at;
  }
}

function endOfCell(units: Uint16Array, start: number, to: number): number {
  let at = start;
  while (at < to && units[at] !== COMMA) at += 1;
  return at;
}

const COMMA = 44;
const MINUS = 45;
const ZERO = 48;
const LONGEST = 15;
