/** Starts the server. The only file that does something by being loaded. */
import { readConfig } from "./config.js";
import { openLog } from "./log.js";
import { placeOfWorker, superviseWorkers } from "./workers.js";

// A start that fails is told in a sentence; where it failed in our code means nothing to who reads it.
try {
  const config = readConfig();
  const place = placeOfWorker();
  const log = openLog(config.logLevel);
  if (config.workers > 1 && place === undefined) superviseWorkers(config.workers, log);
  // What a supervisor does not load it need not hold in memory.
  else (require("./serve.js") as typeof import("./serve.js")).serve(config, log, place).catch(fail);
} catch (error) {
  fail(error);
}

function fail(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
