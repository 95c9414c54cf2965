/** The home page, in each language: asked and drawn for the first reader, kept for all others. */
import { titleOf } from "../pages/frame.js";
import { type LiveView, renderHome } from "../pages/home.js";
import { type HomeAnswer, type HomeFrameAnswer, homeFrameQuestion, homeQuestion } from "../pages/home-question.js";
import { pictureSize } from "../pictures/picture.js";
import type { WidgetLocale, WidgetName, WidgetParameters } from "../widgets/parameters.js";
import { type Answer, htmlType, shortCache } from "./answer.js";
import { embedAddresses } from "./ask-operation.js";
import { viewToCopy } from "./builder.js";
import { contentPolicies } from "./content-policies.js";
import { FactIndex } from "./fact-index.js";
import type { GraphQLParts } from "./graphql-http.js";
import { Kept } from "./kept.js";
import { asPage, builderAddress, cardWidth, compressed, localeOf } from "./pages.js";
import { newRequestRecord } from "./request-record.js";
import type { Route, RouteParts } from "./routes.js";
import { askView } from "./view.js";

export function homeRoutes(parts: RouteParts): Route[] {
  const kept = new Kept<Answer>();
  const answer = asPage(async (request) => {
    const locale = localeOf(request);
    return kept.once(locale, async () => compressed(await homePage(parts, locale)));
  });
  return [{ path: "/", methods: ["GET"], types: ["text/html"], answer }];
}

async function homePage(parts: RouteParts, locale: WidgetLocale): Promise<Answer> {
  const [relation] = await new FactIndex(parts).relations(locale);
  if (!relation) throw new Error("The dataset has no relation");
  const question = homeQuestion(relation.slug, locale);
  const answer = await ask<HomeAnswer>(parts, question);
  const { dataset } = await ask<HomeFrameAnswer>(parts, homeFrameQuestion);
  // The visit of which most is known, so that the one fact shown has something to show.
  const visits = answer.visits.nodes;
  const fullest = visits.toSorted((one, other) => other.agreements.length - one.agreements.length)[0];
  const common: WidgetParameters = { relation: relation.slug, locale, theme: "auto" };
  const views = await Promise.all([
    liveView(parts, "visits", { ...common, first: 3 }),
    liveView(parts, "trade", common),
    liveView(parts, "timeline", { ...common, first: 5 }),
    ...(fullest ? [liveView(parts, "fact", { ...common, slug: fullest.slug })] : []),
  ]);
  const body = renderHome({
    locale,
    relation,
    question,
    answer,
    dataset,
    views,
    picture: { address: embedAddresses(parts.publicUrl()).image("timeline", common, "png"), ...pictureSize("timeline", cardWidth) },
    prepared: parts.registry.operations,
    address: (path) => `${parts.publicUrl()}${path}`,
  });
  return { status: 200, type: htmlType, body, cache: shortCache, headers: { "content-security-policy": contentPolicies.home } };
}

async function liveView(parts: RouteParts, widget: WidgetName, parameters: WidgetParameters): Promise<LiveView> {
  const { locale, relation, slug } = parameters;
  const view = viewToCopy(parts, widget, parameters, titleOf(widget, await askView(parts, widget, parameters), locale));
  const choice = widget === "fact" ? { widget, ...(slug !== undefined && { slug }) } : { widget, relation };
  return { ...view, builder: builderAddress(locale, choice) };
}

/** By the same way that everybody's questions go, limits included. */
async function ask<Data>({ apollo, store, publicUrl }: GraphQLParts, query: string): Promise<Data> {
  const record = newRequestRecord("home", store.dataset.version);
  const { data, errors } = await apollo.execute({ query }, { store, publicUrl: publicUrl(), record });
  if (errors || !data) throw new Error(`The question of the home page was not answered: ${JSON.stringify(errors)}`);
  return data as Data;
}
