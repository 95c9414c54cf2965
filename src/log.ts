/** The log goes to standard error; standard output is for who started the server and wants to know where it is. */
import { type DestinationStream, type Logger, pino } from "pino";

const roomInBytes = 16_384;
/** In UTF-8, of each of a string's units. */
const mostBytesOfCharacter = 3;
const longestWait = 100;
/** Of what cannot be written: later lines are lost then, and readers keep their answers. */
const mostHeldBack = 1_048_576;

/** What lines are handed to. */
export interface LogStream extends DestinationStream {
  /** One line that is bytes already, in three pieces, the first of which the next line may use again. */
  writePieces(first: Uint8Array, second: Uint8Array, third: Uint8Array): void;
}

/**
 * Lines are written together, forty of them or those of a tenth of a second: to write the line of an answer that was
 * kept takes longer than to give it. They are gathered here and not by pino's destination, which measures all that it has
 * gathered again with each line, and as bytes, because a text of many pieces is put together anew before it is written.
 * The rest is written when the process ends, however it ends by itself.
 */
export function openLog(level: string): Logger {
  const destination = pino.destination({ dest: 2, sync: true, contentMode: "buffer", maxLength: mostHeldBack });
  // Nobody is left to be told, and without a listener it would end the server.
  destination.on("error", () => {});
  // Its types tell of texts alone.
  const writeBytes = destination.write.bind(destination) as unknown as (bytes: Buffer) => boolean;
  const gathered = Buffer.allocUnsafe(roomInBytes);
  let bytes = 0;
  const flush = () => {
    // A copy, because what could not be written, to a full disk for example, is kept and written with what comes next.
    if (bytes > 0) writeBytes(Buffer.from(gathered.subarray(0, bytes)));
    bytes = 0;
  };
  const stream: LogStream = {
    write(line) {
      const most = line.length * mostBytesOfCharacter;
      if (most > roomInBytes - bytes) flush();
      if (most > roomInBytes) writeBytes(Buffer.from(line));
      else bytes += gathered.write(line, bytes);
    },
    writePieces(first, second, third) {
      const length = first.length + second.length + third.length;
      if (length > roomInBytes - bytes) flush();
      if (length > roomInBytes) {
        writeBytes(Buffer.concat([first, second, third]));
        return;
      }
      gathered.set(first, bytes);
      gathered.set(second, bytes + first.length);
      gathered.set(third, bytes + first.length + second.length);
      bytes += length;
    },
  };
  setInterval(flush, longestWait).unref();
  process.on("exit", flush);
  return pino({ level, base: null }, stream);
}
