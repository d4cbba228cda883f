/** What a page is examined for. */
export type Check =
  | "answer"
  | "console"
  | "otherHosts"
  | "barriers"
  | "overflow"
  | "smallText"
  | "smallPrint"
  | "withoutScripts"
  | "sampleLabel";

/** What is wrong with one page; `address` from the base path on. */
export interface Defect {
  readonly check: Check;
  readonly address: string;
  readonly detail: string;
}

/** How a site is visited. */
export interface Visit {
  readonly origin: string;
  readonly scheme: "light" | "dark";
  /** Does settings.yaml say that the data are the sample generator's? */
  readonly sample: boolean;
}
