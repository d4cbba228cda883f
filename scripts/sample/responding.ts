import { activeFirms, type SampleFirm } from "./firms.ts";
import { draw, randomFor } from "./random.ts";
import type { RoundPlan } from "./rounds.ts";

/** The firms that answered in a round, as many of each industry as the plan says; the same few firms tend to stay silent. In the order of their ids. */
export function respondingFirms(plan: RoundPlan): readonly SampleFirm[] {
  const firms = activeFirms(plan.quarter);
  const silent = new Set(
    Object.entries(plan.answering).flatMap(([industry, answering]) => {
      const asked = firms.filter((firm) => firm.industry === industry);
      return draw(asked, asked.length - answering, reluctance, randomFor("silent", industry, plan.quarter));
    }),
  );
  return firms.filter((firm) => !silent.has(firm));
}

function reluctance(firm: SampleFirm): number {
  const share = randomFor("reluctance", firm.id)();
  return 0.2 + 3 * share * share;
}
