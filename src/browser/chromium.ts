import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { projectRoot } from "../project-root.js";

/** Starts the machine's Chromium without a window; where there is none, throws a sentence that says what to do. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    // Chromium refuses to start its sandbox as root; anybody else keeps it.
    chromiumSandbox: process.getuid?.() !== 0,
    // Where Linux has no Chinese font, those of the pictures: boxes are as wide as characters and show nothing.
    env: { ...process.env, FONTCONFIG_FILE: join(projectRoot, "src", "browser", "testing", "fonts.conf") },
    // A fresh profile calls home for updates, lists and field trials: noise, where a test counts the requests to other hosts.
    args: ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}

/** Asked of the script that also installs one, in a process of its own: Jest cannot import an ES module into CommonJS. */
function chromiumPath(): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(projectRoot, "scripts", "chromium.mjs")], { encoding: "utf8" });
  if (status !== 0) {
    throw new Error(stderr.trim());
  }
  return stdout.trim();
}
