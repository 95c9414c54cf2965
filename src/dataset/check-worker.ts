/** Runs in a thread of its own: what a file is checked for takes a second for each 100 MB, and readers do not wait for it. */
import { parentPort, workerData } from "node:worker_threads";
import { buildBilateralSchema } from "../graphql/build-schema.js";
import type { Listed } from "./listing.js";
import { openChecked } from "./open-checked.js";

export interface CheckOrder {
  readonly path: string;
  readonly listed: Listed;
  /** Files up to this size are held in memory. */
  readonly heldBytes: number;
}

/** The bytes of a file that is to be held in memory, or nothing. */
export type CheckResult = { readonly problem: string } | { readonly bytes: Uint8Array<SharedArrayBuffer> | undefined };

const { path, listed, heldBytes } = workerData as CheckOrder;
try {
  const checked = openChecked(path, listed, { schema: buildBilateralSchema(), thorough: true, heldBytes });
  checked.store.close();
  const { bytes } = checked;
  parentPort?.postMessage({ bytes } satisfies CheckResult);
} catch (error) {
  parentPort?.postMessage({ problem: error instanceof Error ? error.message : String(error) } satisfies CheckResult);
}
