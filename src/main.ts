/** Starts the server. The only file that does something by being loaded. */
import { pino } from "pino";
import { readConfig } from "./config.js";
import { placeOfWorker, superviseWorkers } from "./workers.js";

// A start that fails is told in a sentence; where it failed in our code means nothing to who reads it.
try {
  const config = readConfig();
  const place = placeOfWorker();
  // The log goes to standard error; standard output is for who started this and wants to know where it is. Lines that come
  // while others are being written go together: a line for each answer must not cost as much as the answer.
  const log = pino({ level: config.logLevel, base: null }, pino.destination({ dest: 2, sync: false }));
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
