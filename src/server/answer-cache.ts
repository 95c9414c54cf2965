/**
 * Finished answers to GETs, kept as the bytes and headers that were sent and given out before the router, the hooks and
 * Apollo are reached. The dataset does not change under a cache: a server that takes a new one starts with an empty one.
 *
 * What is kept is found by the address and the two headers that answers vary by, as the client wrote them; so nothing
 * that was negotiated for one client reaches another who asked for something else. The first that is kept of an address
 * lies at the address itself, because most addresses are asked for by one kind of client, and to make and hash the longer
 * key takes a fiftieth of the time of an answer. Switched off (0 bytes), everything answers the same, only later.
 */
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import type { FastifyRequest } from "fastify";
import { ByteCache, type CacheCounts } from "../byte-cache.js";
import { type Answer, type FinishedAnswer, hasAlready } from "./answer.js";
import { HttpMessage } from "./http-message.js";
import { inOnePiece } from "./in-one-piece.js";
import type { Count } from "./meters.js";
import type { RequestRecord } from "./request-record.js";

/** What the log says of a question, whoever asks it. */
export type Asked = Pick<RequestRecord, "operation" | "document" | "cost">;

export interface KeptAnswer {
  readonly answer: FinishedAnswer;
  /** Of its route: how often kept answers were given. */
  readonly count: Count;
  /** What its lines in the log have in common; see lineOfKept. */
  readonly line: Buffer;
}

/** An answer, and how it goes out, where it may be kept. */
export interface Made {
  readonly answer: Answer;
  readonly finished: FinishedAnswer | undefined;
}

interface Entry extends KeptAnswer {
  readonly accept: string | undefined;
  readonly acceptEncoding: string | string[] | undefined;
  readonly whole: HttpMessage;
  readonly notModified: HttpMessage;
  /** What it takes, with all that a client can make long. */
  readonly bytes: number;
}

/** What an entry takes beside its body and what the client wrote: our headers, also as they are sent, the places in the map. */
const bytesOfEntry = 3_300;

export class AnswerCache {
  readonly #isOn: boolean;
  readonly #counts: CacheCounts;
  readonly #entries: ByteCache<Entry>;
  /** What is being made: whoever asks the same meanwhile waits for it. */
  readonly #making = new Map<string, Promise<Made & { readonly asked: Asked }>>();

  constructor(maxBytes: number, counts: CacheCounts) {
    this.#isOn = maxBytes > 0;
    this.#counts = counts;
    this.#entries = new ByteCache(maxBytes, ({ bytes }) => bytes, counts);
  }

  /** Answers, if it can, and says with what; undefined leaves the request as it was. The moment is in milliseconds since 1970. */
  serve(request: IncomingMessage, response: ServerResponse, now: number): KeptAnswer | undefined {
    const { method, headers } = request;
    if (!this.#isOn || (method !== "GET" && method !== "HEAD") || isOdd(headers)) return undefined;
    const entry = this.#find(request.url, headers);
    if (!entry) return undefined;
    this.#counts.given += 1;
    if (hasAlready(headers["if-none-match"], entry.answer.etag)) entry.notModified.send(response, now);
    else if (method === "HEAD") entry.whole.sendHead(response);
    else entry.whole.send(response, now);
    return entry;
  }

  /** Makes an answer once for all who ask for it at the same time. */
  async once(request: FastifyRequest, make: () => Promise<Made>): Promise<Made> {
    if (!this.#isOn || request.method !== "GET") return make();
    const key = keyOf(request.raw.url, request.headers);
    const making = this.#making.get(key);
    if (making) {
      const made = await making.catch(() => undefined);
      // What went wrong for the first, or may not be kept, is for each to find out.
      if (!made?.finished) return make();
      Object.assign(request.record, made.asked);
      return made;
    }
    const own = make().then((made) => {
      const { operation, document, cost } = request.record;
      return { ...made, asked: { operation, document, cost } };
    });
    this.#making.set(key, own);
    try {
      return await own;
    } finally {
      this.#making.delete(key);
    }
  }

  keep({ method, url = "", headers }: IncomingMessage, kept: KeptAnswer): void {
    if (!this.#isOn || method !== "GET" || this.#find(url, headers)) return;
    const { accept, "accept-encoding": acceptEncoding } = headers;
    const longKey = keyOf(url, headers);
    const key = this.#entries.look(url) === undefined ? url : longKey;
    const { whole, notModified } = messagesOf(kept.answer);
    const bytes = kept.answer.body.length + whole.copiedBytes + longKey.length + kept.line.length + bytesOfEntry;
    this.#entries.keep(key, { ...kept, accept, acceptEncoding, whole, notModified, bytes });
  }

  /** Looking at the first keeps it, whether it fits or not: without it the others of its address would not be found. */
  #find(url = "", headers: IncomingHttpHeaders): Entry | undefined {
    const first = this.#entries.look(url);
    if (first === undefined || (first.accept === headers.accept && first.acceptEncoding === headers["accept-encoding"])) return first;
    return this.#entries.look(keyOf(url, headers));
  }
}

function keyOf(url: string | undefined, headers: IncomingHttpHeaders): string {
  return `${url}\n${headers.accept}\n${headers["accept-encoding"]}`;
}

/** Whatever is odd about a request is for the server to look at. */
function isOdd(headers: IncomingHttpHeaders): boolean {
  return (
    headers.host === undefined ||
    headers["transfer-encoding"] !== undefined ||
    headers["content-length"] !== undefined ||
    headers["content-encoding"] !== undefined
  );
}

function messagesOf({ headers, body }: FinishedAnswer): Pick<Entry, "whole" | "notModified"> {
  const all = Object.entries(headers).map(([name, value]) => [name, inOnePiece(value)] as const);
  const length = ["content-length", String(body.length)] as const;
  return {
    whole: new HttpMessage(200, [...all, length].flat(), body),
    notModified: new HttpMessage(304, all.filter(([name]) => name !== "content-type" && name !== "content-encoding").flat()),
  };
}
