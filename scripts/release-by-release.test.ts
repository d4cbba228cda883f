import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { runPipeline } from "./pipeline.ts";
import { writeFolder } from "./publish/write-folder.ts";

/**
 * The sample as the years bring it: round after round, each beside what is published by then. A new round adds its numbers and changes none,
 * and what stands in the end is what one run over everything gives.
 */
const ROUND = /^\d{4}(?:-Q\d)?$/;
/** Only so that a run that hangs is noticed: slow machines may take their time. */
const PATIENCE = 600_000;

test("the DI survey, quarter by quarter", () => publishOneByOne("di-survey", ["proprietors", "regional"]), PATIENCE);

test(
  "the proprietors' report, year by year",
  () => {
    const quarters = roundsOf("data/di-survey").slice(0, -1);
    return publishOneByOne("proprietors", ["regional", ...quarters.map((quarter) => `di-survey/${quarter}`)]);
  },
  PATIENCE,
);

/** `without` = folders of other sources that are left out. */
async function publishOneByOne(source: string, without: readonly string[]): Promise<void> {
  const root = mkdtempSync(path.join(tmpdir(), "release-by-release-"));
  const published = path.join(root, "published");
  const rounds = roundsOf(path.join("data", source));
  cpSync("data", root, { recursive: true });
  for (const folder of ["published", ...without, ...rounds.map((round) => `${source}/${round}`)])
    rmSync(path.join(root, folder), { recursive: true });
  const run = (last: string) => runPipeline({ data: root, published: last, progress: () => {} });
  let standing: ReadonlyMap<string, string> | null = null;
  for (const round of rounds) {
    cpSync(path.join("data", source, round), path.join(root, source, round), { recursive: true });
    const { files, comparison } = await run(published);
    expect(comparison?.unapproved, round).toEqual([]);
    standing = files;
    writeFolder(published, files ?? new Map());
  }
  expect(standing).toEqual((await run(path.join(root, "none"))).files);
  expect(standing).not.toBeNull();
  rmSync(root, { recursive: true });
}

function roundsOf(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => ROUND.test(name))
    .sort();
}
