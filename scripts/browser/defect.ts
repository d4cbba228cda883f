/** What a page is examined for. */
export const CHECKS = [
  "answer",
  "console",
  "otherHosts",
  "barriers",
  "overflow",
  "smallText",
  "smallPrint",
  "withoutScripts",
  "sampleLabel",
] as const;
export type Check = (typeof CHECKS)[number];

/** What is wrong with one page; `address` from the base path on. */
export interface Defect {
  readonly check: Check;
  readonly address: string;
  readonly detail: string;
}

/** Widths in px: the narrowest that WCAG 2.2 (1.4.10) asks for, a phone, a desk. Source: site.md §2. */
export const WIDTHS = [320, 360, 1280] as const;
export type Width = (typeof WIDTHS)[number];

/** How a site is visited. */
export interface Visit {
  readonly origin: string;
  readonly scheme: "light" | "dark";
  /** Does settings.yaml say that the data are the sample generator's? */
  readonly sample: boolean;
  /** Widths in px at which axe looks for barriers: by far the slowest look. */
  readonly barriersAt: readonly Width[];
}
