/** The log goes to standard error; standard output is for who started the server and wants to know where it is. */
import { type Logger, pino } from "pino";

const mostCharacters = 8_192;
const longestWait = 100;

/**
 * Lines are written together, twenty of them or those of a tenth of a second: to write the line of an answer that was kept
 * takes longer than to give it. They are gathered here and not by pino's destination, which measures all that it has
 * gathered again with each line. The rest is written when the process ends, however it ends by itself.
 */
export function openLog(level: string): Logger {
  const destination = pino.destination({ dest: 2, sync: true });
  let lines = "";
  const flush = () => {
    const all = lines;
    lines = "";
    if (all !== "") destination.write(all);
  };
  const write = (line: string) => {
    lines += line;
    if (lines.length > mostCharacters) flush();
  };
  setInterval(flush, longestWait).unref();
  process.on("exit", flush);
  return pino({ level, base: null }, { write });
}
