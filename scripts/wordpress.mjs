// Where the test of the real WordPress gets it from. Plain JavaScript without packages, so that it works before anything is installed.
//
//   node scripts/wordpress.mjs            prints WordPress's folder, or says what is missing
//   node scripts/wordpress.mjs --install  the same, but fetches Debian's packages first where something is missing

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { apt, hasApt, inPath, isProgram } from "./debian.mjs";

const theme = "twentytwentythree";

/** Debian's package as it is installed, and as it is unpacked here. */
const unpacked = fileURLToPath(new URL("../node_modules/.cache/wordpress", import.meta.url));
const folders = ["/usr/share/wordpress", join(unpacked, "usr", "share", "wordpress")];

/** Programs and libraries; none of them starts a service. */
const packages = ["php-cli", "php-mysql", "mariadb-server-core", "mariadb-client-core"];

const advice = `Debian and Ubuntu have all of it: apt-get install wordpress wordpress-theme-${theme} ${packages.join(" ")}; as root, "npm test -- wordpress" fetches it.`;

/** @returns {string} WordPress's folder; throws a sentence that says what is missing where it cannot run. */
export function findWordPress() {
  const folder = folders.find((path) => existsSync(join(path, "wp-settings.php")) && existsSync(join(path, "wp-content", "themes", theme)));
  const missing = [...missingPrograms(), ...(folder ? [] : [`WordPress with its theme ${theme}`])];
  if (missing.length > 0) throw new Error(`There is no ${missing.join(", no ")}. ${advice}`);
  return folder;
}

/** Finds WordPress or, as root on a machine with apt, fetches Debian's. @returns {string} its folder. */
export function ensureWordPress() {
  try {
    return findWordPress();
  } catch (missing) {
    if (!hasApt()) throw missing;
  }
  console.error("The test of the real WordPress needs Debian's PHP, MariaDB and WordPress: fetching them (about 21 MB, a minute or two).");
  apt(["update"], advice);
  apt(["install", "--yes", "--no-install-recommends", ...packages], advice);
  unpack();
  return findWordPress();
}

/** WordPress itself is not installed: its package would bring a web server, which would start to serve. */
function unpack() {
  const folder = mkdtempSync(join(tmpdir(), "bilateral-wordpress-"));
  try {
    apt(["download", "wordpress", `wordpress-theme-${theme}`], advice, folder);
    mkdirSync(unpacked, { recursive: true });
    for (const file of readdirSync(folder)) {
      const { status, error } = spawnSync("dpkg-deb", ["--extract", join(folder, file), unpacked], { stdio: ["ignore", 2, 2] });
      if (status !== 0) throw new Error(`dpkg-deb failed with ${file} (${error?.message ?? `exit code ${status}`}). ${advice}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function missingPrograms() {
  return [
    ["PHP for the command line", inPath("php")],
    ["mysqli in PHP", spawnSync("php", ["-r", "exit(extension_loaded('mysqli') ? 0 : 1);"]).status === 0],
    // Debian keeps it where only root looks for programs.
    ["MariaDB server", inPath("mariadbd") ?? isProgram("/usr/sbin/mariadbd")],
    ["mariadb-install-db", inPath("mariadb-install-db")],
    ["my_print_defaults", inPath("my_print_defaults")],
  ]
    .filter(([, found]) => !found)
    .map(([name]) => name);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    console.log(process.argv.includes("--install") ? ensureWordPress() : findWordPress());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
