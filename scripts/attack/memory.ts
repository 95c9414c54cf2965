/** How much memory the server holds, seen from outside: of the process that listens, as Linux tells it of our own user's. */
import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** Undefined where there is no /proc, or the process is somebody else's. */
export function processListeningAt(port: number): number | undefined {
  const sockets = new Set(["/proc/net/tcp", "/proc/net/tcp6"].flatMap((file) => listenersIn(file, port)));
  if (sockets.size === 0) return undefined;
  return readable(() => readdirSync("/proc").filter((name) => /^\d+$/.test(name)), [])
    .map(Number)
    .find((pid) =>
      readable(() => readdirSync(`/proc/${pid}/fd`), []).some((fd) =>
        sockets.has(readable(() => readlinkSync(`/proc/${pid}/fd/${fd}`), "")),
      ),
    );
}

/** In bytes. */
export function memoryOf(pid: number | undefined): number | undefined {
  if (pid === undefined) return undefined;
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readable(() => readFileSync(`/proc/${pid}/status`, "utf8"), ""))?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}

function listenersIn(file: string, port: number): string[] {
  const listening = "0A";
  return readable(() => readFileSync(file, "utf8"), "")
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local = "", , state]) => state === listening && Number.parseInt(local.split(":")[1] ?? "", 16) === port)
    .map((fields) => `socket:[${fields[9]}]`);
}

function readable<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
