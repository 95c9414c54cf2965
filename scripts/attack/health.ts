/** Asks /healthz again and again, each time on a new connection as a supervisor does, from a thread that has nothing else to do. */
import { join } from "node:path";
import { Worker } from "node:worker_threads";

export interface HealthWatch {
  /** Ends it. Rejects where an answer was not 200. */
  slowest(): Promise<number>;
}

export async function watchHealth(url: URL): Promise<HealthWatch> {
  const worker = new Worker(join(__dirname, "health-worker.js"), { workerData: new URL("/healthz", url).href });
  const answers: (number | Error)[] = [];
  const ended = new Promise<void>((resolve, reject) => worker.once("exit", () => resolve()).once("error", reject));
  await new Promise((resolve) => worker.once("message", resolve));
  worker.on("message", (ms: number) => answers.push(ms));
  return {
    async slowest() {
      worker.postMessage("stop");
      await ended;
      return Math.max(...answers.map(Number));
    },
  };
}
