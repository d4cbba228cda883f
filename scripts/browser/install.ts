import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import process from "node:process";
import { findBrowser } from "./find-browser.ts";

/**
 * `npm run pretest`: makes sure that there is a browser for the tests of the pages. Where none is found it installs
 * Debian's Chromium if it may (root and apt-get), and otherwise says in one line what to install. Source: toolchain.md.
 */
if (findBrowser() === null) {
  if (mayInstall()) installChromium();
  if (findBrowser() === null) {
    console.error(
      "画面のテストに使うブラウザーがありません。Google Chrome、Microsoft Edge、Chromium のどれかを入れるか、環境変数 CHROME にその場所を書いて、もう一度実行してください。",
    );
    process.exitCode = 1;
  }
}

function mayInstall(): boolean {
  return !process.env["CHROME"] && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

function installChromium(): void {
  console.log("画面のテストに使う Chromium と日本語の書体を入れます（初回だけ、数分かかります）。");
  const packages = ["chromium", "fonts-noto-cjk"];
  for (const step of [
    ["update", "-q"],
    ["install", "-q", "-y", "--no-install-recommends", ...packages],
  ]) {
    const { status } = spawnSync("apt-get", step, {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    if (status !== 0) return;
  }
}
