/** Starts the server. The only file that does something by being loaded. */
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pino } from "pino";
import { type Config, readConfig } from "./config.js";
import { openShelf } from "./dataset/shelf.js";
import { buildBilateralSchema } from "./graphql/build-schema.js";
import { loadRegistry } from "./operations/registry.js";
import { projectRoot } from "./project-root.js";
import { buildServer } from "./server/build-server.js";
import { type Meters, newMeters } from "./server/meters.js";
import { originOf } from "./server/origin.js";

async function main(config: Config): Promise<void> {
  // The log goes to standard error; standard output is for who started this and wants to know where it is. Lines that come
  // while others are being written go together: a line for each answer must not cost as much as the answer.
  const log = pino({ level: config.logLevel, base: null }, pino.destination({ dest: 2, sync: false }));
  const meters = newMeters();
  const schema = buildBilateralSchema();
  const shelf = openShelf(config.dataset, { times: meters.statements, rowCacheBytes: config.rowCacheBytes });
  let origin = config.publicUrl ?? "";
  const server = await buildServer({
    shelf,
    store: await shelf.open(schema),
    schema,
    registry: loadRegistry(join(projectRoot, "schema", "operations")),
    log,
    trustProxy: config.trustProxy,
    answerCacheBytes: config.answerCacheBytes,
    planBytes: config.planBytes,
    meters,
    securityContact: config.securityContact,
    publicUrl: () => origin,
  });
  await server.listen({ host: config.host, port: config.port }).catch(sayTaken("PORT=4001", config.host, config.port));
  // The port itself may have been left to the system.
  origin ||= originOf(config.host, portOf(server.server));
  server.editions.watch();
  const addresses = [
    ["home", `${origin}/`],
    ["API", `${origin}/graphql`],
    ["playground", `${origin}/playground`],
    ["builder", `${origin}/builder`],
  ];
  const metrics = config.metrics && (await startMetrics(meters, config.metrics));
  if (config.metrics && metrics) addresses.push(["metrics", `${originOf(config.metrics.host, portOf(metrics))}/metrics`]);
  const lines = addresses.map(([name = "", address]) => `  ${name.padEnd(11)}${address}`);
  process.stdout.write(`Bilateral answers from dataset ${server.editions.current.version}:\n${lines.join("\n")}\n`);

  let stopping = false;
  const stop = (signal: NodeJS.Signals) => {
    // Whoever asks twice does not want to wait for the requests that are under way.
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ signal }, "stopping");
    server.close().then(
      () => {
        metrics?.close();
        metrics?.closeAllConnections();
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

/** Loaded only where it is wanted: it is no part of what a start waits for. */
async function startMetrics(meters: Meters, at: NonNullable<Config["metrics"]>): Promise<Server> {
  const { serveMetrics } = await import("./server/metrics.js");
  return serveMetrics(meters, at).catch(sayTaken("BILATERAL_METRICS=127.0.0.1:9465", at.host, at.port));
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function sayTaken(free: string, host: string, port: number): (error: NodeJS.ErrnoException) => never {
  return (error) => {
    if (error.code !== "EADDRINUSE") throw error;
    throw new Error(`Port ${port} of ${host} is taken by another program: set ${free.split("=")[0]} to a free one, such as ${free}.`);
  };
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
