/** The server under attack, as anybody reaches it: over the network, knowing nothing of its inside. */
import { connect, type Socket } from "node:net";

export interface Reply {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
  readonly ms: number;
}

export class Target {
  readonly url: URL;
  /** What share of large numbers of requests is sent; a test sends fewer than the command. */
  readonly #share: number;

  constructor(address: string, share = 1) {
    this.url = new URL(address);
    this.#share = share;
    if (this.url.protocol !== "http:" || !["127.0.0.1", "localhost", "[::1]"].includes(this.url.hostname)) {
      throw new Error(`${address} is not http:// at this machine: attack your own server only, such as http://127.0.0.1:4000/graphql`);
    }
  }

  get port(): number {
    return Number(this.url.port || 80);
  }

  many(count: number): number {
    return Math.ceil(count * this.#share);
  }

  async send(path: string, init: RequestInit = {}): Promise<Reply> {
    const start = performance.now();
    const response = await fetch(new URL(path, this.url), init);
    const text = await response.text();
    return { status: response.status, headers: new Map(response.headers), text, ms: performance.now() - start };
  }

  /** A body as it is, by POST. */
  post(body: string, headers: Readonly<Record<string, string>> = { "content-type": "application/json" }): Promise<Reply> {
    return this.send(this.url.pathname, { method: "POST", headers, body });
  }

  ask(query: string, variables?: unknown, rest: object = {}): Promise<Reply> {
    return this.post(JSON.stringify({ query, variables, ...rest }));
  }

  get(parameters: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
    return this.send(`${this.url.pathname}?${new URLSearchParams(parameters)}`, { headers });
  }

  /** Bytes that no client would send; what comes back until the connection ends. */
  async raw(bytes: string): Promise<Reply> {
    return this.#converse((socket) => void socket.write(bytes));
  }

  /** A beginning, and then a drop at a time until the server has enough. */
  async drip(beginning: string, drop: string): Promise<Reply> {
    return this.#converse((socket) => {
      socket.write(beginning);
      const timer = setInterval(() => socket.writable && socket.write(drop), 500);
      socket.once("end", () => clearInterval(timer)).once("close", () => clearInterval(timer));
    });
  }

  async #converse(speak: (socket: Socket) => void): Promise<Reply> {
    const start = performance.now();
    const socket = this.#connect();
    let received = "";
    try {
      speak(socket);
      for await (const chunk of socket.setEncoding("utf8")) received += chunk;
    } catch (error) {
      // It may be closed while we still send; what it said before that counts.
      if (received === "") throw error;
    }
    const [head = "", text = ""] = received.split("\r\n\r\n");
    const [line = "", ...lines] = head.split("\r\n");
    const headers = lines.map(
      (each) => [each.slice(0, each.indexOf(":")).toLowerCase(), each.slice(each.indexOf(":") + 1).trim()] as const,
    );
    return { status: Number(line.split(" ")[1]), headers: new Map(headers), text, ms: performance.now() - start };
  }

  /** Opens a connection, sends a part of a request, and goes away. */
  async abort(bytes: string): Promise<void> {
    const socket = this.#connect();
    // Being cut off by the server is as good as going away.
    socket.on("error", () => {});
    await new Promise<void>((resolve) => socket.write(bytes, () => resolve()));
    socket.destroy();
  }

  #connect(): Socket {
    return connect(this.port, this.url.hostname.replace(/[[\]]/g, ""));
  }
}
