/** The server in a process of its own: opened, listening, stopped when it is told to. */
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Logger } from "pino";
import type { Config } from "./config.js";
import { openShelf } from "./dataset/shelf.js";
import { buildBilateralSchema } from "./graphql/build-schema.js";
import { loadRegistry } from "./operations/registry.js";
import { projectRoot } from "./project-root.js";
import { buildServer } from "./server/build-server.js";
import { type Meters, newMeters } from "./server/meters.js";
import { originOf } from "./server/origin.js";
import { MemoryStore, RateLimit, type RateStore } from "./server/rate-limit.js";
import { endWithLastWords, stopperOf } from "./stopping.js";
import { keepTickShape } from "./tick-shape.js";
import { onStop, speaksForAll } from "./workers.js";

/** `log` is standard error; `place` tells this process among several. */
export async function serve(config: Config, log: Logger, place = 0): Promise<void> {
  endWithLastWords(log);
  keepTickShape();
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
    rate: new RateLimit(config.clientPoints, await openRateStore(config.redis, log)),
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
  // Each process counts for itself, and is asked at an address of its own.
  const metricsAt = config.metrics && { ...config.metrics, port: config.metrics.port && config.metrics.port + place };
  const metrics = metricsAt && (await startMetrics(meters, metricsAt));
  if (metricsAt && metrics) addresses.push(["metrics", `${originOf(metricsAt.host, portOf(metrics))}/metrics`]);
  onStop(
    stopperOf(server, {
      log,
      drainSeconds: config.drainSeconds,
      stopSeconds: config.stopSeconds,
      end: () => {
        metrics?.close();
        metrics?.closeAllConnections();
      },
    }),
  );
  // Last: whoever reads it may send a signal at once.
  const lines = addresses.map(([name = "", address]) => `  ${name.padEnd(11)}${address}`);
  if (speaksForAll()) process.stdout.write(`Bilateral answers from dataset ${server.editions.current.version}:\n${lines.join("\n")}\n`);
}

/** Redis is loaded only where it is wanted. */
async function openRateStore(redis: string | null, log: Logger): Promise<RateStore> {
  if (redis === null) return new MemoryStore();
  const { openRedisStore } = await import("./server/redis-store.js");
  return openRedisStore(redis, log);
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
