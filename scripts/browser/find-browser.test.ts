import { expect, test } from "vitest";
import { findBrowser, usualPlaces } from "./find-browser.ts";

test("the variable CHROME comes before the usual places", () =>
  expect(findBrowser({ platform: "linux", env: { CHROME: process.execPath } })).toBe(process.execPath));

test("a variable CHROME that leads nowhere is not replaced by another browser", () =>
  expect(findBrowser({ platform: "linux", env: { CHROME: "/none/chrome" } })).toBeNull());

test.each([
  { platform: "win32", env: { PROGRAMFILES: "C:/Program Files" }, place: /msedge\.exe$/ },
  { platform: "darwin", env: {}, place: /Google Chrome\.app/ },
  { platform: "linux", env: {}, place: /^\/usr\/bin\/chromium$/ },
])("$platform has its own usual places", ({ platform, env, place }) =>
  expect(usualPlaces({ platform, env })).toContainEqual(expect.stringMatching(place)));
