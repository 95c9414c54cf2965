/** Pages for people: of each relation and each fact, the builder, and the map of them all. */
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import type { FastifyRequest } from "fastify";
import { renderError } from "../pages/error.js";
import { renderFact } from "../pages/fact.js";
import type { FactAnswer } from "../pages/fact-answer.js";
import { renderRelation } from "../pages/relation.js";
import type { RelationAnswer } from "../pages/relation-answer.js";
import { renderSitemap } from "../pages/sitemap.js";
import { pictureSize } from "../pictures/picture.js";
import { type WidgetLocale, type WidgetParameters, widgetLocales } from "../widgets/parameters.js";
import { styles } from "../widgets/styles.js";
import { chooseMediaType } from "./accept.js";
import { type Answer, htmlType, Refusal, shortCache } from "./answer.js";
import { askOperation, embedAddresses, noSuchRelation } from "./ask-operation.js";
import { builderRoutes } from "./builder.js";
import { contentPolicies } from "./content-policies.js";
import { FactIndex } from "./fact-index.js";
import type { GraphQLParts } from "./graphql-http.js";
import { Kept } from "./kept.js";
import type { Route, RouteParts } from "./routes.js";
import { askView, askWholeView, searchOfRequest } from "./view.js";

/** What mail systems, networks and search engines add to addresses that they pass on: not a reader's mistake. */
const addedByOthers = /^(utm_\w+|fbclid|gclid|yclid|msclkid|mc_[ce]id|igshid|_openstat|ysclid)$/;

const compress = promisify(brotliCompress);

const widgetStylesheet = "/widgets.css";

/** The picture that cards show, in pixels. */
export const cardWidth = 1200;

export function pageRoutes(parts: RouteParts): Route[] {
  const kept = new Kept<Answer>();
  const large = (key: string, make: () => Promise<Answer>) => kept.once(key, async () => compressed(await make()));
  return [
    {
      path: "/relations/:slug",
      methods: ["GET"],
      types: ["text/html"],
      answer: asPage((request) => {
        const slug = slugOf(request);
        const locale = localeOf(request);
        return large(`${slug} ${locale}`, () => relationPage(parts, slug, locale));
      }),
    },
    {
      path: "/facts/:slug",
      methods: ["GET"],
      types: ["text/html"],
      answer: asPage((request) => factPage(parts, slugOf(request), localeOf(request))),
    },
    ...builderRoutes(parts),
    {
      path: widgetStylesheet,
      methods: ["GET"],
      answer: () => ({ status: 200, type: "text/css; charset=utf-8", body: styles, cache: shortCache }),
    },
    {
      path: "/robots.txt",
      methods: ["GET"],
      // Everything may be read; this only tells where the map is.
      answer: () => ({
        status: 200,
        type: "text/plain; charset=utf-8",
        body: `User-agent: *\nAllow: /\nSitemap: ${parts.publicUrl()}/sitemap.xml\n`,
        cache: shortCache,
      }),
    },
    { path: "/sitemap.xml", methods: ["GET"], types: ["application/xml"], answer: () => large("sitemap", () => sitemap(parts)) },
  ];
}

/** Browsers are told in a page what is wrong; clients that do not ask for HTML, as every error is told. */
export function asPage(answer: (request: FastifyRequest) => Promise<Answer>): Route["answer"] {
  return async (request) => {
    try {
      return await answer(request);
    } catch (error) {
      const page = error instanceof Refusal ? errorPage(request, error) : undefined;
      if (!page) throw error;
      return page;
    }
  };
}

/** Undefined for whoever does not ask for HTML before anything else. */
export function errorPage(request: FastifyRequest, { status, code, message }: Refusal): Answer | undefined {
  const wantsPage = chooseMediaType(request.headers.accept, ["application/json", "text/html"]) === "text/html";
  if ((status !== 400 && status !== 404) || !wantsPage) return undefined;
  request.record.errors = [code];
  const given = searchOfRequest(request).get("locale");
  const locale = widgetLocales.find((known) => known === given) ?? "en";
  const body = renderError({ status, sentence: message, locale });
  return { status, type: htmlType, body, headers: { "content-security-policy": contentPolicies.page } };
}

async function factPage(parts: GraphQLParts, slug: string, locale: WidgetLocale): Promise<Answer> {
  const { fact, dataset } = await askOperation<FactAnswer>(parts, "FactPage", { slug, locale: locale.toUpperCase() });
  if (!fact) throw new Refusal(404, "NOT_FOUND", `There is no fact with the slug "${slug}".`);
  const base = parts.publicUrl();
  const parameters: WidgetParameters = { relation: fact.relation.slug, locale, theme: "auto", slug };
  const addresses = embedAddresses(base);
  const page = addresses.page("fact", parameters);
  const body = renderFact({
    fact,
    dataset,
    locale,
    address: (path) => `${base}${path}`,
    addresses: {
      oembed: { json: addresses.oembed(page, "json"), xml: addresses.oembed(page, "xml") },
      picture: { address: addresses.image("fact", parameters, "png"), ...pictureSize("fact", cardWidth) },
      builder: builderAddress(locale, { widget: "fact", slug }),
      json: `/operations/FactPage?${new URLSearchParams({ slug, locale: locale.toUpperCase() })}`,
      csv: addresses.download("fact", parameters, "csv"),
    },
  });
  return pageAnswer(body);
}

async function relationPage(parts: GraphQLParts, slug: string, locale: WidgetLocale): Promise<Answer> {
  const answer = await askOperation<RelationAnswer>(parts, "RelationPage", { relation: slug, locale: locale.toUpperCase() });
  const { relation } = answer;
  if (!relation) throw noSuchRelation(slug, parts.store);
  const base = parts.publicUrl();
  const parameters: WidgetParameters = { relation: slug, locale, theme: "auto" };
  const addresses = embedAddresses(base);
  const page = addresses.page("timeline", parameters);
  const body = renderRelation({
    answer: { ...answer, relation },
    views: {
      visits: { parameters, data: await askWholeView(parts, "visits", parameters) },
      trade: { parameters, data: await askView(parts, "trade", parameters) },
      timeline: { parameters: { ...parameters, compact: true }, data: await askWholeView(parts, "timeline", parameters) },
    },
    locale,
    address: (path) => `${base}${path}`,
    stylesheet: widgetStylesheet,
    addresses: {
      oembed: { json: addresses.oembed(page, "json"), xml: addresses.oembed(page, "xml") },
      picture: { address: addresses.image("timeline", parameters, "png"), ...pictureSize("timeline", cardWidth) },
      feed: `/feeds/${slug}.atom${locale === "en" ? "" : `?locale=${locale}`}`,
      calendar: `/feeds/${slug}.ics${locale === "en" ? "" : `?locale=${locale}`}`,
      csv: (name) => addresses.download(name, parameters, "csv"),
      builder: (name) => builderAddress(locale, { widget: name, relation: slug }),
    },
  });
  return pageAnswer(body);
}

/** Every page that is there to be found, in each of its languages. */
async function sitemap(parts: GraphQLParts): Promise<Answer> {
  const index = new FactIndex(parts);
  const relations = await index.relations("en");
  const facts = await Promise.all(relations.map(({ slug }) => index.facts(slug, "en")));
  const paths = [
    "/",
    "/builder",
    ...relations.map(({ slug }) => `/relations/${slug}`),
    ...facts.flat().map(({ slug }) => `/facts/${slug}`),
  ];
  const body = renderSitemap(paths, parts.publicUrl());
  return { status: 200, type: "application/xml; charset=utf-8", body, cache: shortCache };
}

export function builderAddress(locale: WidgetLocale, choice: Readonly<Record<string, string>>): string {
  return `/builder?${new URLSearchParams({ ...(locale !== "en" && { ui: locale, locale }), ...choice })}`;
}

function pageAnswer(body: string): Answer {
  return { status: 200, type: htmlType, body, cache: shortCache, headers: { "content-security-policy": contentPolicies.page } };
}

/** Beforehand, and so for a page that is kept alone. Level 11 would take a second for a tenth less. */
export async function compressed(answer: Answer): Promise<Answer> {
  return { ...answer, brotli: await compress(answer.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }) };
}

function slugOf(request: FastifyRequest): string {
  return (request.params as { slug: string }).slug;
}

/** The one thing that can be asked of a page. */
export function localeOf(request: FastifyRequest): WidgetLocale {
  let locale: WidgetLocale | undefined;
  for (const [name, value] of searchOfRequest(request)) {
    if (addedByOthers.test(name)) continue;
    if (name !== "locale") throw new Refusal(400, "BAD_USER_INPUT", `"${name}" is no parameter of this page: it has locale.`);
    const known = widgetLocales.find((candidate) => candidate === value);
    if (!known || locale) throw new Refusal(400, "BAD_USER_INPUT", `"locale" must be one of ${widgetLocales.join(", ")}, and once.`);
    locale = known;
  }
  return locale ?? "en";
}
