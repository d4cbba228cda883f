import { course } from "./course.ts";
import { extremes } from "./extremes.ts";
import { largest } from "./largest.ts";
import { listing } from "./listing.ts";
import { measures } from "./measures.ts";
import { projection } from "./projection.ts";
import type { Rule, RuleName } from "./rule.ts";

/** The rules by their names, one line each. */
export const rules: Readonly<Record<RuleName, Rule>> = {
  course,
  largest,
  listing,
  extremes,
  measures,
  projection,
  none: () => [],
};
