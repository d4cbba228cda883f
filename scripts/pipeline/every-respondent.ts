import type { Respondents } from "../disclose/free-text.ts";
import { firmsOf, membersOf } from "./respondents.ts";
import type { Sources } from "./sources.ts";

/** Firms and members: whom a published text that stands for all surveys may not name. */
export function everyRespondent({ di, proprietors }: Sources): Respondents {
  const firms = firmsOf(di.panel);
  if (proprietors === "absent") return firms;
  const members = membersOf(proprietors, firms.names);
  return { names: firms.names, isNumber: (id) => firms.isNumber(id) || members.isNumber(id) };
}
