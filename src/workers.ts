/**
 * Several servers of one machine behind one address, by Node's own cluster: each has a process of its own, with its own
 * caches, and opens the dataset by itself. They start, stop and fail together as one server does; one that ends by itself
 * is replaced.
 */
import cluster from "node:cluster";
import { join } from "node:path";
import type { BaseLogger } from "pino";

/** Which of them this process is, from 0, as its supervisor wrote behind its command; undefined where it serves alone. */
export function placeOfWorker(): number | undefined {
  return cluster.isWorker ? Number(process.argv[2]) : undefined;
}

/** Whether this process says where the server is: not each of several, and not one that takes another's place. */
export function speaksForAll(): boolean {
  return (cluster.worker?.id ?? 1) === 1;
}

/** What a worker is told, and no other way: signals reach it also by those who mean all of its group. */
const stopMessage = "stop";

/** Ends when its workers have ended. */
export function superviseWorkers(count: number, log: BaseLogger): void {
  const places = new Map<number, number>();
  const listening = new Set<number>();
  let stopping = false;
  let exitCode = 0;

  const fork = (place: number) => {
    // Not the program that this process was started by, which may do other things first.
    cluster.setupPrimary({ exec: join(__dirname, "main.js"), args: [String(place)] });
    const worker = cluster.fork();
    places.set(worker.id, place);
  };
  const stop = () => {
    stopping = true;
    for (const worker of Object.values(cluster.workers ?? {})) worker?.send(stopMessage);
  };

  cluster.on("listening", ({ id, process: { pid } }) => {
    listening.add(id);
    log.info({ worker: places.get(id), process: pid }, "a worker listens");
  });
  cluster.on("exit", ({ id }, code, signal) => {
    const place = places.get(id) ?? 0;
    if (stopping && code !== 0) exitCode = 1;
    if (!stopping && listening.has(id)) {
      log.error({ worker: place, code, signal }, "a worker ended and is replaced");
      fork(place);
      return;
    }
    if (!stopping) {
      // It has said why it cannot start, and another could not either.
      exitCode = 1;
      stop();
    }
    if (Object.keys(cluster.workers ?? {}).length === 0) process.exit(exitCode);
  });
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      if (!stopping) log.info({ signal }, "stopping");
      stop();
    });
  }
  for (let place = 0; place < count; place++) fork(place);
}

/** Calls `stop` when this process is to stop, and again when it is to do so at once. */
export function onStop(stop: (reason: string) => void): void {
  const signals = ["SIGTERM", "SIGINT"] as const;
  if (!cluster.isWorker) {
    for (const signal of signals) process.on(signal, stop);
    return;
  }
  for (const signal of signals) process.on(signal, () => {});
  process.on("message", (message) => message === stopMessage && stop(stopMessage));
  process.on("disconnect", () => stop("nobody supervises this worker any more"));
}
