import { expect, test } from "vitest";
import { booksOf, type PrintedNumber, smallReport } from "../../fixtures/small-release/settlements.ts";
import { readPublishedSettlements } from "./published-settlements.ts";
import { attackLateAnswers, attackLateSettlements, LATE_ANSWERS, LATE_SETTLEMENTS } from "./settlement-late.ts";

const truth = booksOf({});
const files = (numbers: Readonly<Record<string, PrintedNumber>>) =>
  readPublishedSettlements(smallReport({ some: numbers }));

const means: readonly { name: string; last: PrintedNumber | undefined; now: PrintedNumber; isBreach: boolean }[] = [
  { name: "the same persons", last: [5, 50], now: [6, 50], isBreach: false },
  { name: "one more", last: [5, 50], now: [6, 51], isBreach: true },
  { name: "nine more", last: [5, 50], now: [6, 59], isBreach: true },
  { name: "ten more", last: [5, 50], now: [6, 60], isBreach: false },
  { name: "nine fewer", last: [5, 50], now: [6, 41], isBreach: true },
  { name: "ten fewer", last: [5, 50], now: [6, 40], isBreach: false },
  { name: "withheld then", last: null, now: [6, 51], isBreach: false },
  { name: "withheld now", last: [5, 50], now: null, isBreach: false },
  { name: "not there then", last: undefined, now: [6, 51], isBreach: false },
  { name: "no n then", last: 5, now: [6, 51], isBreach: false },
  { name: "no n now", last: [5, 50], now: 6, isBreach: false },
];
for (const { name, last, now, isBreach } of means) {
  test(`late settlements: ${name}`, () => {
    const before = last === undefined ? files({}) : files({ "2025 a mean": last });
    const breaches = isBreach ? [{ by: "outsider", about: "a", what: LATE_SETTLEMENTS }] : [];
    expect(attackLateSettlements(files({ "2025 a mean": now }), before, truth, 2025, "some")).toEqual(breaches);
    expect(attackLateSettlements(files({ "2025 a mean": now }), null, truth, 2025, "some")).toEqual([]);
  });
}

const SHARES = "felt-sales-shares-by-answer";
const BALANCE = "felt-sales-balance-by-industry";
const answers: readonly {
  name: string;
  dataset: string;
  last: PrintedNumber;
  now: PrintedNumber;
  isBreach: boolean;
}[] = [
  { name: "nobody came", dataset: SHARES, last: [50, 20], now: [50, 20], isBreach: false },
  { name: "two came", dataset: BALANCE, last: [50, 20], now: [45.5, 22], isBreach: true },
  { name: "two came, none of this answer", dataset: SHARES, last: [50, 20], now: [45.5, 22], isBreach: true },
  { name: "three came, of one answer", dataset: SHARES, last: [50, 20], now: [56.5, 23], isBreach: true },
  { name: "three came, and two are of this answer", dataset: SHARES, last: [50, 20], now: [52.2, 23], isBreach: true },
  { name: "three came, and one is of this answer", dataset: SHARES, last: [50, 20], now: [47.8, 23], isBreach: false },
  { name: "three came, none of this answer", dataset: SHARES, last: [50, 20], now: [43.5, 23], isBreach: false },
  { name: "three came, and one is glad", dataset: BALANCE, last: [50, 20], now: [47.8, 23], isBreach: true },
  { name: "three came, as many glad as sad", dataset: BALANCE, last: [50, 20], now: [43.5, 23], isBreach: false },
  { name: "four came, and two less are glad", dataset: BALANCE, last: [50, 20], now: [33.3, 24], isBreach: true },
  { name: "four came, and one less is glad", dataset: BALANCE, last: [50, 20], now: [37.5, 24], isBreach: false },
  { name: "one was taken back", dataset: SHARES, last: [50, 20], now: [47.4, 19], isBreach: false },
  { name: "withheld last", dataset: SHARES, last: null, now: [50, 22], isBreach: false },
  { name: "no n", dataset: SHARES, last: 50, now: [50, 22], isBreach: false },
];
for (const { name, dataset, last, now, isBreach } of answers) {
  test(`late answers: ${name}`, () => {
    const [before, after] = [last, now].map((number) =>
      readPublishedSettlements(smallReport({ [dataset]: { "2025 yes share": number, "2024 no share": [1, 9] } })),
    );
    if (before === undefined || after === undefined) throw new Error("two vintages are needed");
    const breaches = isBreach ? [{ by: "outsider", about: "yes share", what: LATE_ANSWERS }] : [];
    expect(attackLateAnswers(after, before, truth, 2025, dataset)).toEqual(breaches);
    expect(attackLateAnswers(after, null, truth, 2025, dataset)).toEqual([]);
  });
}
