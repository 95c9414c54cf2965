/** oEmbed (oembed.com): from the address of a page or frame page, as an author pastes it, to what an editor's page shows. */

import { pictureSize, pictureWidths } from "../pictures/picture.js";
import { usualHeight } from "../widgets/heights.js";
import { parametersOf, type WidgetName, type WidgetParameters, widgetNames } from "../widgets/parameters.js";
import { wordsFor } from "../widgets/words.js";
import { xmlElement } from "../wording/xml.js";
import { type Answer, jsonType, Refusal, shortCache } from "./answer.js";
import { embedAddresses, noSuchRelation } from "./ask-operation.js";
import type { Route, RouteParts } from "./routes.js";
import { askView, readView, searchOfRequest, single } from "./view.js";

/** Of a frame when nobody sets a bound. */
const usualWidth = 640;

/** How long whoever asks may keep the answer. What the frame shows is always of the day. */
const cacheSeconds = 86_400;

export function oembedRoutes(parts: RouteParts): Route[] {
  return [
    {
      path: "/oembed",
      methods: ["GET"],
      version: (request) => versionIn(searchOfRequest(request).get("url") ?? ""),
      answer: async (request): Promise<Answer> => {
        // Whatever else stands there is somebody's extension (WordPress says dnt=1): here alone it is passed over.
        const search = searchOfRequest(request);
        const format = single(search, "format") ?? "json";
        if (format !== "json" && format !== "xml") {
          throw new Refusal(501, "FORMAT_NOT_OFFERED", "oEmbed answers are JSON or XML: ask with format=json or format=xml.");
        }
        const pasted = single(search, "url");
        if (pasted === undefined) {
          throw new Refusal(400, "BAD_USER_INPUT", '"url" is missing: give the address of a page of this server, percent-encoded.');
        }
        const most = { width: readBound(search, "maxwidth"), height: readBound(search, "maxheight") };
        const answer = await describe(parts, pasted, most);
        return format === "json"
          ? { status: 200, type: jsonType, body: `${JSON.stringify(answer, null, 2)}\n`, cache: shortCache }
          : { status: 200, type: "text/xml; charset=utf-8", body: asXml(answer), cache: shortCache };
      },
    },
  ];
}

interface Bounds {
  readonly width: number;
  readonly height: number;
}

async function describe(parts: RouteParts, pasted: string, most: Bounds): Promise<Record<string, string | number>> {
  const base = parts.publicUrl();
  const [widget, given] = widgetOfAddress(pasted, base);
  const relation = given.find(([name]) => name === "relation")?.[1];
  if (relation !== undefined && !parts.store.findRelation(relation)) throw noSuchRelation(relation, parts.store);
  const asked = readView(parts, widget, given);
  // Most who ask show the frame at the height they are told, and WordPress at 1,000 pixels at most.
  const parameters: WidgetParameters = { ...asked, compact: asked.compact ?? true };
  const title = await titleOf(parts, widget, parameters);
  const width = Math.min(usualWidth, most.width);
  const height = Math.min(usualHeight[widget], most.height);
  const addresses = embedAddresses(base);
  const thumbnail = thumbnailWithin(widget, most);
  return {
    version: "1.0",
    type: "rich",
    provider_name: "Bilateral",
    provider_url: base,
    title,
    html: htmlOf({ title, page: addresses.page(widget, parameters), frame: addresses.frame(widget, parameters), height }),
    width,
    height,
    ...(thumbnail && {
      thumbnail_url: withWidth(addresses.image(widget, asked, "png"), thumbnail.width),
      thumbnail_width: thumbnail.width,
      thumbnail_height: thumbnail.height,
    }),
    cache_age: cacheSeconds,
  };
}

/**
 * As authors paste addresses and programs pass them on: with blanks around, without a scheme, in capitals, with &amp;,
 * with a slash at the end, with a fragment, with parameters for counting visitors. Throws a Refusal where it is not ours.
 */
export function widgetOfAddress(pasted: string, base: string): readonly [WidgetName, [string, string][]] {
  const notOurs = new Refusal(
    404,
    "NOT_FOUND",
    `"url" is no page of ${base} that can be embedded: those are /relations/…, /facts/… and /embed/….`,
  );
  const text = pasted.trim().replaceAll("&amp;", "&");
  const absolute = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text.replace(/^\/\//, "")}`;
  const url = URL.canParse(absolute) ? new URL(absolute) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || hostOf(url) !== hostOf(new URL(base)) || url.username || url.password) throw notOurs;
  const [room = "", name = "", ...rest] = segmentsOf(url.pathname);
  if (rest.length > 0 || name === "") throw notOurs;
  const find = (widget: WidgetName, own: [string, string][]): [WidgetName, [string, string][]] => {
    const known: readonly string[] = parametersOf[widget];
    const beside = [...url.searchParams].filter(([parameter]) => known.includes(parameter) && !own.some(([mine]) => mine === parameter));
    return [widget, [...own, ...beside]];
  };
  switch (room) {
    case "relations":
      return find("timeline", [["relation", name]]);
    case "facts":
      return find("fact", [["slug", name]]);
    case "embed": {
      const widget = widgetNames.find((known) => known === name);
      if (widget) return find(widget, []);
    }
  }
  throw notOurs;
}

/** As the pasted address names it, whatever else is wrong with that. */
function versionIn(pasted: string): string | undefined {
  return /[?&](?:amp;)?version=([\w.-]+)/.exec(pasted)?.[1];
}

/** None where it is not percent-encoded UTF-8. */
function segmentsOf(path: string): string[] {
  try {
    return path
      .split("/")
      .filter((segment) => segment !== "")
      .map(decodeURIComponent);
  } catch {
    return [];
  }
}

/** http and https lead to the same pages, whichever of them this server is said to have. */
function hostOf(url: URL): string {
  return url.host.replace(/:(80|443)$/, "").replace(/\.(?=$|:)/, "");
}

async function titleOf(parts: RouteParts, widget: WidgetName, parameters: WidgetParameters): Promise<string> {
  if (widget === "fact") return (await askView(parts, widget, parameters)).fact.title;
  const { relation } = await askView(parts, widget, { ...parameters, first: 1 });
  return `${relation.title}: ${wordsFor(parameters.locale)[widget].toLocaleLowerCase(parameters.locale)}`;
}

/** Undefined bounds are no bounds. */
function readBound(search: URLSearchParams, name: string): number {
  const text = single(search, name);
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d{1,9}$/.test(text) || Number(text) === 0)
    throw new Refusal(400, "BAD_USER_INPUT", `"${name}" must be a number of pixels, such as 600.`);
  return Number(text);
}

function thumbnailWithin(widget: WidgetName, most: Bounds): Bounds | undefined {
  // A thumbnail larger than a card serves nobody.
  const sizes = pictureWidths.filter((width) => width <= 1200).map((width) => pictureSize(widget, width));
  return sizes.findLast(({ width, height }) => width <= most.width && height <= most.height);
}

function withWidth(address: string, width: number): string {
  return `${address}${address.includes("?") ? "&" : "?"}width=${width}`;
}

/**
 * WordPress takes a frame of a stranger only where a blockquote is at the first byte and no text is inside the frame.
 * The frame is as wide as its column, on phones too: the number of pixels is in the answer, beside.
 */
function htmlOf({ title, page, frame, height }: { title: string; page: string; frame: string; height: number }): string {
  const attributes = [
    ["src", frame],
    ["width", "100%"],
    ["height", String(height)],
    ["frameborder", "0"],
    ["marginwidth", "0"],
    ["marginheight", "0"],
    ["title", title],
  ].map(([name, value = ""]) => `${name}="${htmlText(value)}"`);
  return `<blockquote><a href="${htmlText(page)}">${htmlText(title)}</a></blockquote><iframe ${attributes.join(" ")}></iframe>`;
}

function htmlText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function asXml(answer: Readonly<Record<string, string | number>>): string {
  const fields = Object.entries(answer).map(([name, value]) => `  ${xmlElement(name, value)}`);
  return ['<?xml version="1.0" encoding="utf-8" standalone="yes"?>', "<oembed>", ...fields, "</oembed>", ""].join("\n");
}
