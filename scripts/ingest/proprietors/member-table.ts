import type { Members } from "../../config/proprietors-records.ts";

/**
 * Member numbers in the order of their rows, found again by number: a hash table over bare arrays, so that a million of them take 40 MB and no
 * time of the garbage collector (a `Map` of strings takes twice as much, and longer than parsing the file). Numbers come as text, or as the bytes
 * of a file where they are ASCII.
 */
export class MemberTable implements Members {
  /** Row + 1 by hash, with linear probing; 0 = free. */
  #slots = new Int32Array(1024);
  /** Start of each number in the blocks of letters: its length, then its UTF-16 units. */
  #starts = new Uint32Array(512);
  /** Hash of each number, so that the table grows without reading the letters again. */
  #hashes = new Int32Array(512);
  readonly #blocks: Uint16Array[] = [];
  /** The first numbers as text, once they have been asked for: an ordinary chamber has no more. */
  readonly #texts: string[] = [];
  /** What was looked for last: its units, their count, its hash and its slot. Who adds a number has just looked for it. */
  readonly #sought = new Uint16Array(BLOCK);
  #length = -1;
  #hash = 0;
  #slot = 0;
  #end = 0;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The row of a number; undefined where it is not there. */
  rowOf(member: string): number | undefined {
    if (member.length >= BLOCK) return undefined;
    for (let index = 0; index < member.length; index += 1) this.#sought[index] = member.charCodeAt(index);
    return this.#seek(member.length);
  }

  /** The same for a number whose ASCII letters stand in `bytes` from `from` up to `to` (fewer than 8192 of them). */
  rowOfBytes(bytes: Uint8Array, from: number, to: number): number | undefined {
    for (let index = from; index < to; index += 1) this.#sought[index - from] = bytes[index] ?? 0;
    return this.#seek(to - from);
  }

  at(row: number): string {
    if (row >= KEPT) return this.#read(row);
    this.#texts[row] ??= this.#read(row);
    return this.#texts[row] ?? "";
  }

  #read(row: number): string {
    const start = this.#starts[row] ?? 0;
    const block = this.#blocks[Math.floor(start / BLOCK)] ?? new Uint16Array();
    const from = (start % BLOCK) + 1;
    return String.fromCharCode(...block.subarray(from, from + (block[start % BLOCK] ?? 0)));
  }

  /** Adds a number that is not there yet. Throws on a number longer than a block. */
  add(member: string): void {
    if (member.length >= BLOCK) throw new Error(`member number too long: ${member.length}`);
    this.rowOf(member);
    this.addSought();
  }

  /** Adds the number that was looked for last, and was not there. */
  addSought(): void {
    if (this.#size === this.#starts.length) this.#grow();
    this.#hashes[this.#size] = this.#hash;
    this.#slots[this.#slot] = this.#size + 1;
    this.#store(this.#length);
    this.#size += 1;
  }

  #seek(length: number): number | undefined {
    let hash = SEED;
    for (let index = 0; index < length; index += 1) hash = Math.imul(hash ^ (this.#sought[index] ?? 0), PRIME);
    this.#hash = hash ^ (hash >>> 15);
    this.#length = length;
    this.#slot = this.#freeSlot(this.#hash, length);
    const row = (this.#slots[this.#slot] ?? 0) - 1;
    return row < 0 ? undefined : row;
  }

  #store(length: number): void {
    if ((this.#end % BLOCK) + length + 1 > BLOCK) this.#end = Math.ceil(this.#end / BLOCK) * BLOCK;
    if (this.#end % BLOCK === 0) this.#blocks.push(new Uint16Array(BLOCK));
    const block = this.#blocks.at(-1) ?? new Uint16Array();
    const start = this.#end % BLOCK;
    block[start] = length;
    for (let index = 0; index < length; index += 1) block[start + 1 + index] = this.#sought[index] ?? 0;
    this.#starts[this.#size] = this.#end;
    this.#end += length + 1;
  }

  /** The slot that holds the number, or the free one where it would go. */
  #freeSlot(hash: number, length: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const row = (this.#slots[slot] ?? 0) - 1;
      if (row < 0 || (this.#hashes[row] === hash && this.#isAt(row, length))) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #isAt(row: number, length: number): boolean {
    const start = this.#starts[row] ?? 0;
    const block = this.#blocks[Math.floor(start / BLOCK)];
    const from = start % BLOCK;
    if (block === undefined || block[from] !== length) return false;
    for (let index = 0; index < length; index += 1) if (block[from + 1 + index] !== this.#sought[index]) return false;
    return true;
  }

  /** Doubles the table, which is never more than half full, and finds the slot of what was looked for last again. */
  #grow(): void {
    const [starts, hashes] = [new Uint32Array(this.#size * 2), new Int32Array(this.#size * 2)];
    starts.set(this.#starts);
    hashes.set(this.#hashes);
    [this.#starts, this.#hashes] = [starts, hashes];
    this.#slots = new Int32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let row = 0; row < this.#size; row += 1) {
      let slot = (hashes[row] ?? 0) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = row + 1;
    }
    this.#slot = this.#freeSlot(this.#hash, this.#length);
  }
}

const BLOCK = 8192;
const KEPT = 10_000;
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;
