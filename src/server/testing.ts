/** Starts the server for tests: the built dataset, a free port of this machine. */
import { type AddressInfo, connect } from "node:net";
import { join } from "node:path";
import type { GraphQLSchema } from "graphql";
import { pino } from "pino";
import { openShelf } from "../dataset/shelf.js";
import { buildBilateralSchema } from "../graphql/build-schema.js";
import { limits } from "../limits.js";
import type { LogStream } from "../log.js";
import { loadRegistry } from "../operations/registry.js";
import { projectRoot } from "../project-root.js";
import { buildServer } from "./build-server.js";
import type { Editions } from "./editions.js";
import { type Meters, newMeters } from "./meters.js";
import { MemoryStore, RateLimit } from "./rate-limit.js";

export interface TestOptions {
  /** A file, or a folder of published ones; left out, the dataset that is built. */
  readonly dataset?: string;
  /** Up to how many bytes it is held in memory; 0 for one that is read where it is. */
  readonly heldBytes?: number;
  /** Whether it is there already; a server that has just started has yet to take it there. */
  readonly isHeld?: boolean;
  /** Another schema, where a test needs resolvers that behave badly. */
  readonly schema?: GraphQLSchema;
  readonly trustProxy?: readonly string[];
  /** What a client may use in a minute; as much as it likes where nobody says. */
  readonly clientPoints?: number;
  /** As the server has it when nobody says; 0 for one that keeps nothing. */
  readonly answerCacheBytes?: number;
  /** As the server has it when nobody says; 0 for one that compiles nothing. */
  readonly planBytes?: number;
  /** Where readers are told that the server is; otherwise where it listens. */
  readonly publicUrl?: string;
  readonly securityContact?: string;
  /** By which name of this machine the server knows itself. */
  readonly host?: "127.0.0.1" | "localhost";
  /** Is given each line of the log. */
  readonly onLog?: (line: Record<string, unknown>) => void;
}

export interface TestServer {
  readonly origin: string;
  readonly port: number;
  readonly datasetVersion: string;
  readonly editions: Editions;
  readonly meters: Meters;
  close(): Promise<void>;
}

export async function startForTests({
  dataset = join(projectRoot, "db", "bilateral.sqlite"),
  heldBytes,
  isHeld = true,
  schema,
  trustProxy = [],
  clientPoints = 0,
  answerCacheBytes = limits.answerCacheBytes,
  planBytes = limits.planBytes,
  publicUrl,
  securityContact,
  host = "127.0.0.1",
  onLog,
}: TestOptions = {}): Promise<TestServer> {
  const meters = newMeters();
  const ownSchema = buildBilateralSchema();
  const tell = (line: string) => onLog?.(JSON.parse(line) as Record<string, unknown>);
  const logStream: LogStream = { write: tell, writePieces: (...pieces) => tell(Buffer.concat(pieces).toString()) };
  const shelf = openShelf(dataset, { times: meters.statements, ...(heldBytes !== undefined && { heldBytes }) });
  let origin = "";
  const server = await buildServer({
    shelf,
    store: await shelf.open(ownSchema),
    schema: schema ?? ownSchema,
    registry: loadRegistry(join(projectRoot, "schema", "operations")),
    log: pino({ level: "info", base: null }, logStream),
    trustProxy,
    rate: new RateLimit(clientPoints, new MemoryStore()),
    answerCacheBytes,
    planBytes,
    meters,
    securityContact: securityContact ?? null,
    publicUrl: () => publicUrl ?? origin,
  });
  await server.listen({ host: "127.0.0.1", port: 0 });
  if (isHeld) await server.editions.hold();
  const { port } = server.server.address() as AddressInfo;
  origin = `http://${host}:${port}`;
  return {
    origin,
    port,
    datasetVersion: server.editions.current.version,
    editions: server.editions,
    meters,
    close: () => server.close(),
  };
}

export interface GraphQLAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    // biome-ignore lint/suspicious/noExplicitAny: tests read deep into answers whose shape is what they test
    readonly data?: any;
    readonly errors?: readonly {
      readonly message: string;
      readonly path?: readonly unknown[];
      readonly extensions: Readonly<Record<string, unknown>>;
    }[];
    readonly extensions: Readonly<Record<string, unknown>>;
  };
}

/** Asks by POST, as most clients do. */
export async function ask(server: TestServer, query: string, variables?: object, headers?: Record<string, string>): Promise<GraphQLAnswer> {
  const response = await fetch(`${server.origin}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return readAnswer(response);
}

export async function readAnswer(response: Response): Promise<GraphQLAnswer> {
  return { status: response.status, headers: response.headers, body: (await response.json()) as GraphQLAnswer["body"] };
}

/** Sends bytes that no HTTP client would send, and gives back all that comes until the connection ends. */
export async function sendRaw(server: Pick<TestServer, "port">, bytes: string, encoding: BufferEncoding = "utf8"): Promise<string> {
  const socket = connect(server.port, "127.0.0.1");
  socket.setEncoding(encoding);
  socket.write(bytes);
  let received = "";
  for await (const chunk of socket) received += chunk;
  return received;
}
