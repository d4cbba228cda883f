import { printedHtml } from "../../format/html.ts";
import type { TableCell } from "./table-model.ts";

/** The inside of a table cell, escaped: the value for eye and ear, and n small beside it. As text, because a component per cell costs a third of the build. */
export function cellHtml(cell: TableCell): string {
  return printedHtml(cell) + (cell.n === undefined ? "" : `<small>${cell.n}</small>`);
}
