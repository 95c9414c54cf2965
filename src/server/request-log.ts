import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { isIPv4 } from "node:net";
import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from "fastify";
import type { Asked } from "./answer-cache.js";

const longestName = 100;

/** One line for each request: what was asked and what became of it, without the words of the question or who asked. */
export function logRequest(request: FastifyRequest, reply: FastifyReply): void {
  const { record } = request;
  for (const failure of record.failures) request.log.error({ err: failure }, "failure");
  request.log.info(
    {
      method: request.method,
      route: request.routeOptions.url ?? null,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      client: networkOf(request.ip),
      ...(record.operation && { operation: record.operation.slice(0, longestName) }),
      ...(record.document && { document: record.document }),
      ...(record.cost !== null && { cost: record.cost }),
      ...(record.errors.length > 0 && { errors: record.errors }),
    },
    "request",
  );
}

/** The same line for an answer that was kept. Behind a proxy `client` is the proxy: what it says of others is read by the router. */
export function logKept(
  log: FastifyBaseLogger,
  { method, socket }: IncomingMessage,
  { statusCode }: ServerResponse,
  { route, operation, document, cost }: Asked,
  ms: number,
): void {
  log.info(
    {
      requestId: randomUUID(),
      method,
      route,
      status: statusCode,
      ms: Math.round(ms * 10) / 10,
      client: networkOf(socket.remoteAddress ?? ""),
      ...(operation && { operation: operation.slice(0, longestName) }),
      ...(document && { document }),
      ...(cost !== null && { cost }),
      kept: true,
    },
    "request",
  );
}

/** Enough to see where a flood comes from, too little to see who somebody is. */
function networkOf(address: string): string {
  if (isIPv4(address)) return `${address.split(".").slice(0, 3).join(".")}.0/24`;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return networkOf(mapped);
  // A shortened address is shorter than three groups only where it has zeros there.
  return `${address.split("::")[0]?.split(":").slice(0, 3).join(":") ?? ""}::/48`;
}
