import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, renameSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { FolderChanged, readFolder } from "./read-folder.ts";
import { recoverFolder, writeFolder } from "./write-folder.ts";

/** Runs that are killed, find the disk full, or work at once: the folder is as one run left it, whole. Source: issue 3. */

// Only so that a process that hangs is noticed: slow machines may take their time.
vi.setConfig({ testTimeout: 120_000 });

const WRITER = path.join(import.meta.dirname, "../fixtures/crash/write-for-ever.ts");
const home = () => path.join(mkdtempSync(path.join(tmpdir(), "crash-")), "published");

async function startWriter(folder: string, ...letters: readonly string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, [WRITER, folder, ...letters], { stdio: ["ignore", "pipe", "inherit"] });
  // Beside another a writer may end before anybody listens.
  if (child.stdout !== null) await Promise.race([once(child.stdout, "data"), once(child, "exit")]);
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

/** The letters that the files are full of; a file that was cut short shows as such. */
function letters(folder: string): readonly string[] {
  const files = [...readFolder(folder)];
  const kinds = files.map(([, text]) => (text.length === 20_000 ? [...new Set(text)].join("") : "cut short"));
  return [...new Set([...kinds, ...(files.length === 12 ? [] : [`${files.length} files`])])];
}

test("a run killed at any moment leaves the folder whole, and the next run works", async () => {
  const folder = home();
  writeFolder(folder, new Map());
  for (let round = 0; round < 12; round += 1) {
    const child = await startWriter(folder, "a", "b");
    await setTimeout(5 + 17 * round);
    await kill(child);
    recoverFolder(folder);
    if (existsSync(folder)) expect(letters(folder)).toHaveLength(1);
  }
  writeFolder(folder, new Map([["last.json", "c"]]));
  expect([...readFolder(folder).keys()]).toEqual(["last.json"]);
  expect(readdirSync(path.dirname(folder))).toEqual(["published"]);
});

test("two runs at once never mix their files, and each hears at worst that the other is at work", async () => {
  const folder = home();
  const writers = [await startWriter(folder, "a", "b"), await startWriter(folder, "c", "d")];
  await setTimeout(600);
  expect(writers.map(({ exitCode }) => exitCode)).toEqual([null, null]);
  for (const writer of writers) await kill(writer);
  recoverFolder(folder);
  expect(letters(folder)).toHaveLength(1);
});

test.runIf(process.platform === "linux")("a full disk leaves the folder as it was", () => {
  const folder = home();
  writeFolder(folder, new Map([["a.json", "before"]]));
  // No file may grow beyond 8 blocks of 512 bytes: the system refuses the write as it does on a full disk.
  const script = 'ulimit -f 8; trap "" XFSZ; exec "$0" "$1" "$2" a';
  const { status, stderr } = spawnSync("sh", ["-c", script, process.execPath, WRITER, folder], { encoding: "utf8" });
  expect([status, stderr.trim()]).toEqual([7, "EFBIG"]);
  expect([...readFolder(folder)]).toEqual([["a.json", "before"]]);
  expect(readdirSync(path.dirname(folder))).toEqual(["published"]);
});

test("a run cut off between the two renames is healed before anything is read", () => {
  const folder = home();
  writeFolder(folder, new Map([["a.json", "before"]]));
  renameSync(folder, path.join(path.dirname(folder), ".tmp-published-old"));
  recoverFolder(folder);
  expect([...readFolder(folder)]).toEqual([["a.json", "before"]]);
  recoverFolder(folder);
  expect(readdirSync(path.dirname(folder))).toEqual(["published"]);
});

test("every command puts back what a run that was cut off took away", () => {
  const data = mkdtempSync(path.join(tmpdir(), "crash-data-"));
  const folder = path.join(data, "published");
  writeFolder(folder, new Map([["catalogue.json", "{}"]]));
  renameSync(folder, path.join(data, ".tmp-published-old"));
  const check = path.join(import.meta.dirname, "../check.ts");
  expect(spawnSync(process.execPath, [check, "--data", data], { stdio: "ignore" }).status).toBe(3);
  expect([...readFolder(folder).keys()]).toEqual(["catalogue.json"]);
});

test("what another run wrote meanwhile is not overwritten", () => {
  const folder = home();
  const read = readFolder(folder);
  writeFolder(folder, new Map([["a.json", "the other run's"]]));
  expect(() => writeFolder(folder, new Map([["a.json", "mine"]]), read)).toThrow(FolderChanged);
  expect([...readFolder(folder)]).toEqual([["a.json", "the other run's"]]);
  expect(writeFolder(folder, new Map([["a.json", "mine"]]), readFolder(folder))).toBe(true);
});

test("a lock that is just being made is held; an old one without a number is not", () => {
  const folder = home();
  const lock = path.join(path.dirname(folder), ".tmp-published-lock");
  writeFileSync(lock, "");
  expect(() => writeFolder(folder, new Map([["a.json", "1"]]))).toThrow("locked by process 0");
  utimesSync(lock, 0, 0);
  expect(writeFolder(folder, new Map([["a.json", "1"]]))).toBe(true);
});
