/** Puts the server together from what it is handed. It does not listen yet. */
import { randomUUID } from "node:crypto";
import { type IncomingMessage, METHODS, type ServerResponse } from "node:http";
import proxyAddr from "@fastify/proxy-addr";
import fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from "fastify";
import { GraphQLError, type GraphQLSchema } from "graphql";
import type { Shelf } from "../dataset/shelf.js";
import type { ErrorCode } from "../graphql/errors.js";
import { limits } from "../limits.js";
import type { Registry } from "../operations/registry.js";
import type { Store } from "../store/open-store.js";
import { isUnreadable } from "../store/unreadable.js";
import { chooseMediaType } from "./accept.js";
import { type Answer, finishAnswer, jsonType, Refusal, refusalBody, sendAnswer, sendFinished, withCompressedText } from "./answer.js";
import { AnswerCache } from "./answer-cache.js";
import { ApolloWhenNeeded } from "./apollo-when-needed.js";
import { answerConnect, answerConnectionError } from "./connection-errors.js";
import { Edition, Editions } from "./editions.js";
import { readJsonBodies, refuseEncodedBody } from "./json-body.js";
import { Load } from "./load.js";
import { intendedCode, internalMessage } from "./mask-error.js";
import { countKept, type Meters } from "./meters.js";
import { errorPage } from "./pages.js";
import { Plans } from "./plans.js";
import { preflight } from "./preflight.js";
import type { RateLimit } from "./rate-limit.js";
import { logKept, logRequest } from "./request-log.js";
import { newRequestRecord, type RequestRecord } from "./request-record.js";
import { openSite, type Route, routeTable } from "./routes.js";
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
    genReqId: () => randomUUID(),
    // A name of the client's own choosing would let it write into other people's lines.
    requestIdHeader: false,
    trustProxy: parts.trustProxy.length > 0 ? [...parts.trustProxy] : false,
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.bodySeconds * 1000,
    // For a client that does not take its answer. Longer than a request may take, because this one cuts without a word.
    connectionTimeout: 2 * limits.bodySeconds * 1000,
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
  server.server.on("connection", () => turns.someoneCame());
  server.addHook("onListen", async () => load.watch());
  server.server.on("connect", (request, socket) => answerConnect(request, socket, log, editions.current.version));
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

  for (const route of editions.current.routes.values()) addRoute(server, route, { editions, load, rate: parts.rate });
  const trusted = proxyAddr.compile([...parts.trustProxy]);
  const addressOf = (request: IncomingMessage) =>
    parts.trustProxy.length > 0 ? proxyAddr(request, trusted) : (request.socket.remoteAddress ?? "");
  answerFirst(server, (request, response) => {
    if (!isReady) return false;
    const start = performance.now();
    const { answers, version } = editions.current;
    const kept = answers.serve(request, response);
    if (!kept) return false;
    const { method } = request;
    const ip = addressOf(request);
    const ms = performance.now() - start;
    countKept(meters, kept.route);
    logKept(log, kept, { method, ip, status: response.statusCode, ms }, version);
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

/** Puts somebody before the router. */
function answerFirst(server: FastifyInstance, answered: (request: IncomingMessage, response: ServerResponse) => boolean): void {
  const [toRouter] = server.server.listeners("request") as ((request: IncomingMessage, response: ServerResponse) => void)[];
  if (!toRouter) throw new Error("Fastify listens to no requests");
  server.server.removeAllListeners("request");
  server.server.on("request", (request, response) => {
    if (!answered(request, response)) toRouter(request, response);
  });
}

interface RouteSurroundings {
  readonly editions: Editions;
  readonly load: Load;
  readonly rate: RateLimit;
}

/** The paths are the same in every edition; who answers is the one that the request is given to. */
function addRoute(server: FastifyInstance, route: Route, { editions, load, rate }: RouteSurroundings): void {
  const { path, methods, types, isAlwaysAnswered = false, version } = route;
  server.route({
    url: path,
    method: servedMethods(methods),
    onRequest: async (request) => {
      if (!isAlwaysAnswered) {
        load.admit();
        await rate.admit(request.ip);
      }
      if (types && !chooseMediaType(request.headers.accept, types)) {
        throw new Refusal(406, "NOT_ACCEPTABLE", `The answer is ${types.join(" or ")}, and the header Accept does not allow it.`);
      }
      refuseEncodedBody(request);
    },
    handler: async (request, reply) => {
      const { record } = request;
      const make = async () => {
        // What is kept of older versions lies among what is kept of this one: their addresses name them.
        const { answers } = editions.current;
        const made = await editions.during(version?.(request), (edition) => {
          record.dataset = edition.version;
          const { answer } = edition.routes.get(path) as Route;
          return answers.once(request, async () => withCompressedText(request, await unlessRefused(request, answer)));
        });
        return { made, answers };
      };
      const characters = Number(request.headers["content-length"] ?? 0) + (request.raw.url ?? "").length;
      const { made, answers } = await (isAlwaysAnswered ? make() : load.carry(characters, make));
      const finished = finishAnswer(made, request.headers["accept-encoding"], record.dataset);
      const left = isAlwaysAnswered ? undefined : await rate.charge(request.ip, record.cost ?? 0);
      if (!finished) return sendAnswer(left ? reply.headers(left) : reply, made, record.dataset);
      const { operation, document, cost } = record;
      answers.keep(request.raw, { answer: finished, asked: { operation, document, cost }, route: path });
      return sendFinished(request, reply, finished);
    },
  });
}

/** Apollo has no words for a refusal on the way, nor for a dataset that cannot be read: it leaves them with the request. */
async function unlessRefused(request: FastifyRequest, answer: Route["answer"]): Promise<Answer> {
  const answered = await answer(request);
  const { refusal, failures } = request.record;
  if (refusal) throw refusal;
  const unreadable = failures.find(isUnreadable);
  if (unreadable) throw unreadable;
  return answered;
}

function servedMethods(methods: Route["methods"]): string[] {
  return methods.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method]));
}

/**
 * What can be done at an address that the router has nothing for by this method. There are thirty methods that nobody
 * uses, and as many more ways for each route would be most of what a start has to do.
 */
function methodsAt(routes: Edition["routes"], url: string): string[] | undefined {
  const path = (url.split("?")[0] ?? "").replace(/\/{2,}/g, "/").replace(/(?<=.)\/$/, "");
  for (const route of routes.values()) if (patternOf(route.path).test(path)) return servedMethods(route.methods);
  return undefined;
}

function patternOf(path: string): RegExp {
  return new RegExp(
    `^${path
      .replace(/[.]/g, "\\.")
      .replace(/:[a-z]+/gi, "[^/]+")
      .replace("*", ".*")}$`,
  );
}

function neverReached(): never {
  throw new Error("No route has a schema");
}

function sendRefusal(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const { dataset } = request.record;
  request.record.errors = [refusal.code];
  const requestId = refusal.code === "INTERNAL_SERVER_ERROR" ? request.id : undefined;
  const { status, headers } = refusal;
  return sendAnswer(reply, { status, type: jsonType, body: refusalBody(refusal, dataset, requestId), headers }, dataset);
}

/** What the client did wrong, undefined where it did nothing wrong. */
function refusalFor(error: FastifyError): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (error instanceof GraphQLError) {
    const code = intendedCode(error);
    return code && new Refusal(400, code, error.message);
  }
  switch (error.statusCode) {
    case 413:
      return new Refusal(413, "PAYLOAD_TOO_LARGE", `The body is larger than ${limits.bodyBytes} bytes.`);
    case 415:
      return new Refusal(415, "UNSUPPORTED_MEDIA_TYPE", "The body must be JSON: send the header Content-Type: application/json.");
    case 400:
      return new Refusal(400, "BAD_REQUEST", "The body cannot be read.");
    default:
      return undefined;
  }
}
