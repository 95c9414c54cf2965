// What the scripts beside this one need of the machine, and of Debian's packages. Plain JavaScript without packages.

import { spawnSync } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Whether packages can be installed here: as root, on Debian or what comes from it. */
export function hasApt() {
  return process.getuid?.() === 0 && inPath("apt-get") !== undefined;
}

/** Throws where it fails, with `advice` as the last words. */
export function apt(words, advice, cwd) {
  console.error(`> apt-get ${words.join(" ")}`);
  // Its standard output goes to our standard error: ours carries the answer alone.
  const { status, error } = spawnSync("apt-get", ["-q", ...words], {
    cwd,
    stdio: ["ignore", 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  if (status !== 0) {
    throw new Error(`apt-get ${words[0]} failed (${error?.message ?? `exit code ${status}`}), its words are above. ${advice}`);
  }
}

export function inPath(command) {
  return (process.env.PATH ?? "")
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, command))
    .find(isProgram);
}

export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
