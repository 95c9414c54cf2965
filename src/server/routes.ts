/** All addresses of the server, as one table. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import { limits, limitTable } from "../limits.js";
import { operationsDocument } from "../operations/operations-document.js";
import { variablesFromUrl } from "../operations/variables-from-url.js";
import { Renderer } from "../pictures/renderer.js";
import { projectRoot } from "../project-root.js";
import { type Answer, jsonType, Refusal, shortCache } from "./answer.js";
import { costRules } from "./cost.js";
import { downloadRoutes } from "./download.js";
import { embedRoutes } from "./embed.js";
import { type EmbedScripts, readEmbedScripts } from "./embed-scripts.js";
import { feedRoutes } from "./feeds.js";
import { answerQuestion, type GraphQLParts, graphqlTypes, parametersOfBody, parametersOfSearch } from "./graphql-http.js";
import { homeRoutes } from "./home.js";
import { imageRoutes } from "./image.js";
import type { Meters } from "./meters.js";
import { oembedRoutes } from "./oembed.js";
import { pageRoutes } from "./pages.js";
import { playgroundFiles } from "./playground-files.js";
import { securityText } from "./security-text.js";
import { problemOfVersion, searchOfRequest, single } from "./view.js";

export interface Route {
  /** As the router reads it: `:name` is one segment, `*` the rest. */
  readonly path: string;
  /** HEAD goes with GET, and OPTIONS with everything. */
  readonly methods: readonly ("GET" | "POST")[];
  /** What it can answer, to be held against the header Accept; none where that depends on the file. */
  readonly types?: readonly string[];
  /** However much there is to do, and not counted for any client: who watches the server must hear from it. */
  readonly isAlwaysAnswered?: true;
  /** The dataset version that the address names; the current one answers where it names none. */
  readonly version?: (request: FastifyRequest) => string | undefined;
  readonly answer: (request: FastifyRequest) => Answer | Promise<Answer>;
}

/** What the routes of every dataset share. */
export interface Site {
  readonly sdl: string;
  readonly stylesheet: string;
  readonly icon: string;
  readonly playground: (path: string) => Answer;
  readonly scripts: EmbedScripts;
  readonly renderer: Renderer;
}

export function openSite({ pictures }: Meters): Site {
  const bounds = { keptBytes: limits.pictureCacheBytes, waiting: limits.picturesWaiting, seconds: limits.pictureSeconds };
  return {
    sdl: readFileSync(join(projectRoot, "schema", "schema.graphql"), "utf8"),
    stylesheet: readFileSync(join(projectRoot, "src", "pages", "site.css"), "utf8"),
    icon: readFileSync(join(projectRoot, "src", "playground", "icon.svg"), "utf8"),
    playground: playgroundFiles(join(projectRoot, "dist", "playground")),
    scripts: readEmbedScripts(),
    renderer: new Renderer(bounds, pictures),
  };
}

export interface RouteParts extends GraphQLParts, Site {
  readonly schema: GraphQLSchema;
  readonly meters: Meters;
  readonly securityContact: string | null;
  /** False while the server is being shut down, and when its dataset cannot be read. */
  readonly isReady: () => boolean;
  /** Dataset versions that can be asked for by name. */
  readonly versions: () => readonly string[];
}

/** The routes over one dataset. */
export function routeTable(parts: RouteParts): readonly Route[] {
  const { registry, schema, store, sdl, stylesheet, icon, playground } = parts;

  return [
    ...homeRoutes(parts),
    {
      path: "/site.css",
      methods: ["GET"],
      answer: () => ({ status: 200, type: "text/css; charset=utf-8", body: stylesheet, cache: shortCache }),
    },
    { path: "/icon.svg", methods: ["GET"], answer: () => ({ status: 200, type: "image/svg+xml", body: icon, cache: shortCache }) },
    {
      path: "/graphql",
      methods: ["GET", "POST"],
      types: graphqlTypes,
      answer: (request) => {
        const isGet = request.method !== "POST";
        return answerQuestion(parts, request, isGet ? parametersOfSearch(searchOf(request)) : parametersOfBody(request.body), isGet);
      },
    },
    {
      path: "/operations/:name",
      methods: ["GET"],
      types: graphqlTypes,
      version: (request) => searchOfRequest(request).get("dataset") || undefined,
      answer: (request) => {
        const { name } = request.params as { name: string };
        const operation = registry.byName(name);
        if (!operation) throw new Refusal(404, "NOT_FOUND", "There is no operation of that name. /operations.json lists those there are.");
        const search = searchOfRequest(request);
        const problem = problemOfVersion(parts, single(search, "dataset"));
        if (problem) throw new Refusal(400, "BAD_USER_INPUT", problem);
        search.delete("dataset");
        const variables = variablesFromUrl(schema, operation.definition, search.toString());
        return answerQuestion(parts, request, { query: operation.text, variables }, true);
      },
    },
    {
      path: "/operations.json",
      methods: ["GET"],
      types: ["application/json"],
      answer: () => ({ status: 200, type: jsonType, body: prettyJson(operationsDocument(registry)), cache: shortCache }),
    },
    {
      path: "/schema.graphql",
      methods: ["GET"],
      types: ["text/plain"],
      answer: () => ({ status: 200, type: "text/plain; charset=utf-8", body: sdl, cache: shortCache }),
    },
    { path: "/playground", methods: ["GET"], types: ["text/html"], answer: () => playground("") },
    { path: "/playground/*", methods: ["GET"], answer: (request) => playground((request.params as { "*": string })["*"]) },
    {
      path: "/limits.json",
      methods: ["GET"],
      types: ["application/json"],
      answer: () => ({ status: 200, type: jsonType, body: prettyJson({ limits: limitTable, cost: costRules }), cache: shortCache }),
    },
    {
      path: "/.well-known/security.txt",
      methods: ["GET"],
      types: ["text/plain"],
      answer: () => securityText(parts.securityContact, parts.publicUrl()),
    },
    ...pageRoutes(parts),
    ...embedRoutes(parts),
    ...oembedRoutes(parts),
    ...imageRoutes(parts),
    ...downloadRoutes(parts),
    ...feedRoutes(parts),
    // Alive is whoever can answer; this one asks nothing of the dataset.
    {
      path: "/healthz",
      methods: ["GET"],
      isAlwaysAnswered: true,
      answer: () => ({ status: 200, type: "text/plain; charset=utf-8", body: "alive\n" }),
    },
    {
      path: "/readyz",
      methods: ["GET"],
      isAlwaysAnswered: true,
      answer: () => {
        const ready = parts.isReady();
        return { status: ready ? 200 : 503, type: jsonType, body: prettyJson({ ready, dataset: store.dataset.version }) };
      },
    },
  ];
}

/** The query string, from the target of the request alone: the header Host may be anything. */
function searchOf(request: FastifyRequest): string {
  const target = request.raw.url ?? "";
  const start = target.indexOf("?");
  return start === -1 ? "" : target.slice(start + 1);
}

function prettyJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
