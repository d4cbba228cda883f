import { KnownCells } from "./known-cells.ts";
import type { MemberTable } from "./member-table.ts";
import type { PlainCells } from "./plain-cells.ts";

/** Where the three cells stand that say whom a row is about. */
export interface IdentityColumns {
  readonly year: number;
  readonly member: number;
  readonly industry: number;
}

/** Whom a row is about, without building its text; what a full reading (`identityReader`) took once is known from then on. */
export interface PlainIdentity {
  /** The industry's index; −1 where a full reading has to look at the row. Else its member number is what `members` looked for last, and new. */
  readonly industryOf: (block: Uint8Array, cells: PlainCells) => number;
  /** A full reading took this row. */
  readonly learn: (block: Uint8Array, cells: PlainCells, industry: number) => void;
}

/** The rules of `identityReader` for the usual row: a year and an industry written as before, a member number of plain letters that is new. */
export function plainIdentity({ year, member, industry }: IdentityColumns, members: MemberTable): PlainIdentity {
  const years = new KnownCells();
  const industries = new KnownCells();
  return {
    industryOf: (block, { starts, ends }) => {
      if (years.find(block, starts[year] ?? 0, ends[year] ?? 0) < 0) return -1;
      const [from, to] = [starts[member] ?? 0, ends[member] ?? 0];
      if (!isPlainMember(block, from, to)) return -1;
      const found = industries.find(block, starts[industry] ?? 0, ends[industry] ?? 0);
      return found < 0 || members.rowOfBytes(block, from, to) !== undefined ? -1 : found;
    },
    learn: (block, { starts, ends }, index) => {
      years.learn(block, starts[year] ?? 0, ends[year] ?? 0, 0);
      industries.learn(block, starts[industry] ?? 0, ends[industry] ?? 0, index);
    },
  };
}

/** Capital letters, digits and hyphens, a digit among them: such a number is compared as it stands (`readMember`). */
function isPlainMember(block: Uint8Array, from: number, to: number): boolean {
  if (to - from > LONGEST) return false;
  let hasDigit = false;
  for (let at = from; at < to; at += 1) {
    const byte = block[at] ?? 0;
    if (byte >= ZERO && byte <= NINE) hasDigit = true;
    else if (byte !== HYPHEN && !(byte >= A && byte <= Z)) return false;
  }
  return hasDigit;
}

const LONGEST = 40;
const HYPHEN = 45;
const ZERO = 48;
const NINE = 57;
const A = 65;
const Z = 90;
