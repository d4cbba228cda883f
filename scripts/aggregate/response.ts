import type { PanelFirm, Response, Round } from "../model.ts";

/** Response of one round by industry, in classification order. */
export function countResponse(
  round: Round,
  asked: readonly PanelFirm[],
  industries: readonly string[],
): ReadonlyMap<string, Response> {
  return new Map(
    industries.map((industry) => [
      industry,
      {
        asked: asked.filter((firm) => firm.industry === industry).length,
        answered: round.respondents.filter((one) => one.industry === industry).length,
      },
    ]),
  );
}
