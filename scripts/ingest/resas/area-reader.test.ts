import { expect, test } from "vitest";
import { areaReader } from "./area-reader.ts";

const home = { prefecture: "01", city: "01206", cityName: "釧路市" };
const all = areaReader({ prefectureCode: 0, prefectureName: 1, cityCode: 2, cityName: 3 }, home);
const codesOnly = areaReader({ cityCode: 0 }, home);
const namesOnly = areaReader({ prefectureName: 0, cityName: 1 }, home);
const prefectures = areaReader({ prefectureCode: 0, prefectureName: 1 }, home);

const own = [
  { name: "our city", read: all, cells: ["01", "北海道", "01206", "釧路市"], area: "01206" },
  { name: "our city, zeros lost", read: all, cells: ["1", "北海道", "1206", "釧路市"], area: "01206" },
  { name: "our city, six digits", read: all, cells: ["01", "北海道", "012068", "釧路市"], area: "01206" },
  { name: "our city, six digits, zero lost", read: all, cells: ["1", "北海道", "12068", "釧路市"], area: "01206" },
  { name: "full width", read: all, cells: ["０１", "北海道", "０１２０６", "釧路市"], area: "01206" },
  { name: "by code alone", read: codesOnly, cells: ["1206"], area: "01206" },
  { name: "by name alone", read: namesOnly, cells: ["北海道", "釧路市"], area: "01206" },
  { name: "our prefecture", read: prefectures, cells: ["1", "北海道"], area: "01" },
  { name: "our prefecture in a file of cities", read: all, cells: ["01", "北海道", "01000", "北海道"], area: "01" },
  { name: "our prefecture in a row without a city", read: all, cells: ["01", "北海道", "", ""], area: "01" },
  { name: "the nation", read: prefectures, cells: ["00", "全国"], area: null },
];

test.each(own)("kept: $name", ({ read, cells, area }) => expect(read(cells).area?.code).toBe(area));

const others = [
  { name: "釧路町, the neighbour", read: all, cells: ["01", "北海道", "01661", "釧路町"] },
  { name: "釧路町 by name", read: namesOnly, cells: ["北海道", "釧路町"] },
  { name: "釧路市 of another prefecture", read: namesOnly, cells: ["青森県", "釧路市"] },
  { name: "another prefecture", read: prefectures, cells: ["02", "青森県"] },
  { name: "another prefecture under a short name", read: prefectures, cells: ["13", "東京"] },
  { name: "12068 in prefecture 12", read: all, cells: ["12", "千葉県", "12068", "どこか市"] },
];

test.each(others)("left out: $name", ({ read, cells }) => expect(read(cells)).toEqual({ area: null }));

const faults = [
  { name: "a code that fits no form", read: all, cells: ["01", "北海道", "12", "釧路市"] },
  { name: "a city without a code", read: all, cells: ["01", "北海道", "", "釧路市"] },
  { name: "a wrong check digit", read: all, cells: ["01", "北海道", "012067", "釧路市"] },
  { name: "a city of another prefecture", read: all, cells: ["02", "青森県", "01206", "釧路市"] },
  { name: "our code with another name", read: all, cells: ["01", "北海道", "01206", "釧路町"] },
  { name: "two readings and no prefecture to tell", read: codesOnly, cells: ["12068"] },
  { name: "a prefecture code with another name", read: prefectures, cells: ["01", "青森県"] },
  { name: "a prefecture that is none", read: prefectures, cells: ["48", "どこか"] },
];

test.each(faults)("refused: $name", ({ read, cells }) => expect(read(cells).fault?.problem).toMatch(/。$/));

test("a file without area columns is the nation's", () =>
  expect(areaReader({}, home)(["2020"]).area).toEqual({ level: "nation", code: null, name: "全国" }));
