import type { ChartKind } from "../../charts/index.ts";
import type { RuleName } from "./rules/rule.ts";

/** How a dataset of the region is shown: chart, sentence, table. Everything that differs between figures stands here as data. */
export interface FigureSpec {
  /** Anchor on the page and name of the SVG; unique among the region's figures. */
  readonly id: string;
  readonly dataset: string;
  /** Instead of the dataset's title, where a dataset has several figures. */
  readonly title?: string;
  /** null: the table is the figure. */
  readonly kind: ChartKind | null;
  /** Series (categories) of chart and sentence; without it all but the total. */
  readonly series?: readonly string[];
  /** Largest first; without it the dataset's order. */
  readonly sorted?: boolean;
  /** Rows of the table, where only a part of the dataset belongs to the figure. */
  readonly rows?: readonly string[];
  /** Breakdowns: one small chart per measure, on one scale. */
  readonly measures?: readonly string[];
  /** Lines to compare with in a scatter plot. */
  readonly reference?: { readonly x?: number; readonly y?: number };
  /** At most so many series in chart and sentence; the table has them all. */
  readonly most?: number;
  readonly rule: RuleName;
  /** Of the sentence, where the dataset's title is too long. */
  readonly subject?: string;
  /** Head of the table's first column. */
  readonly corner?: string;
}
