/** The log goes to standard error; standard output is for who started the server and wants to know where it is. */
import { type Logger, pino } from "pino";

/**
 * Lines are written together, twenty of them or those of a tenth of a second: to write the line of an answer that was kept
 * takes longer than to give it. The rest is written when the process ends, however it ends by itself.
 */
export function openLog(level: string): Logger {
  const destination = pino.destination({ dest: 2, sync: true, minLength: 8_192, periodicFlush: 100 });
  // Not flushSync, which tries for ever where nobody reads any more.
  process.on("exit", () => destination.flush());
  return pino({ level, base: null }, destination);
}
