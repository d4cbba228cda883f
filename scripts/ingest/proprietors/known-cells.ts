/** Cells that were read once, found again by their bytes: years and industries repeat from row to row. Few are kept, for they are looked through one by one. */
export class KnownCells {
  readonly #cells: { readonly bytes: Uint8Array; readonly value: number }[] = [];

  /** The value of the cell that stands in `block` from `from` up to `to`; −1 where it is not known. */
  find(block: Uint8Array, from: number, to: number): number {
    for (const { bytes, value } of this.#cells) if (isSame(bytes, block, from, to)) return value;
    return -1;
  }

  /** `value` from 0. The bytes are copied, for the block is used again. Nothing happens where many are known. */
  learn(block: Uint8Array, from: number, to: number, value: number): void {
    if (this.#cells.length < MOST && this.find(block, from, to) < 0)
      this.#cells.push({ bytes: Uint8Array.from(block.subarray(from, to)), value });
  }
}

const MOST = 64;

function isSame(bytes: Uint8Array, block: Uint8Array, from: number, to: number): boolean {
  const { length } = bytes;
  if (length !== to - from) return false;
  for (let index = length - 1; index >= 0; index -= 1) if (bytes[index] !== block[from + index]) return false;
  return true;
}
