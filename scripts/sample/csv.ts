import Papa from "papaparse";

/** Rows of text as CSV with a line end after every row; quotes only where a cell needs them. */
export function csvText(rows: readonly (readonly string[])[], newline: "\r\n" | "\n"): string {
  return (
    Papa.unparse(
      rows.map((row) => [...row]),
      { newline },
    ) + newline
  );
}
