import { writeFileSync } from "node:fs";

/** Loaded into a measured process (`node --import`): at its end it notes the most memory that it held, in bytes, in the file that BENCH_PEAK names. */
process.on("exit", () => {
  const file = process.env["BENCH_PEAK"];
  if (file) writeFileSync(file, String(process.resourceUsage().maxRSS * 1024));
});
