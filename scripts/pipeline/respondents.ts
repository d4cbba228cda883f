import type { Respondents } from "../disclose/free-text.ts";
import type { PanelFirm } from "../model.ts";
import type { ProprietorInputs } from "./proprietors-inputs.ts";

/** The firms of the panel, whom no text may name. */
export function firmsOf(panel: readonly PanelFirm[]): Respondents {
  const ids = new Set(panel.map(({ id }) => id));
  return { names: panel.map(({ name }) => name), isNumber: (id) => ids.has(id) };
}

/** The members with a settlement or an answer in any year, who have numbers only; `names` = the firms that no text may name either. */
export function membersOf({ years }: ProprietorInputs, names: readonly string[]): Respondents {
  const answered = new Set(years.flatMap(({ sentiment }) => sentiment?.answers.map(({ member }) => member) ?? []));
  return {
    names,
    isNumber: (id) => answered.has(id) || years.some(({ settlements }) => settlements.members.rowOf(id) !== undefined),
  };
}
