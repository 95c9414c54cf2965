import { get } from "node:http";
import { parentPort, workerData } from "node:worker_threads";

let isStopped = false;
parentPort?.once("message", () => {
  isStopped = true;
});

function askOnce(): Promise<number> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    get(workerData as string, { agent: false }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`/healthz answered ${response.statusCode}`));
      response.resume().once("end", () => resolve(performance.now() - start));
    }).once("error", reject);
  });
}

async function watch(): Promise<void> {
  while (!isStopped) parentPort?.postMessage(await askOnce());
}

void watch();
