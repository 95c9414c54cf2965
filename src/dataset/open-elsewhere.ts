/** Opens a dataset file after another thread has checked it. */
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { projectRoot } from "../project-root.js";
import { openStore, type Store, type StoreOptions } from "../store/open-store.js";
import type { CheckOrder, CheckResult } from "./check-worker.js";

/** Rejects with a sentence. */
export async function openElsewhere(order: CheckOrder, options: StoreOptions): Promise<Store> {
  const { path } = order;
  const before = await fingerprint(path);
  const result = await check(order);
  if ("problem" in result) throw new Error(result.problem);
  const store = openStore(path, { ...options, bytes: result.bytes && Buffer.from(result.bytes.buffer) });
  if (result.bytes || (await fingerprint(path)) === before) return store;
  store.close();
  throw new Error(`The dataset ${path} was changed while it was being checked`);
}

/** Changes when the file is replaced, and when it is written to. */
export async function fingerprint(path: string): Promise<string> {
  try {
    const { dev, ino, size, mtimeNs } = await stat(path, { bigint: true });
    return [dev, ino, size, mtimeNs].join(" ");
  } catch {
    return "none";
  }
}

function check(order: CheckOrder): Promise<CheckResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(projectRoot, "dist", "src", "dataset", "check-worker.js"), { workerData: order });
    // It must not keep the process from ending.
    worker.unref();
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("The thread that checks datasets ended before it was done")));
  });
}
