import { MAN_YEN, type Quartiles } from "./band.ts";

/** Places on the bar in px: the band of the middle half, the median, the own amount; `beyond` = the amount is off the scale. */
export interface BarPlaces {
  readonly zero: number;
  readonly lower: number | null;
  readonly median: number;
  readonly upper: number | null;
  readonly own: number;
  readonly beyond: boolean;
}

/** Where the marks of the bar stand, `width` px wide; null where no median is published. The scale ends at one and a half times the highest border, whatever was typed. */
export function barPlaces(yen: number, { lower, median, upper }: Quartiles, width: number): BarPlaces | null {
  if (median === null) return null;
  const high = Math.max(median, upper ?? median, 1) * 1.5;
  const low = Math.min(0, median, lower ?? median, -high / 5) * (yen < 0 || (lower ?? median) < 0 ? 1 : 0);
  const own = yen / MAN_YEN;
  const x = (value: number) => Math.round(((Math.min(high, Math.max(low, value)) - low) / (high - low)) * width);
  return {
    zero: x(0),
    lower: lower === null || upper === null ? null : x(lower),
    median: x(median),
    upper: lower === null || upper === null ? null : x(upper),
    own: x(own),
    beyond: own > high || own < low,
  };
}
