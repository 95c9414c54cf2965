/** The server as the container starts it, in a process of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openDescriptors } from "../../src/open-descriptors.js";
import { projectRoot } from "../../src/project-root.js";

export interface SoakedServer {
  readonly origin: string;
  memoryBytes(): number;
  descriptors(): number;
  /** Its exit code. */
  stop(): Promise<number | null>;
}

/** Small enough that it is full, and forgets, long before the run ends. */
const answerCacheBytes = 8 * 1024 * 1024;

export async function startServer(settings: Readonly<Record<string, string>> = {}): Promise<SoakedServer> {
  const child: ChildProcess = spawn(process.execPath, ["--max-old-space-size=256", join(projectRoot, "dist", "server", "main.js")], {
    env: {
      PATH: process.env.PATH,
      PORT: "0",
      BILATERAL_ANSWER_CACHE_BYTES: String(answerCacheBytes),
      // The requests come as from many networks, through a proxy.
      BILATERAL_TRUST_PROXY: "127.0.0.0/8",
      ...settings,
    },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const ended = once(child, "exit") as Promise<[number | null]>;
  const told = await Promise.race([
    once(child.stdout as NodeJS.ReadableStream, "data"),
    ended.then(([code]) => Promise.reject(new Error(`The server ended with ${code}`))),
  ]);
  const origin = /home\s+(http:\S+)\/\n/.exec(String(told[0]))?.[1];
  if (origin === undefined || child.pid === undefined) throw new Error("The server does not say where it is");
  const { pid } = child;
  return {
    origin: origin.replace("localhost", "127.0.0.1"),
    memoryBytes: () => {
      const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
      if (kilobytes === undefined) throw new Error("The system does not say how much memory the server holds");
      return Number(kilobytes) * 1024;
    },
    descriptors: () => openDescriptors(pid) ?? Number.NaN,
    stop: async () => {
      child.kill("SIGTERM");
      return (await ended)[0];
    },
  };
}
