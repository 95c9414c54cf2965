/** Starts and keeps the servers that are compared, each pinned to the first core, and reads what they cost. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { connect, createServer } from "node:net";
import { cpus } from "node:os";
import { join } from "node:path";
import { projectRoot, publicUrl } from "../peers/rows.js";

export const canPin = spawnSync("taskset", ["-V"]).status === 0;

/** The servers have the first core to themselves: whoever asks them keeps to the others. */
export function leaveFirstCore(): void {
  const others = `1-${cpus().length - 1}`;
  if (canPin && cpus().length > 1) spawnSync("taskset", ["--all-tasks", "--cpu-list", "--pid", others, String(process.pid)]);
}

export interface Contender {
  readonly name: string;
  readonly origin: string;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

const peers = join(__dirname, "..", "peers");
/** As an operator would start it, and the peers, which have no settings. */
const programs = {
  ours: [join(projectRoot, "dist", "server", "main.js")],
  /** The same, which reads each row anew for each answer. */
  oursWithoutRows: [join(projectRoot, "dist", "server", "main.js")],
  P0: [join(peers, "naive.js")],
  P2: [join(peers, "mercurius.js")],
  P2c: [join(peers, "mercurius.js"), "cached"],
  P3: [join(peers, "yoga.js")],
  L: [join(peers, "limits.js")],
} as const;
export type Program = keyof typeof programs;

export async function start(program: Program, dataset: string, name: string = program): Promise<Contender> {
  const [file, ...rest] = programs[program];
  const isOurs = program === "ours" || program === "oursWithoutRows";
  const port = isOurs ? await freePort() : 0;
  const words = [process.execPath, file as string, ...(isOurs ? [] : [dataset, ...rest])];
  const [command, ...args] = canPin ? ["taskset", "-c", "0", ...words] : words;
  const child = spawn(command as string, args, {
    // Nothing of this machine's: a list of certificates that Node is told to read, say, takes 40 ms of every start.
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      ...(program === "oursWithoutRows" && { BILATERAL_ROW_CACHE_BYTES: "0" }),
      ...(isOurs && { PORT: String(port), BILATERAL_DATASET: dataset, BILATERAL_PUBLIC_URL: publicUrl }),
    },
    // Ours writes its log, as it does for an operator; the peers write none.
    stdio: isOurs ? ["ignore", "ignore", "ignore"] : ["ignore", "ignore", "inherit", "ipc"],
  });
  let origin = `http://127.0.0.1:${port}`;
  if (isOurs) {
    // Not asked anything: what it is asked first is what the workloads ask.
    while (!(await listens(port))) {
      if (child.exitCode !== null) throw new Error(`our server ended with exit code ${child.exitCode}; start it by hand to see why`);
      await new Promise((wake) => setTimeout(wake, 2));
    }
  } else {
    const told = (await Promise.race([once(child, "message"), once(child, "exit").then(() => undefined)])) as
      | [{ port: number }]
      | undefined;
    if (!told) throw new Error(`${name} ended instead of listening`);
    origin = `http://127.0.0.1:${told[0].port}`;
  }
  return {
    name,
    origin,
    process: child,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    },
  };
}

/** Microseconds that the process has computed so far, all its threads together. taskset becomes the program, so the number is its own. */
export function cpuOf({ process: { pid } }: Contender): number {
  let nanoseconds = 0;
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    nanoseconds += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ")[0]);
  }
  return nanoseconds / 1_000;
}

export function memoryOf({ process: { pid } }: Contender): number {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(kilobytes) * 1_024;
}

export interface Question {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

export async function ask(
  origin: string,
  { method, path, headers, body }: Question,
): Promise<{ status: number; rawHeaders: string[]; body: string }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${origin}${path}`, { method, headers: { ...headers }, agent: false }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, rawHeaders: response.rawHeaders, body: Buffer.concat(pieces).toString("utf8") }),
      );
    });
    request.on("error", reject);
    request.end(body);
  });
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("error", () => resolve(false));
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}
