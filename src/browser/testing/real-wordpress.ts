/** WordPress itself, in a folder that goes away: MariaDB behind a socket, PHP's own web server on a free port of this machine. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { text } from "node:stream/consumers";
import { projectRoot } from "../../project-root.js";

export interface WordPress {
  readonly origin: string;
  readonly version: string;
  /** Publishes a post with this content, as its author typed it, and returns its address. */
  publish(content: string): Promise<string>;
  close(): Promise<void>;
}

const site = join(projectRoot, "src", "browser", "testing", "wordpress");

/** Debian keeps servers where only root looks for programs. */
const environment = { ...process.env, PATH: [process.env.PATH, "/usr/sbin"].join(delimiter) };

/** WordPress's folder, or a sentence that says why there is none. Asked of the script that also fetches it. */
export function findWordPress(): { readonly folder: string } | { readonly missing: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(projectRoot, "scripts", "wordpress.mjs")], { encoding: "utf8" });
  return status === 0 ? { folder: stdout.trim() } : { missing: stderr.trim() };
}

export async function startWordPress(folder: string): Promise<WordPress> {
  // Not where TMPDIR may say: the path of a socket has a hundred characters at most.
  const own = mkdtempSync("/tmp/bilateral-wordpress-");
  const servers: ChildProcess[] = [];
  const close = async () => {
    for (const server of servers.reverse()) await end(server);
    rmSync(own, { recursive: true, force: true });
  };
  try {
    const socket = join(own, "socket");
    const data = ["--no-defaults", `--datadir=${join(own, "data")}`, ...(process.getuid?.() === 0 ? ["--user=root"] : [])];
    await run("mariadb-install-db", [...data, "--auth-root-authentication-method=normal", "--skip-test-db"], environment);
    const database = spawn("mariadbd", [...data, `--socket=${socket}`, "--skip-networking"], { env: environment });
    servers.push(database);
    await said(database, /ready for connections/);

    const settings = { ...environment, BILATERAL_WORDPRESS: folder, BILATERAL_SOCKET: socket };
    // Each post is published by a process of its own, which need not compile WordPress again.
    const php = ["-d", "opcache.enable_cli=1", "-d", `opcache.file_cache=${own}`];
    const web = spawn("php", [...php, "-S", "127.0.0.1:0", "-t", folder, join(site, "site.php")], { env: settings });
    servers.push(web);
    const [, origin = ""] = await said(web, /\((http:\/\/127\.0\.0\.1:\d+)\) started/);

    const ours = { ...settings, BILATERAL_ORIGIN: origin };
    const ask = async (file: string, answer: RegExp, input?: string) => {
      const said = await run("php", [...php, join(site, file)], ours, input);
      // WordPress tells its mistakes as pages, and ends as if nothing were.
      if (!answer.test(said)) throw new Error(`${file} answered ${said}`);
      return said;
    };
    const version = await ask("install.php", /^[\d.]+$/);
    return { origin, version, publish: (content) => ask("publish.php", /^http\S+$/, content), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Beside our server, which is in this process: held up, it would refuse what WordPress asks of it. */
async function run(program: string, words: readonly string[], env: NodeJS.ProcessEnv, input = ""): Promise<string> {
  const child = spawn(program, words, { env });
  child.stdin.end(input);
  const [stdout, stderr, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  if (status !== 0) throw new Error(`${program} ${words.join(" ")} failed: ${stdout}${stderr}`);
  return stdout;
}

/** Waits for a line of a server's log, and lets the rest pass. */
async function said(server: ChildProcess, wanted: RegExp): Promise<RegExpExecArray> {
  let log = "";
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.on("exit", () => reject(new Error(`${server.spawnfile} ended before it was ready:\n${log}`)));
    server.stdout?.resume();
    server.stderr?.setEncoding("utf8").on("data", (more: string) => {
      if (log.length < 100_000) log += more;
      const found = wanted.exec(log);
      if (found) resolve(found);
    });
  });
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.pid === undefined) return;
  const ended = once(server, "exit");
  server.kill();
  await ended;
}
