import { expect, test } from "vitest";
import { calendarRows } from "./calendar.ts";
import { proprietorCalendarRows } from "./proprietors/calendar.ts";

const rows = new Map(calendarRows().map((row) => [row[0], row.slice(1)]));

const cases = [
  {
    round: "2026-Q3",
    what: "surveyed in September, published at the end of October",
    out: ["2026-09-01", "2026-09-20", "2026-10-30"],
  },
  { round: "2026-Q4", what: "planned; the 30th is a Saturday", out: ["", "", "2027-01-29"] },
  {
    round: "2022-Q1",
    what: "the 30th is a Saturday and the 29th a holiday",
    out: ["2022-03-01", "2022-03-20", "2022-04-28"],
  },
];

test.each(cases)("$round: $what", ({ round, out }) => {
  expect(rows.get(round)).toEqual(out);
});

test("the calendar holds twenty rounds and four planned ones", () => {
  expect(rows.size).toBe(1 + 20 + 4);
});

test("the proprietors' report comes at the end of June of the year after, on a working day; the next one is planned", () =>
  expect(proprietorCalendarRows([2023]).slice(1)).toEqual([
    ["2023", "2024-02-16", "2024-03-15", "2024-06-28"],
    ["2024", "", "", "2025-06-30"],
  ]));
