/** What somebody can work out: `by` and `about` in words for the log of the audit, without any answer or amount. */
export interface Breach {
  readonly by: string;
  readonly about: string;
  readonly what: string;
}
