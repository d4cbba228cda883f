import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test, vi } from "vitest";

// Only so that a process that hangs is noticed: slow machines may take their time.
vi.setConfig({ testTimeout: 60_000 });

const COMMAND = path.join(import.meta.dirname, "protect.ts");
const EXAMPLE = path.join(import.meta.dirname, "fixtures/protect/sales-by-industry.json");

function run(args: readonly string[], input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { input, encoding: "utf8" });
  return { status, stdout, stderr };
}

const answers = (groups: object, more: object = {}) => JSON.stringify({ kind: "answers", groups, ...more });

test("the README's example: losses count by their size, and a too small neighbour does not cover", () => {
  const { status, stdout } = run([EXAMPLE]);
  const { cells, attack } = JSON.parse(stdout);
  expect([status, attack]).toEqual([0, []]);
  expect(cells.map(({ id, decision }: { id: string; decision: string }) => `${id} ${decision}`)).toEqual([
    " published",
    "industry=food primary",
    "industry=trade published",
    "industry=crafts complementary",
  ]);
});

test("a file and standard input give the same", () => {
  expect(run([], readFileSync(EXAMPLE, "utf8")).stdout).toBe(run([EXAMPLE]).stdout);
});

const exits = [
  { name: "help", args: ["--help"], input: "", status: 0 },
  { name: "two files", args: ["a.json", "b.json"], input: "", status: 2 },
  { name: "an unknown option", args: ["--fast"], input: "", status: 2 },
  { name: "no JSON", args: [], input: "{", status: 3 },
  { name: "a table that is none", args: [], input: "{}", status: 3 },
  { name: "a missing file", args: ["no-such-file.json"], input: "", status: 7 },
  {
    name: "public figures that give others away",
    args: [],
    input: JSON.stringify({
      kind: "figures",
      figures: [
        { id: "few", owners: [1, 2] },
        { id: "rest", owners: [9, 9, 9, 9, 9, 9, 9, 9, 9, 9], printing: "public" },
        { id: "all", total: ["few", "rest"], printing: "public" },
      ],
    }),
    status: 5,
  },
  {
    name: "late answers, whose vintages are not attacked here",
    args: [],
    input: answers({ a: { good: 2, same: 4, bad: 3 } }, { published: { a: { good: 2, same: 4, bad: 2 } } }),
    status: 0,
  },
];

test.each(exits)("exit code $status: $name", ({ args, input, status }) => expect(run(args, input).status).toBe(status));
