/** Gives a row of the table of routes to the router: what is asked of every request, and how its answer goes out. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { isUnreadable } from "../store/unreadable.js";
import { chooseMediaType } from "./accept.js";
import { type Answer, finishAnswer, Refusal, sendAnswer, sendFinished, withCompressedText } from "./answer.js";
import type { Edition, Editions } from "./editions.js";
import { refuseEncodedBody } from "./json-body.js";
import type { Load } from "./load.js";
import { countOfKept, type Meters } from "./meters.js";
import type { RateLimit } from "./rate-limit.js";
import { lineOfKept } from "./request-log.js";
import type { Route } from "./routes.js";

interface RouteSurroundings {
  readonly editions: Editions;
  readonly load: Load;
  readonly rate: RateLimit;
  readonly meters: Meters;
}

/** The paths are the same in every edition; who answers is the one that the request is given to. */
export function addRoute(server: FastifyInstance, route: Route, { editions, load, rate, meters }: RouteSurroundings): void {
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
      const characters = Number(request.headers["content-length"] ?? 0) + (request.raw.url ?? "").length;
      // What is kept of older versions lies among what is kept of this one: their addresses name them.
      const { current } = editions;
      const { answer: made, finished } = await editions.during(version?.(request), (edition) => {
        record.dataset = edition.version;
        const { answer } = edition.routes.get(path) as Route;
        const make = async () => {
          const made = await withCompressedText(request, await unlessRefused(request, answer));
          return { answer: made, finished: finishAnswer(made, request.headers["accept-encoding"], edition.version) };
        };
        // Who asks what somebody else waits for, waits for the same: it takes no turn, and no work.
        return current.answers.once(request, isAlwaysAnswered ? make : () => load.carry(characters, make));
      });
      if (finished) {
        const { operation, document, cost } = record;
        const line = lineOfKept(path, { operation, document, cost }, record.dataset);
        current.answers.keep(request.raw, { answer: finished, count: countOfKept(meters, path), line });
      }
      const left = isAlwaysAnswered ? undefined : await rate.charge(request.ip, record.cost ?? 0);
      if (!finished) return sendAnswer(left ? reply.headers(left) : reply, made, record.dataset);
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
export function methodsAt(routes: Edition["routes"], url: string): string[] | undefined {
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
