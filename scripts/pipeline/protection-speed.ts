import { attacksOnDi } from "../disclose/attacker/audit-di.ts";
import { attacksOnSettlements } from "../disclose/attacker/audit-settlements.ts";
import { carryOut } from "../disclose/attacker/carry-out.ts";
import { protectTable } from "../disclose/protect.ts";
import { randomTable } from "../disclose/random-tables.ts";
import { truthOf } from "./audit-truth.ts";
import type { Configuration } from "./configuration.ts";
import { discloseDiSurvey } from "./di-disclosure.ts";
import { discloseProprietors } from "./proprietors.ts";
import type { Sources } from "./sources.ts";

/** Milliseconds that protection takes (`npm run bench`). `rows`: a table of 5 industries × 5 size classes with so many rows. */
export interface ProtectionSpeed {
  /** The tables of one quarter of the DI survey (mean of all rounds), with the audit of the newest. */
  readonly quarter: number;
  /** All statistics of one year of settlements (mean of all years), with the audit of the newest; null where there are none. */
  readonly year: number | null;
  readonly rows: readonly (readonly [rows: number, milliseconds: number])[];
}

/** Measures protection and audit on the given sources and what is published of them. */
export function protectionSpeed(
  { di, proprietors }: Pick<Sources, "di" | "proprietors">,
  published: ReadonlyMap<string, string>,
  configuration: Configuration,
): ProtectionSpeed {
  const truth = truthOf({ di, proprietors }, configuration);
  const nothing = { datasets: [], register: null, log: [], archive: new Map<string, string>() };
  const newest = [...truth.di.rounds.keys()].at(-1);
  const rounds = milliseconds(() => discloseDiSurvey(di, nothing, configuration));
  const quarterAudit = milliseconds(() =>
    carryOut(attacksOnDi(published, truth.di, null).filter(({ period }) => period === newest)),
  );
  const table = (owners: number) =>
    randomTable(
      { measure: "amount", classes: [5, 5], tables: [["a", "b"]], owners: owners / 25, losses: 0.1, rowsPerOwner: 1 },
      1,
    );
  return {
    quarter: rounds / Math.max(1, di.rounds.length) + quarterAudit,
    year: yearSpeed(),
    rows: [500, 5_000, 50_000].map((owners) => {
      const release = table(owners);
      return [owners, milliseconds(() => protectTable(release, configuration.policy))];
    }),
  };

  function yearSpeed(): number | null {
    const { settlements } = truth;
    if (proprietors === "absent" || settlements === null) return null;
    const last = String([...settlements.years.keys()].at(-1));
    const years = milliseconds(() => discloseProprietors(proprietors, configuration, []));
    const audit = milliseconds(() =>
      carryOut(attacksOnSettlements(published, settlements, null).filter(({ period }) => period === last)),
    );
    return years / proprietors.years.length + audit;
  }
}

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
