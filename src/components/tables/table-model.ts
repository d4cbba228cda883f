import type { Printed } from "../../format/number.ts";

/** A table as `DataTable.astro` shows it: text only, every value for the eye and for the ear. */
export interface TableModel {
  readonly caption: string;
  /** Head of the first column: what the rows are. */
  readonly corner: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  /** Is there a column per year, the newest first? On paper only the newest three are shown. */
  readonly byYear?: true;
}

export interface TableRow {
  readonly label: string;
  readonly cells: readonly TableCell[];
}

/** A value, and beside it the number of respondents where it may be shown. */
export interface TableCell extends Printed {
  readonly n?: number | undefined;
}
