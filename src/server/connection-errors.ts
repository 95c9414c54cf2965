/** Answers where there is no request yet, because what came could not be read as one. */
import { type IncomingMessage, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { FastifyBaseLogger } from "fastify";
import { limits } from "../limits.js";
import { commonHeaders, jsonType, Refusal, refusalBody } from "./answer.js";

interface ConnectionError extends Error {
  readonly code?: string;
}

export function answerConnectionError(error: ConnectionError, socket: Socket, log: FastifyBaseLogger, datasetVersion: string): void {
  // The client has gone; there is nobody to tell.
  if (error.code === "ECONNRESET" || socket.destroyed || !socket.writable) return void socket.destroy();
  writeRefusal(socket, refusalOf(error), log, datasetVersion);
}

/** CONNECT asks for a tunnel to somewhere else; Node hands over the bare connection. */
export function answerConnect(_request: IncomingMessage, socket: Socket, log: FastifyBaseLogger, datasetVersion: string): void {
  const refusal = new Refusal(405, "METHOD_NOT_ALLOWED", "This server opens no tunnels.", { allow: "GET, HEAD, POST, OPTIONS" });
  writeRefusal(socket, refusal, log, datasetVersion);
}

function refusalOf({ code }: ConnectionError): Refusal {
  switch (code) {
    case "ERR_HTTP_REQUEST_TIMEOUT":
      return new Refusal(408, "REQUEST_TIMEOUT", "The request did not arrive in full in time.");
    case "HPE_HEADER_OVERFLOW":
      return new Refusal(
        431,
        "HEADERS_TOO_LARGE",
        "The address and the headers are too large together. Send the document by POST, or its hash.",
      );
    case "HPE_CHUNK_EXTENSIONS_OVERFLOW":
      return new Refusal(413, "PAYLOAD_TOO_LARGE", "The body is too large.");
    default:
      return new Refusal(400, "BAD_REQUEST", "This is not a request that HTTP/1.1 knows.");
  }
}

function writeRefusal(socket: Socket, refusal: Refusal, log: FastifyBaseLogger, datasetVersion: string): void {
  const body = refusalBody(refusal, datasetVersion);
  const headers = {
    ...commonHeaders(datasetVersion),
    ...refusal.headers,
    "cache-control": "no-store",
    "content-type": jsonType,
    "content-length": String(Buffer.byteLength(body)),
    connection: "close",
  };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  // Whoever keeps its side open would keep ours: of a connection that Node has handed over nobody else takes care.
  socket.setTimeout(limits.headerSeconds * 1000, () => socket.destroy());
  socket.end(`HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}\r\n${head.join("")}\r\n${body}`);
  log.info({ status: refusal.status, errors: [refusal.code] }, "unreadable request");
}
