import { parentPort } from "node:worker_threads";
import { writeFiles } from "./write-files.ts";

/** Makes the downloads on a thread of its own; told the folder of the built site, it writes them and says so. */
const files = import("./downloads.ts").then(({ downloads }) => downloads());
files.catch(() => undefined);

parentPort?.once("message", async (folder: string) => {
  await writeFiles(folder, await files);
  parentPort?.postMessage("written");
});
