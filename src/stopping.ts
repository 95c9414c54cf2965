/** How a process ends: in order when it is told to, at once when it is told twice, and with a line in the log when it fails. */
import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";

export interface StopOptions {
  readonly log: Logger;
  /** For so long it answers still, and says at /readyz that it soon will not, so that proxies send nothing more. */
  readonly drainSeconds: number;
  /** After so long, what is still under way is cut off. */
  readonly stopSeconds: number;
  /** What else is to be ended, when the last request has been answered. */
  readonly end: () => void;
}

/** To be called for each signal, or whatever else says that it is time. */
export function stopperOf(server: FastifyInstance, { log, drainSeconds, stopSeconds, end }: StopOptions): (reason: string) => void {
  let isStopping = false;

  async function stop(): Promise<void> {
    server.beUnready();
    if (drainSeconds > 0) await new Promise((resolve) => setTimeout(resolve, drainSeconds * 1000));
    const cut = setTimeout(() => {
      log.warn("requests that did not end are cut off");
      server.server.closeAllConnections();
    }, stopSeconds * 1000);
    await server.close();
    clearTimeout(cut);
    end();
  }

  return (reason) => {
    // Whoever asks twice does not want to wait for the requests that are under way.
    if (isStopping) process.exit(1);
    isStopping = true;
    log.info({ signal: reason }, "stopping");
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, "could not stop in order");
        process.exit(1);
      },
    );
  };
}

/** After an error that nobody expected nothing is certain any more: whoever watches over the process starts another. */
export function endWithLastWords(log: Logger): void {
  process.on("uncaughtException", (error, origin) => {
    log.fatal({ err: error, origin }, "crashed");
    process.exit(1);
  });
}
