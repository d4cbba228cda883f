import { parentPort } from "node:worker_threads";
import { downloads } from "./downloads.ts";
import { writeFiles } from "./write-files.ts";

/** Makes the downloads on a thread of its own; told the folder of the built site, it writes them and says so. */
const files = downloads();
files.catch(() => undefined);

parentPort?.once("message", async (folder: string) => {
  await writeFiles(folder, await files);
  parentPort?.postMessage("written");
});
