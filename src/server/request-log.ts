import { isIP, isIPv4 } from "node:net";
import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from "fastify";
import { type DestinationStream, type Logger, pino } from "pino";
import { isUnreadable } from "../store/unreadable.js";
import type { Asked, KeptAnswer } from "./answer-cache.js";
import { newRequestId } from "./request-record.js";

const longestName = 100;

/** One line for each request: what was asked and what became of it, without the words of the question or who asked. */
export function logRequest(request: FastifyRequest, reply: FastifyReply): void {
  const { record } = request;
  const { dataset } = record;
  // That the dataset cannot be read is told once, by whoever holds it, and not by everybody who asks.
  for (const failure of record.failures) if (!isUnreadable(failure)) request.log.error({ err: failure }, "failure");
  const { method, ip } = request;
  const route = request.routeOptions.url ?? null;
  const said = lineOf({ method, ip, route, status: reply.statusCode, ms: reply.elapsedTime, dataset }, record);
  request.log.info({ ...said, ...(record.errors.length > 0 && { errors: record.errors }) }, "request");
}

/** What all lines of a kept answer have in common, already written: there is one for each time that it is given. */
export function lineOfKept(route: string, asked: Asked, dataset: string): string {
  return JSON.stringify({ kept: true, route, dataset, ...questionOf(asked), msg: "request" }).slice(1);
}

/**
 * The same line for an answer that was kept. Put together here and handed to what pino writes to: pino goes through every
 * field of every line, and a kept answer takes little more than its line.
 */
export function logKept(
  log: FastifyBaseLogger,
  { line }: KeptAnswer,
  { method, status, ms, ip }: Pick<Outcome, "method" | "status" | "ms" | "ip">,
): void {
  const logger = log as Logger;
  if (!logger.isLevelEnabled("info")) return;
  const own = `"requestId":"${newRequestId()}","method":"${method}","status":${status},"ms":${rounded(ms)},"client":"${networkOf(ip)}"`;
  streamOf(logger).write(`{"level":${pino.levels.values.info},"time":${Date.now()},${own},${line}\n`);
}

function streamOf(logger: Logger): DestinationStream {
  return (logger as unknown as Record<typeof pino.symbols.streamSym, DestinationStream>)[pino.symbols.streamSym];
}

interface Outcome {
  readonly method: string | undefined;
  readonly route: string | null;
  readonly status: number;
  readonly ms: number;
  readonly ip: string;
  /** Version of the dataset that answered. */
  readonly dataset: string;
}

function lineOf({ method, route, status, ms, ip, dataset }: Outcome, asked: Asked): object {
  return { method, route, status, ms: rounded(ms), client: networkOf(ip), dataset, ...questionOf(asked) };
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10;
}

function questionOf({ operation, document, cost }: Asked): object {
  return {
    ...(operation && { operation: operation.slice(0, longestName) }),
    ...(document && { document }),
    ...(cost !== null && { cost }),
  };
}

const networks = new Map<string, string>();
const mostNetworks = 1_000;

/** Enough to see where a flood comes from, too little to see who somebody is. */
function networkOf(address: string): string {
  let network = networks.get(address);
  if (network === undefined) {
    if (networks.size === mostNetworks) networks.clear();
    network = shortened(address);
    networks.set(address, network);
  }
  return network;
}

function shortened(address: string): string {
  // What a proxy passes on need not be an address.
  if (isIP(address) === 0) return "unknown";
  if (isIPv4(address)) return `${address.split(".").slice(0, 3).join(".")}.0/24`;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return shortened(mapped);
  // A shortened address is shorter than three groups only where it has zeros there.
  return `${address.split("::")[0]?.split(":").slice(0, 3).join(":") ?? ""}::/48`;
}
