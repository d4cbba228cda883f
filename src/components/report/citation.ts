import { fullUrl, reportPath } from "../../datasets/address.ts";
import type { RoundRegister } from "../../datasets/contract.ts";
import { settings } from "../../datasets/store.ts";
import { SAMPLE_LABEL } from "../../downloads/sample-label.ts";
import { dateName } from "../../format/date.ts";
import { periodName } from "../../format/period.ts";

/** The citation line of a report, ready to be copied. */
export function citationOf({ period, publishedOn }: RoundRegister["rounds"][number], title: string): string {
  const { chamber, sample } = settings();
  const day = publishedOn === null ? "" : `、${dateName(publishedOn)}公表`;
  return `${chamber.name}「${title}」${periodName(period)}${day}、${fullUrl(reportPath(period))}${sample ? `（${SAMPLE_LABEL}）` : ""}`;
}
