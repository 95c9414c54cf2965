/** What every answer has in common, from whatever room of the server it comes. */
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { ErrorCode } from "../graphql/errors.js";
import { contentPolicies } from "./content-policies.js";

export interface Answer {
  readonly status: Status;
  /** Media type of the body. */
  readonly type: string;
  readonly body: string | Buffer;
  /** The same body compressed, for clients that take it. */
  readonly brotli?: Buffer;
  /** Cache-Control of a 200; whatever has none, and every other status, is not to be stored. */
  readonly cache?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The only statuses of this server, beside 304, which is a 200 that the client has already. */
export type Status = 200 | 204 | 400 | 404 | 405 | 406 | 408 | 413 | 415 | 429 | 431 | 501 | 503;

/** Thrown where there is nothing better to do than to tell the client so. */
export class Refusal extends Error {
  readonly status: Status;
  readonly code: ErrorCode;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: Status, code: ErrorCode, sentence: string, headers: Readonly<Record<string, string>> = {}) {
    super(shortened(sentence));
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** The longest sentences of ours have about three hundred characters; one that quotes what was sent may quote much. */
const longestSentence = 500;

export function shortened(sentence: string): string {
  return sentence.length > longestSentence ? `${sentence.slice(0, longestSentence)} …` : sentence;
}

/**
 * Five minutes: a correction reaches every reader that soon, and a page with many readers asks once in all that time.
 * A day longer if this server cannot be asked.
 */
export const shortCache = "public, max-age=300, stale-if-error=86400";

/** For files whose name changes with their bytes. */
export const longCache = "public, max-age=31536000, immutable";

export const jsonType = "application/json; charset=utf-8";
export const htmlType = "text/html; charset=utf-8";

/** Headers that no answer is without, errors least of all: one that a page may not read looks to it like a broken network. */
export function commonHeaders(datasetVersion: string): Readonly<Record<string, string>> {
  return {
    // The same for every origin, so that caches hold one copy, and never with credentials: there are none.
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "Bilateral-Dataset, ETag, RateLimit, RateLimit-Policy, Retry-After",
    "cross-origin-resource-policy": "cross-origin",
    "bilateral-dataset": datasetVersion,
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    // Pages that need more say so themselves.
    "content-security-policy": contentPolicies.data,
  };
}

/** Every error of this server is told as GraphQL tells errors, so that a client reads one form, whoever refused it. */
export function refusalBody(refusal: Refusal, datasetVersion: string, requestId?: string): string {
  const extensions = { code: refusal.code, ...(requestId !== undefined && { requestId }) };
  return `${JSON.stringify({ errors: [{ message: refusal.message, extensions }], extensions: { dataset: datasetVersion } })}\n`;
}

/** A 200 that may be kept, as it goes over the wire. */
export interface FinishedAnswer {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly etag: string;
}

/** Undefined for what may not be kept. */
export function finishAnswer(answer: Answer, acceptEncoding: string | undefined, datasetVersion: string): FinishedAnswer | undefined {
  if (answer.status !== 200 || answer.cache === undefined) return undefined;
  const compressed = answer.brotli !== undefined && takesBrotli(acceptEncoding) ? answer.brotli : undefined;
  const body = compressed ?? (typeof answer.body === "string" ? Buffer.from(answer.body) : answer.body);
  const etag = entityTag(answer.type, body);
  const varies = answer.brotli !== undefined || isWorthCompressing(answer);
  const vary = [answer.headers?.vary, varies && "Accept-Encoding"].filter(Boolean).join(", ");
  const headers = {
    ...commonHeaders(datasetVersion),
    ...answer.headers,
    "content-type": answer.type,
    "cache-control": answer.cache,
    etag,
    ...(vary !== "" && { vary }),
    ...(compressed && { "content-encoding": "br" }),
  };
  return { headers, body, etag };
}

export function sendFinished(request: FastifyRequest, reply: FastifyReply, { headers, body, etag }: FinishedAnswer): FastifyReply {
  if (!hasAlready(request.headers["if-none-match"], etag)) return reply.code(200).headers(headers).send(body);
  const { "content-type": _type, "content-encoding": _encoding, ...rest } = headers;
  return reply.code(304).headers(rest).send();
}

/** Sends what is not to be kept. */
export function sendAnswer(reply: FastifyReply, answer: Answer, datasetVersion: string): FastifyReply {
  reply.code(answer.status).headers({ ...commonHeaders(datasetVersion), ...answer.headers, "cache-control": "no-store" });
  return answer.status === 204 ? reply.send() : reply.type(answer.type).send(answer.body);
}

const brotli = promisify(brotliCompress);

/** Text that was made for this request, compressed where the client takes it; not by the thread that answers everybody. */
export async function withCompressedText(request: FastifyRequest, answer: Answer): Promise<Answer> {
  if (!isWorthCompressing(answer) || !takesBrotli(request.headers["accept-encoding"])) return answer;
  // Half a millisecond for the first page of a list; what is sent is a tenth larger than after twenty times as long.
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: answer.body.length };
  return { ...answer, brotli: await brotli(answer.body, { params }) };
}

/** One that may be kept by caches, and is longer than a packet. */
function isWorthCompressing({ status, cache, body, brotli }: Answer): boolean {
  return status === 200 && cache !== undefined && !brotli && typeof body === "string" && body.length > 1_400;
}

function takesBrotli(acceptEncoding = ""): boolean {
  const choices = acceptEncoding.split(",").map((choice) =>
    choice
      .trim()
      .toLowerCase()
      .split(/\s*;\s*q=/),
  );
  return choices.some(([coding, quality = "1"]) => coding === "br" && Number(quality) > 0);
}

/** Strong: the same tag is the same bytes of the same type. */
function entityTag(type: string, body: string | Buffer): string {
  return `"${createHash("sha256").update(type).update("\n").update(body).digest("base64url").slice(0, 27)}"`;
}

export function hasAlready(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch === etag) return true;
  // Caches on the way weaken tags when they compress; for this question (RFC 9110, 13.1.2) that makes no difference.
  const tags = ifNoneMatch.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes("*") || tags.includes(etag);
}
