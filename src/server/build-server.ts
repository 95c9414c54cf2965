/** Puts the server together from what it is handed. It does not listen yet. */
import { type IncomingMessage, METHODS, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import proxyAddr from "@fastify/proxy-addr";
import fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Shelf } from "../dataset/shelf.js";
import type { ErrorCode } from "../graphql/errors.js";
import { limits } from "../limits.js";
import type { Registry } from "../operations/registry.js";
import type { Store } from "../store/open-store.js";
import { addRoute, methodsAt } from "./add-route.js";
import { Refusal, sendAnswer } from "./answer.js";
import { AnswerCache } from "./answer-cache.js";
import { ApolloWhenNeeded } from "./apollo-when-needed.js";
import { answerConnect, answerConnectionError } from "./connection-errors.js";
import { Edition, Editions } from "./editions.js";
import { readJsonBodies } from "./json-body.js";
import { Load } from "./load.js";
import { internalMessage } from "./mask-error.js";
import type { Meters } from "./meters.js";
import { errorPage } from "./pages.js";
import { Plans } from "./plans.js";
import { preflight } from "./preflight.js";
import type { RateLimit } from "./rate-limit.js";
import { keptLogOf, logRequest } from "./request-log.js";
import { newRequestId, newRequestRecord, type RequestRecord } from "./request-record.js";
import { openSite, routeTable } from "./routes.js";
import { refusalFor, sendRefusal } from "./send-refusal.js";
import { Turns } from "./turns.js";

export interface ServerParts {
  /** What is served first, from the shelf. */
  readonly store: Store;
  readonly shelf: Shelf;
  readonly schema: GraphQLSchema;
  readonly registry: Registry;
  readonly log: FastifyBaseLogger;
  readonly trustProxy: readonly string[];
  /** For finished answers; 0 keeps none. */
  readonly answerCacheBytes: number;
  /** For compiled questions; 0 compiles none. */
  readonly planBytes: number;
  readonly meters: Meters;
  readonly rate: RateLimit;
  /** For /.well-known/security.txt; null where nobody said. */
  readonly securityContact: string | null;
  /** Origin of this server as readers reach it. Asked with each request: a free port is known only once it listens. */
  readonly publicUrl: () => string;
}

declare module "fastify" {
  interface FastifyRequest {
    record: RequestRecord;
  }
  interface FastifyInstance {
    /** What is served, for whoever watches over it. */
    editions: Editions;
    /** Says at /readyz that it soon answers no more, and goes on answering. */
    beUnready: () => void;
  }
}

export async function buildServer(parts: ServerParts): Promise<FastifyInstance> {
  const { shelf, schema, log, meters } = parts;
  const turns = new Turns();
  const load = new Load(turns);
  const plans = new Plans({ schema, registry: parts.registry, maxBytes: parts.planBytes, counts: meters.plans, turns });
  const site = openSite(meters);
  let isReady = true;

  async function makeEdition(store: Store): Promise<Edition> {
    const { dataset } = store;
    const apollo = new ApolloWhenNeeded(schema, dataset.version, turns);
    const routes = routeTable({
      ...parts,
      ...site,
      store,
      apollo,
      plans,
      isReady: () => isReady && !editions.current.isUnreadable,
      versions: () => shelf.versions,
    });
    return new Edition({
      dataset,
      routes: new Map(routes.map((route) => [route.path, route])),
      answers: new AnswerCache(parts.answerCacheBytes, meters.answers),
      close: () => {
        void apollo.stop();
        store.close();
      },
    });
  }
  const editions = new Editions({ shelf, current: await makeEdition(parts.store), make: makeEdition, log, meters });

  const server = fastify({
    loggerInstance: log,
    // One line for each request is written by logRequest.
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: "requestId" }),
    genReqId: newRequestId,
    // A name of the client's own choosing would let it write into other people's lines.
    requestIdHeader: false,
    trustProxy: parts.trustProxy.length > 0 ? [...parts.trustProxy] : false,
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.bodySeconds * 1000,
    // Of the second listener that Fastify opens for localhost; for the first see answerFirst.
    connectionTimeout: stuckMilliseconds,
    keepAliveTimeout: 5_000,
    exposeHeadRoutes: false,
    // Requests on connections that were open before are answered while the server stops, so that no reader sees it.
    return503OnClosing: false,
    // As many a newsroom's program and author spells addresses; WordPress looks for our oEmbed link at just what was pasted.
    routerOptions: { ignoreTrailingSlash: true, ignoreDuplicateSlashes: true },
    http: {
      headersTimeout: limits.headerSeconds * 1000,
      connectionsCheckingInterval: 1_000,
      maxHeaderSize: limits.headerBytes,
      // Node's own refusal of a request without Host has none of our headers; see below.
      requireHostHeader: false,
    },
    // Proxies may send the whole address, and servers must take it (RFC 9112, 3.2.2). Whose address it is, is not asked.
    rewriteUrl: ({ url = "/" }) => url.replace(/^https?:\/\/[^/?#]*/i, "").replace(/^(?!\/)/, "/"),
    frameworkErrors: (error, request, reply) => {
      request.record = newRequestRecord(request.id, editions.current.version);
      // Of an address that cannot be decoded, or with a segment too long to be anything here.
      const refusal =
        error.statusCode === 400
          ? new Refusal(400, "BAD_REQUEST", "The address is not percent-encoded UTF-8.")
          : new Refusal(404, "NOT_FOUND", "There is nothing at this address.");
      sendRefusal(request, reply as FastifyReply, refusal);
      answered(request, reply as FastifyReply);
    },
    // Nothing here is checked or written by JSON Schema, and what does it takes a fifth of the time of a start to load.
    schemaController: { compilersFactory: { buildValidator: () => neverReached, buildSerializer: () => neverReached } },
    clientErrorHandler: (error, socket) => {
      meters.unreadable += 1;
      answerConnectionError(error, socket, log, editions.current.version);
    },
  });

  function answered(request: FastifyRequest, reply: FastifyReply): void {
    logRequest(request, reply);
    const { routeOptions, record } = request;
    if (record.errors.includes("BUSY" satisfies ErrorCode)) meters.shed += 1;
    if (record.errors.includes("RATE_LIMITED" satisfies ErrorCode)) meters.limited += 1;
    meters.onAnswer?.({ route: routeOptions.url ?? null, status: reply.statusCode, ms: reply.elapsedTime, cost: record.cost });
  }

  for (const method of METHODS) {
    if (method !== "CONNECT" && !server.supportedMethods.includes(method)) server.addHttpMethod(method);
  }
  server.server.maxConnections = limits.connections;
  server.server.on("connection", (socket) => {
    cutWhenStuck(socket);
    turns.someoneCame();
  });
  server.addHook("onListen", async () => load.watch());
  server.server.on("connect", (request, socket) => answerConnect(request, socket as Socket, log, editions.current.version));
  // An Expect header of any kind is answered by answering.
  server.server.on("checkExpectation", (request, response) => server.server.emit("request", request, response));

  readJsonBodies(server);
  server.decorate("editions", editions);
  server.decorate("beUnready", () => {
    isReady = false;
  });
  server.decorateRequest("record");
  server.addHook("onRequest", async (request, reply) => {
    meters.inFlight += 1;
    // Comes also where the client went away.
    reply.raw.once("close", () => {
      meters.inFlight -= 1;
    });
    request.record = newRequestRecord(request.id, editions.current.version);
    if (request.raw.httpVersion === "1.1" && request.raw.headers.host === undefined) {
      throw new Refusal(400, "BAD_REQUEST", "The header Host is missing.");
    }
    // Before a body is looked at: it is the method that is wrong, whatever the body is.
    const served = request.is404 ? methodsAt(editions.current.routes, request.url) : undefined;
    if (!served) return;
    const allow = [...served, "OPTIONS"].join(", ");
    if (request.method !== "OPTIONS") {
      throw new Refusal(405, "METHOD_NOT_ALLOWED", `${request.method} does nothing here. Use ${allow}.`, { allow });
    }
    return sendAnswer(reply, preflight(allow, request.headers["access-control-request-headers"]), request.record.dataset);
  });
  // These two call back: a promise for each would be made and waited for with every answer.
  server.addHook("onResponse", (request, reply, done) => {
    answered(request, reply);
    done();
  });
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const refusal = refusalFor(error);
    if (!refusal) request.record.failures.push(error);
    return sendRefusal(request, reply, refusal ?? new Refusal(503, "INTERNAL_SERVER_ERROR", internalMessage));
  });
  server.setNotFoundHandler((request, reply) => {
    const refusal = new Refusal(404, "NOT_FOUND", "There is nothing at this address.");
    const page = errorPage(request, refusal);
    return page ? sendAnswer(reply, page, request.record.dataset) : sendRefusal(request, reply, refusal);
  });

  for (const route of editions.current.routes.values()) addRoute(server, route, { editions, load, rate: parts.rate, meters });
  const trusted = proxyAddr.compile([...parts.trustProxy]);
  const addressOf = (request: IncomingMessage) =>
    parts.trustProxy.length > 0 ? proxyAddr(request, trusted) : (request.socket.remoteAddress ?? "");
  const logKept = keptLogOf(log);
  answerFirst(server, (request, response) => {
    if (!isReady) return false;
    const now = Date.now();
    const kept = editions.current.answers.serve(request, response, now);
    if (!kept) return false;
    kept.count.times += 1;
    logKept(kept, request.method, response.statusCode, addressOf(request), now);
    return true;
  });

  server.addHook("preClose", async () => server.beUnready());
  server.addHook("onSend", (_request, reply, payload, done) => {
    // Kept open, a connection would keep the server from stopping.
    if (!isReady) reply.header("connection", "close");
    done(null, payload);
  });
  server.addHook("onClose", async () => {
    editions.close();
    await site.renderer.close();
    load.close();
    await parts.rate.close();
  });
  return server;
}

/** Longer than a request may take, because this one cuts without a word. */
const stuckMilliseconds = 2 * limits.bodySeconds * 1000;

/** For a client that sends nothing and does not go, or that does not take its answer. */
function cutWhenStuck(socket: Socket): void {
  socket.setTimeout(stuckMilliseconds);
}

/** Puts somebody before the router, and sets the time of those who are stuck where it has to be set. */
function answerFirst(server: FastifyInstance, answered: (request: IncomingMessage, response: ServerResponse) => boolean): void {
  const [toRouter] = server.server.listeners("request") as ((request: IncomingMessage, response: ServerResponse) => void)[];
  if (!toRouter) throw new Error("Fastify listens to no requests");
  server.server.removeAllListeners("request");
  // Set for all, Node would set it anew with each kept answer too.
  server.server.timeout = 0;
  server.server.on("request", (request, response) => {
    const isAnswered = answered(request, response);
    // Not finished is one that the client does not take, or that waits behind such a one.
    if (!isAnswered || !response.writableFinished) cutWhenStuck(request.socket);
    if (!isAnswered) toRouter(request, response);
  });
}

function neverReached(): never {
  throw new Error("No route has a schema");
}
