import { enableCompileCache } from "node:module";
import { parentPort } from "node:worker_threads";
import { writeFiles } from "./write-files.ts";

// A thread does not inherit the cache of what Node has compiled; without it loading would cost as much as making the files.
enableCompileCache();

/** Makes the downloads on a thread of its own; told the folder of the built site, it writes them and says so. */
const files = import("./downloads.ts").then(({ downloads }) => downloads());
files.catch(() => undefined);

parentPort?.once("message", async (folder: string) => {
  await writeFiles(folder, await files);
  parentPort?.postMessage("written");
});
