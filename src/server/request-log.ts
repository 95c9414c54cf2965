import { isIP, isIPv4 } from "node:net";
import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from "fastify";
import { type Logger, pino } from "pino";
import type { LogStream } from "../log.js";
import { isUnreadable } from "../store/unreadable.js";
import type { Asked, KeptAnswer } from "./answer-cache.js";
import { inOnePiece } from "./in-one-piece.js";
import { newRequestId, renewRequestId } from "./request-record.js";

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

/** What all lines of a kept answer have in common: there is one for each time that it is given. */
export function lineOfKept(route: string, asked: Asked, dataset: string): Buffer {
  return Buffer.from(`${JSON.stringify({ kept: true, route, dataset, ...questionOf(asked), msg: "request" }).slice(1)}\n`);
}

const beforeTime = `{"level":${pino.levels.values.info},"time":`;
const digitsOfTime = 13;
const beforeId = `,"requestId":"`;
/** The beginning of the last line of a kept answer; the next writes its own time and id over those. */
const beginning = Buffer.from(`${beforeTime}${"0".repeat(digitsOfTime)}${beforeId}${newRequestId()}",`);
let timeThere = 0;

/** The moment is in milliseconds since 1970. */
type LogKept = (kept: KeptAnswer, method: string | undefined, status: number, ip: string, now: number) => void;

/**
 * Writes the same line for an answer that was kept, put together from pieces that are bytes already: pino goes through every
 * field of every line, and a kept answer takes little more than its line. It has no duration: to read the clock twice would
 * be a good part of that.
 */
export function keptLogOf(log: FastifyBaseLogger): LogKept {
  const logger = log as Logger;
  if (!logger.isLevelEnabled("info")) return () => {};
  const stream = streamOf(logger);
  return ({ line }, method, status, ip, now) => {
    if (now !== timeThere) {
      beginning.write(String(now), beforeTime.length);
      timeThere = now;
    }
    renewRequestId(beginning, beforeTime.length + digitsOfTime + beforeId.length);
    stream.writePieces(beginning, pieceOf(method === "HEAD" ? "HEAD" : "GET", status === 304 ? 304 : 200, ip), line);
  };
}

const noPieces = () => ({ 200: new Map<string, Buffer>(), 304: new Map<string, Buffer>() });
const pieces = { GET: noPieces(), HEAD: noPieces() };
const mostPieces = 1_000;

/** What became of it and for whom, made once. */
function pieceOf(method: "GET" | "HEAD", status: 200 | 304, ip: string): Buffer {
  const made = pieces[method][status];
  let piece = made.get(ip);
  if (piece === undefined) {
    if (made.size === mostPieces) made.clear();
    piece = Buffer.from(`"method":"${method}","status":${status},"client":"${networkOf(ip)}",`);
    // What a proxy passes on is cut out of a header, and would keep the whole of it.
    made.set(inOnePiece(ip), piece);
  }
  return piece;
}

function streamOf(logger: Logger): LogStream {
  return (logger as unknown as Record<typeof pino.symbols.streamSym, LogStream>)[pino.symbols.streamSym];
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

/** Enough to see where a flood comes from, too little to see who somebody is. */
function networkOf(address: string): string {
  // What a proxy passes on need not be an address.
  if (isIP(address) === 0) return "unknown";
  if (isIPv4(address)) return `${address.split(".").slice(0, 3).join(".")}.0/24`;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return networkOf(mapped);
  // A shortened address is shorter than three groups only where it has zeros there.
  return `${address.split("::")[0]?.split(":").slice(0, 3).join(":") ?? ""}::/48`;
}
