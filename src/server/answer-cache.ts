/**
 * Finished answers to GETs, kept as the bytes and headers that were sent and given out before the router, the hooks and
 * Apollo are reached. The dataset does not change under a cache: a server that takes a new one starts with an empty one.
 *
 * What is kept is found by the address and the two headers that answers vary by, as the client wrote them; so nothing
 * that was negotiated for one client reaches another who asked for something else. Switched off (0 bytes), everything
 * answers the same, only later.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { FastifyRequest } from "fastify";
import { type Answer, type FinishedAnswer, hasAlready } from "./answer.js";
import type { RequestRecord } from "./request-record.js";

/** What the log says of a question, whoever asks it. */
export type Asked = Pick<RequestRecord, "operation" | "document" | "cost"> & { readonly route: string | null };

interface Entry {
  readonly answer: FinishedAnswer;
  readonly asked: Asked;
  /** In the form that Node writes without looking at each. */
  readonly headers: string[];
  readonly headersOf304: string[];
}

interface Made {
  readonly answer: Answer;
  readonly asked: Omit<Asked, "route">;
}

interface Variant {
  readonly accept: string | undefined;
  readonly encoding: string | undefined;
  readonly entry: Entry;
}

/** More ways of asking for one address than clients have; one who invents more of them is answered without a cache. */
const mostVariants = 8;

/** What an entry takes beside its bytes: the headers, the address, the places in the maps. */
const bytesOfEntry = 1_500;

export class AnswerCache {
  readonly #halfBytes: number;
  /** Two generations: what is asked for again moves to the younger, and when that is full the older is let go. */
  #young = new Map<string, Variant[]>();
  #old = new Map<string, Variant[]>();
  #youngBytes = 0;
  /** What is being made: whoever asks the same meanwhile waits for it. */
  readonly #making = new Map<string, Promise<Made>>();

  constructor(maxBytes: number) {
    this.#halfBytes = maxBytes / 2;
  }

  /** Answers, if it can, and says what was asked; undefined leaves the request as it was. */
  serve(request: IncomingMessage, response: ServerResponse): Asked | undefined {
    const { method, url = "" } = request;
    if (method !== "GET" && method !== "HEAD") return undefined;
    const variants = this.#find(url);
    if (!variants) return undefined;
    const { headers } = request;
    // Whatever is odd about a request is for the server to look at.
    if (headers.host === undefined || headers["transfer-encoding"] !== undefined || headers["content-length"] !== undefined)
      return undefined;
    if (headers["content-encoding"] !== undefined) return undefined;
    const accept = headers.accept;
    const encoding = headers["accept-encoding"] as string | undefined;
    const entry = variants.find((variant) => variant.accept === accept && variant.encoding === encoding)?.entry;
    if (!entry) return undefined;
    const { answer, asked } = entry;
    if (headers["if-none-match"] !== undefined && hasAlready(headers["if-none-match"], answer.etag)) {
      response.writeHead(304, entry.headersOf304);
      response.end();
    } else {
      response.writeHead(200, entry.headers);
      response.end(method === "HEAD" ? undefined : answer.body);
    }
    return asked;
  }

  /** Makes an answer once for all who ask for it at the same time. */
  async once(request: FastifyRequest, make: () => Promise<Answer>): Promise<Answer> {
    if (request.method !== "GET" || this.#halfBytes === 0) return make();
    const { accept, "accept-encoding": encoding } = request.headers;
    const key = `${request.raw.url}\n${accept}\n${encoding}`;
    const making = this.#making.get(key);
    if (making) {
      const made = await making.catch(() => undefined);
      // What went wrong for the first, or may not be kept, is for each to find out.
      if (made?.answer.cache === undefined) return make();
      Object.assign(request.record, made.asked);
      return made.answer;
    }
    const own = make().then((answer) => {
      const { operation, document, cost } = request.record;
      return { answer, asked: { operation, document, cost } };
    });
    this.#making.set(key, own);
    try {
      return (await own).answer;
    } finally {
      this.#making.delete(key);
    }
  }

  keep({ method, url = "", headers }: IncomingMessage, answer: FinishedAnswer, asked: Asked): void {
    if (method !== "GET" || this.#halfBytes === 0) return;
    const bytes = answer.body.length + 2 * url.length + bytesOfEntry;
    if (bytes > this.#halfBytes) return;
    const variants = this.#find(url) ?? [];
    if (variants.length >= mostVariants) return;
    // Clients that name their wishes otherwise and are given the same share the bytes.
    const same = variants.find(({ entry }) => entry.answer.etag === answer.etag)?.entry;
    const entry = same ?? { answer, asked, ...headersOf(answer) };
    this.#put(
      url,
      [...variants, { accept: headers.accept, encoding: headers["accept-encoding"] as string | undefined, entry }],
      same ? 0 : bytes,
    );
  }

  #find(url: string): Variant[] | undefined {
    const young = this.#young.get(url);
    if (young) return young;
    const old = this.#old.get(url);
    if (!old) return undefined;
    this.#old.delete(url);
    this.#put(
      url,
      old,
      old.reduce((sum, { entry }) => sum + entry.answer.body.length + 2 * url.length + bytesOfEntry, 0),
    );
    return old;
  }

  #put(url: string, variants: Variant[], bytes: number): void {
    if (this.#youngBytes + bytes > this.#halfBytes) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#youngBytes = 0;
    }
    this.#young.set(url, variants);
    this.#youngBytes += bytes;
  }
}

function headersOf({ headers, body }: FinishedAnswer): Pick<Entry, "headers" | "headersOf304"> {
  const all = Object.entries(headers);
  return {
    headers: [...all, ["content-length", String(body.length)] as const].flat(),
    headersOf304: all.filter(([name]) => name !== "content-type" && name !== "content-encoding").flat(),
  };
}
