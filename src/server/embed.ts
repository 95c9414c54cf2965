/** /embed/…: the frame page of each widget, and the scripts that pages of others load. */
import type { FastifyRequest } from "fastify";
import { frameStyles, renderFrame, renderFrameProblem } from "../pages/frame.js";
import { type WidgetName, widgetNames } from "../widgets/parameters.js";
import { styles } from "../widgets/styles.js";
import { type Answer, htmlType, jsonType, longCache, Refusal, shortCache } from "./answer.js";
import { embedAddresses } from "./ask-operation.js";
import { contentPolicies } from "./content-policies.js";
import { type EmbedFile, type EmbedScripts, embedFile, movingVersion } from "./embed-scripts.js";
import type { Route, RouteParts } from "./routes.js";
import { askView, readView, searchOfRequest, versionInAddress } from "./view.js";

const frameHeaders = {
  "content-security-policy": contentPolicies.frame,
  // A search engine is to find the page for people; Google may read this one as a part of the article that frames it.
  "x-robots-tag": "noindex, indexifembedded",
};

/** What pym.js adds to the address of every frame. */
const besideOfFrames = ["childId", "initialWidth", "parentTitle", "parentUrl"];

export function embedRoutes(parts: RouteParts): Route[] {
  const { moving, child, versions } = parts.scripts;
  const stylesheet = embedFile("text/css; charset=utf-8", Buffer.from(`${styles}${frameStyles}`));
  const files = { stylesheet: addressOf("frame.css", stylesheet), script: child && addressOf("frame.js", child) };

  return [
    ...widgetNames.map(
      (widget): Route => ({
        path: `/embed/${widget}`,
        methods: ["GET"],
        types: ["text/html"],
        version: versionInAddress,
        answer: (request) => answerFrame(parts, widget, request, files),
      }),
    ),
    fileRoute("frame.css", stylesheet),
    fileRoute("frame.js", child),
    { path: `/embed/${movingVersion}/bilateral.js`, methods: ["GET"], answer: () => answerFile(moving, shortCache) },
    {
      path: "/embed/:version/bilateral.js",
      methods: ["GET"],
      answer: (request) => {
        const [, version = ""] = /^v(.+)$/.exec((request.params as { version: string }).version) ?? [];
        const file = versions.get(version);
        if (!file) {
          const there = [movingVersion, ...[...versions.keys()].map((version) => `v${version}`)].join(", ");
          throw new Refusal(404, "NOT_FOUND", `There is no such version of bilateral.js here. There are ${there}.`);
        }
        return answerFile(file, longCache);
      },
    },
    { path: "/embed/versions.json", methods: ["GET"], types: ["application/json"], answer: () => versionsOf(parts.scripts) },
  ];
}

async function answerFrame(
  parts: RouteParts,
  widget: WidgetName,
  request: FastifyRequest,
  files: { readonly stylesheet: string; readonly script: string | undefined },
): Promise<Answer> {
  try {
    const parameters = readView(parts, widget, searchOfRequest(request), besideOfFrames);
    const data = await askView(parts, widget, parameters);
    const base = parts.publicUrl();
    const addresses = embedAddresses(base);
    const frame = addresses.frame(widget, parameters);
    const body = renderFrame(widget, data, parameters, {
      ...files,
      base,
      canonical: addresses.page(widget, parameters),
      oembed: { json: addresses.oembed(frame, "json"), xml: addresses.oembed(frame, "xml") },
    });
    return { status: 200, type: htmlType, body, cache: shortCache, headers: frameHeaders };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const body = renderFrameProblem(error.message.split("\n"), files);
    return { status: error.status, type: htmlType, body, headers: frameHeaders };
  }
}

/** A page that was kept by a cache may ask for what was here before: it is given what is here now, to be kept for as short. */
function addressOf(name: string, { integrity }: EmbedFile): string {
  return `/embed/${name}?${hashIn(integrity)}`;
}

function hashIn(integrity: string): string {
  return integrity.replace(/\W/g, "").slice(6, 22);
}

function fileRoute(name: string, file: EmbedFile | undefined): Route {
  return {
    path: `/embed/${name}`,
    methods: ["GET"],
    answer: (request) => answerFile(file, file && searchOfRequest(request).has(hashIn(file.integrity)) ? longCache : shortCache),
  };
}

function answerFile(file: EmbedFile | undefined, cache: string): Answer {
  if (!file) throw new Refusal(404, "NOT_FOUND", "The scripts of the widgets have not been built. Build them with: npm run build");
  const { type, body, brotli } = file;
  // All of them are text, which is compressed on its way where it was not beforehand.
  return brotli ? { status: 200, type, body, brotli, cache } : { status: 200, type, body: body.toString(), cache };
}

/** For whoever wants the same bytes tomorrow: the address that does not move, and what to write into `integrity`. */
function versionsOf({ versions }: EmbedScripts): Answer {
  const listed = [...versions].map(([version, { integrity }]) => ({ version, path: `/embed/v${version}/bilateral.js`, integrity }));
  const body = `${JSON.stringify({ moving: `/embed/${movingVersion}/bilateral.js`, versions: listed }, null, 2)}
`;
  return { status: 200, type: jsonType, body, cache: shortCache };
}
