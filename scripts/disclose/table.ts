/**
 * The engine's own words: a table (or several linked ones) in, a pattern out. `protectTable` builds the cells and relations itself;
 * `protectCells` takes them as they are, for everything that is not a plain sum. Callers from outside use `protect` (engine.ts), which
 * takes plain JSON and checks it. Source: disclosure.md §3.
 */

/** A dimension with its classes. `total` = the code of the total; `parent` null = directly below the total. Leaves are the classes without children. */
export interface Dimension {
  readonly id: string;
  readonly total: string;
  readonly classes: readonly { readonly code: string; readonly parent: string | null }[];
}

/** One row of the confidential data: whose it is, its leaf class in every dimension, the amount (count tables: ignored). */
export interface Contribution {
  readonly owner: string;
  readonly codes: Readonly<Record<string, string>>;
  readonly value: number;
}

/** A table to be printed, with all margins and subtotals: the ids of its dimensions (none: only the total). */
export interface TableLayout {
  readonly id: string;
  readonly dimensions: readonly string[];
}

/** Tables over the same rows. Cells that several tables print (a common margin) are one cell. */
export interface TableRelease {
  /** "count" = number of owners (one that stands in two leaf cells counts in each); "amount" = sum of values. */
  readonly measure: "count" | "amount";
  readonly dimensions: readonly Dimension[];
  readonly tables: readonly TableLayout[];
  readonly contributions: readonly Contribution[];
  /** Dimensions that are answers: nobody may learn that all (other) members of a group gave the same one. Count tables only. */
  readonly answers?: readonly string[];
  /** Ids (`cellId`) of the cells that are public already and cannot be withheld any more (the last vintage). */
  readonly published?: ReadonlySet<string>;
  /** Ids of the cells that are not printed, such as a total that is left out. They are in no pattern. */
  readonly unprinted?: ReadonlySet<string>;
}

/** Something printed, or that can be worked out from what is printed. */
export interface Cell {
  readonly id: string;
  /** In a table: its class in each dimension of that table, totals included. */
  readonly codes?: Readonly<Record<string, string>>;
  readonly measure: "count" | "amount";
  /** Signed amount per owner, owners merged, in the unit of the cell (of a mean: amount / n); in a count 1 (or more) each. Empty: nobody, known to be 0. */
  readonly contributions: ReadonlyMap<string, number>;
  /** "open": may be printed or withheld. "public": printed already. "never": not printed, but must not be worked out (leavers, late answers). */
  readonly printing: "open" | "public" | "never";
}

/** Σ factor × cell = 0, known to everybody: total − parts, mean × n − sum, this year − rate × last year. */
export type Relation = ReadonlyMap<string, number>;

/** All members of `total` in the one cell `part`: what an answer dimension must not show. */
export interface AnswerLine {
  readonly total: string;
  readonly parts: readonly string[];
}

/** Cells with everything that links them. */
export interface CellSystem {
  readonly cells: readonly Cell[];
  readonly relations: readonly Relation[];
  readonly answerLines?: readonly AnswerLine[];
  /** Cells that are sensitive whatever the rules say of them. */
  readonly declared?: ReadonlySet<string>;
}

/** "primary" and "complementary" are both printed x; the difference must not leave the engine. */
export type Decision = "published" | "primary" | "complementary";

/** What is public already gives withheld values away, whatever else is withheld: nothing may be added to it. */
export class Unprotectable extends Error {
  constructor() {
    super("values that are public already give others away, whatever is withheld");
    this.name = "Unprotectable";
  }
}

/** The engine's answer, by `cellId`. */
export interface Pattern {
  readonly cells: ReadonlyMap<string, Decision>;
  /** Classes merged because no pattern was found: the cells carry the code of the new class, `codes` joined by "+". */
  readonly merged: readonly { readonly dimension: string; readonly codes: readonly string[] }[];
  /** Tables of which no cell is printed but those of another table. */
  readonly dropped: readonly string[];
}

/**
 * The id of a cell: its classes in the order of dimension ids, totals left out; the grand total is "".
 * Example: `{ size: "all", industry: "retail" }` → `industry=retail`. Throws on a dimension that the list lacks.
 */
export function cellId(codes: Readonly<Record<string, string>>, dimensions: readonly Dimension[]): string {
  return Object.keys(codes)
    .sort()
    .filter((id) => {
      const dimension = dimensions.find((candidate) => candidate.id === id);
      if (dimension === undefined) throw new Error(`unknown dimension: ${id}`);
      return codes[id] !== dimension.total;
    })
    .map((id) => `${id}=${codes[id]}`)
    .join("&");
}
