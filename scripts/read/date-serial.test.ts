import { expect, test } from "vitest";
import { serialText } from "./date-serial.ts";

test.each([
  [46143, false, "2026-05-01"],
  [46143.99, false, "2026-05-01"],
  [44681, true, "2026-05-01"],
  [61, false, "1900-03-01"],
  [1, false, "1900-01-01"],
  [0.5625, false, "13:30"],
  [-1, false, "00:00"],
])("%d (1904: %s) is %s", (serial, date1904, text) => {
  expect(serialText(serial, date1904)).toBe(text);
});
