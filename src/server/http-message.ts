/**
 * A finished answer as it goes over the wire. Node checks each header of each response anew and puts the head together from
 * fifty pieces, which takes a tenth of the time of a kept answer; to hand it two pieces instead of one, a twentieth. So what
 * Node wrote is kept for the rest of the second that its Date names, and given to whoever asks again.
 */
import type { ServerResponse } from "node:http";

/** Where Node holds the first bytes of a response until they are sent, in no other form than this; null until there are some. */
type WithFirstBytes = ServerResponse & { _header: string | null };

/** Longer bodies are not copied beside their head: to send them apart costs less than to hold them twice. */
const longestCopiedBody = 16_384;

/** In one second: to keep what then is hardly given again, and is let go by the next, costs more than it saves. */
const timesBeforeKept = 10;

export class HttpMessage {
  readonly #status: number;
  /** Names and values in turn, which Node writes as they are. */
  readonly #headers: readonly string[];
  readonly #body: Buffer | undefined;
  readonly #isCopied: boolean;
  /** Of the last answer, since 1970. */
  #second = 0;
  /** How often Node wrote it in this second. */
  #times = 0;
  /** What Node wrote, a character for each byte; undefined until it is kept. */
  #firstBytes: string | undefined;

  constructor(status: number, headers: readonly string[], body?: Buffer) {
    this.#status = status;
    this.#headers = headers;
    this.#body = body;
    this.#isCopied = body !== undefined && body.length <= longestCopiedBody;
  }

  /** Of the body, where it is kept beside its head once more. */
  get copiedBytes(): number {
    return this.#isCopied ? (this.#body?.length ?? 0) : 0;
  }

  /** The moment is in milliseconds since 1970. */
  send(given: ServerResponse, now: number): void {
    const response = given as WithFirstBytes;
    const second = Math.floor(now / 1000);
    if (second !== this.#second) {
      this.#second = second;
      this.#times = 0;
      this.#firstBytes = undefined;
    }
    if (this.#firstBytes !== undefined && response.shouldKeepAlive) {
      response.statusCode = this.#status;
      response._header = this.#firstBytes;
      response.end(this.#isCopied ? undefined : this.#body);
      return;
    }
    // Node's own Date would be of the second before, where its clock is late.
    response.writeHead(this.#status, [...this.#headers, "Date", new Date(second * 1000).toUTCString()]);
    response.end(this.#body);
    this.#times += 1;
    if (this.#times >= timesBeforeKept) this.#firstBytes ??= this.#keptOf(response._header);
  }

  /** The same to a HEAD. */
  sendHead(response: ServerResponse): void {
    response.writeHead(this.#status, this.#headers as string[]);
    response.end();
  }

  /** Undefined for the last head of a connection, and under a Node that holds it elsewhere: each answer is then written as any. */
  #keptOf(head: unknown): string | undefined {
    if (typeof head !== "string" || !head.includes("\r\nConnection: keep-alive\r\n")) return undefined;
    const bytes = Buffer.from(head, "latin1");
    return (this.#isCopied ? Buffer.concat([bytes, this.#body as Buffer]) : bytes).toString("latin1");
  }
}
