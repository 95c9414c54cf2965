// Where the browser tests get their Chromium from. Plain JavaScript without packages, so that it works before anything is installed.
//
//   node scripts/chromium.mjs            prints the path of a Chromium, or says what to do
//   node scripts/chromium.mjs --install  the same, but installs Debian's package first where there is none

import { readdirSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { apt, hasApt, inPath, isProgram } from "./debian.mjs";

const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const applications =
  process.platform === "darwin"
    ? ["/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"]
    : [];

const advice =
  "Install Chromium (Debian: apt-get install chromium) or Google Chrome, or set CHROMIUM_PATH to the program's path, then try again.";

/** @returns {string} the path of a Chromium's program; throws a sentence that says what to do where there is none. */
export function findChromium() {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted) {
    if (!isProgram(wanted)) {
      throw new Error(`CHROMIUM_PATH is ${wanted}, which is not a program. Correct it, or unset it to have a Chromium looked for.`);
    }
    return wanted;
  }
  const found = [...installed(), ...ofPlaywright()].find(isProgram);
  if (!found) {
    throw new Error(`No Chromium was found: none of ${commands.join(", ")} is in PATH, and Playwright has none. ${advice}`);
  }
  return found;
}

/** Finds a Chromium or, as root on a machine with apt, installs Debian's. @returns {string} its path. */
export function ensureChromium() {
  try {
    return findChromium();
  } catch (missing) {
    if (process.env.CHROMIUM_PATH || !hasApt()) throw missing;
  }
  console.error("The browser tests need a Chromium and there is none: installing Debian's package (about 100 MB, a minute or two).");
  apt(["update"], advice);
  // A machine without a browser rarely has a font for Chinese; without one the screenshots show boxes.
  apt(["install", "--yes", "--no-install-recommends", "chromium", "fonts-droid-fallback"], advice);
  return findChromium();
}

function installed() {
  return [...commands.map(inPath).filter((path) => path !== undefined), ...applications];
}

/** What `npx playwright install chromium` left behind, the newest first. */
function ofPlaywright() {
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ||
    {
      darwin: join(homedir(), "Library", "Caches", "ms-playwright"),
      win32: join(process.env.LOCALAPPDATA ?? homedir(), "ms-playwright"),
    }[process.platform] ||
    join(homedir(), ".cache", "ms-playwright");
  const programs = [
    ["chrome-linux", "chrome"],
    ["chrome-linux64", "chrome"],
    ["chrome-mac", "Chromium.app", "Contents", "MacOS", "Chromium"],
    ["chrome-win", "chrome.exe"],
    ["chrome-win64", "chrome.exe"],
  ];
  return list(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .flatMap((name) => programs.map((parts) => join(cache, name, ...parts)));
}

function list(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    console.log(process.argv.includes("--install") ? ensureChromium() : findChromium());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
