/** Starts the server. The only file that does something by being loaded. */
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pino } from "pino";
import { type Config, readConfig } from "./config.js";
import { buildBilateralSchema } from "./graphql/build-schema.js";
import { loadRegistry } from "./operations/registry.js";
import { projectRoot } from "./project-root.js";
import { buildServer } from "./server/build-server.js";
import { originOf } from "./server/origin.js";
import { openStore } from "./store/open-store.js";

async function main(config: Config): Promise<void> {
  // The log goes to standard error; standard output is for who started this and wants to know where it is.
  const log = pino({ level: config.logLevel, base: null }, pino.destination(2));
  const store = openStore(config.dataset);
  let origin = config.publicUrl ?? "";
  const server = await buildServer({
    store,
    schema: buildBilateralSchema(),
    registry: loadRegistry(join(projectRoot, "schema", "operations")),
    log,
    trustProxy: config.trustProxy,
    answerCacheBytes: config.answerCacheBytes,
    publicUrl: () => origin,
  });
  await server.listen({ host: config.host, port: config.port }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE") throw error;
    throw new Error(`Port ${config.port} of ${config.host} is taken by another program: set PORT to a free one, such as PORT=4001.`);
  });
  // The port itself may have been left to the system.
  origin ||= originOf(config.host, (server.server.address() as AddressInfo).port);
  const addresses = [
    ["home", "/"],
    ["API", "/graphql"],
    ["playground", "/playground"],
  ];
  const lines = addresses.map(([name = "", path]) => `  ${name.padEnd(11)}${origin}${path}`);
  process.stdout.write(`Bilateral answers from dataset ${store.dataset.version}:\n${lines.join("\n")}\n`);

  let stopping = false;
  const stop = (signal: NodeJS.Signals) => {
    // Whoever asks twice does not want to wait for the requests that are under way.
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ signal }, "stopping");
    server.close().then(
      () => {
        store.close();
        process.exit(0);
      },
      (error: unknown) => {
        log.error({ err: error }, "could not stop in order");
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

// A start that fails is told in a sentence; where it failed in our code means nothing to who reads it.
try {
  main(readConfig()).catch(fail);
} catch (error) {
  fail(error);
}

function fail(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
