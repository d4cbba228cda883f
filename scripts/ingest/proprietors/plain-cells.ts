/**
 * The cells of one record of a block without quotation marks, found in its bytes: numbers that are plain digits (the usual case) are read without
 * building their text, so that a million rows cost little more than looking at every byte once. Used again for every record.
 */
export class PlainCells {
  /** By column: the number that stands there, NaN for blank; of columns of numbers only. */
  readonly numbers: Float64Array;
  /** By column: where the cell starts and ends in the block. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly #isNumber: Uint8Array;

  /** `width` = columns of the header; `numberColumns` = which of them hold numbers (−1, no such column, is left out). */
  constructor(width: number, numberColumns: readonly number[]) {
    this.numbers = new Float64Array(width);
    this.starts = new Int32Array(width);
    this.ends = new Int32Array(width);
    this.#isNumber = new Uint8Array(width);
    for (const column of numberColumns) if (column >= 0) this.#isNumber[column] = 1;
  }

  /** Looks at the record that starts at `from`; says where the next one starts. −1 where it has not one cell per column, or a number is not plain. */
  scan(block: Uint8Array, from: number): number {
    const { starts, ends, numbers } = this;
    const isNumber = this.#isNumber;
    const { length } = block;
    const last = numbers.length - 1;
    let at = from;
    for (let column = 0; ; column += 1) {
      const start = at;
      if (isNumber[column] === 1) {
        const isNegative = at < length && block[at] === MINUS;
        if (isNegative) at += 1;
        const first = at;
        let value = 0;
        for (; at < length; at += 1) {
          const digit = (block[at] ?? 0) - ZERO;
          if (digit < 0 || digit > 9) break;
          value = value * 10 + digit;
        }
        if (at - start > LONGEST || (isNegative && at === first)) return -1;
        numbers[column] = at === start ? Number.NaN : isNegative && value !== 0 ? -value : value;
      } else while (at < length && !isEnd(block[at] ?? 0)) at += 1;
      starts[column] = start;
      ends[column] = at;
      if (column === last) return nextRecord(block, at);
      if (at >= length || block[at] !== COMMA) return -1;
      at += 1;
    }
  }
}

/** Where the record after the one that ends at `at` starts: after LF or CRLF, or at the block's end; −1 where neither is there (a lone CR is left to others). */
function nextRecord(block: Uint8Array, at: number): number {
  if (at === block.length) return at;
  if (block[at] === LF) return at + 1;
  return block[at] === CR && block[at + 1] === LF ? at + 2 : -1;
}

function isEnd(byte: number): boolean {
  return byte === COMMA || byte === LF || byte === CR;
}

const LF = 10;
const CR = 13;
const COMMA = 44;
const MINUS = 45;
const ZERO = 48;
const LONGEST = 15;
