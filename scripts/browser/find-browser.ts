import { accessSync, constants } from "node:fs";
import path from "node:path";

/** What decides where a browser may stand. */
interface Machine {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Path of an installed Chromium, Chrome or Edge: the variable CHROME first, then the usual places; null where there is none. */
export function findBrowser(machine: Machine = process): string | null {
  const wanted = machine.env["CHROME"];
  return (wanted ? [wanted] : usualPlaces(machine)).find(isExecutable) ?? null;
}

/** Where each system's installers put Chromium, Chrome and Edge. */
export function usualPlaces({ platform, env }: Machine): string[] {
  if (platform === "win32") {
    const roots = [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]].filter(
      (root) => root !== undefined,
    );
    const programs = [
      "Google/Chrome/Application/chrome.exe",
      "Microsoft/Edge/Application/msedge.exe",
      "Chromium/Application/chrome.exe",
    ];
    return programs.flatMap((program) => roots.map((root) => path.join(root, program)));
  }
  if (platform === "darwin") {
    return ["Google Chrome", "Microsoft Edge", "Chromium"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  const names = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable",
  ];
  return [...names.map((name) => `/usr/bin/${name}`), "/snap/bin/chromium", "/opt/google/chrome/chrome"];
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
