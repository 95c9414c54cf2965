/** /builder: from what an editor chose to the view of it, and what to copy. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyRequest } from "fastify";
import { renderBuilder } from "../pages/builder.js";
import { type Choice, parametersOfChoice, readChoice } from "../pages/builder-choice.js";
import { titleOf } from "../pages/frame.js";
import type { RelationAnswer } from "../pages/relation-answer.js";
import type { View } from "../pages/snippets.js";
import { pictureSize } from "../pictures/picture.js";
import { projectRoot } from "../project-root.js";
import { roomFor, usualHeight } from "../widgets/heights.js";
import { type ParameterProblem, readParameters, type WidgetName, type WidgetParameters } from "../widgets/parameters.js";
import { wordsFor } from "../widgets/words.js";
import { type Answer, htmlType, Refusal, shortCache } from "./answer.js";
import { askOperation, embedAddresses } from "./ask-operation.js";
import { contentPolicies } from "./content-policies.js";
import { movingVersion } from "./embed-scripts.js";
import { FactIndex } from "./fact-index.js";
import type { Route, RouteParts } from "./routes.js";
import { askView, problemOfVersion, searchOfRequest, versionInAddress } from "./view.js";

/** Newsletters are about so wide; the picture has twice as many pixels, for fine screens. */
const newsletterWidth = 600;

export function builderRoutes(parts: RouteParts): Route[] {
  const index = new FactIndex(parts);
  const script = readFileSync(join(projectRoot, "src", "pages", "builder.js"), "utf8");
  return [
    {
      path: "/builder",
      methods: ["GET"],
      types: ["text/html"],
      version: versionInAddress,
      answer: (request) => builderPage(parts, index, request),
    },
    {
      path: "/builder.js",
      methods: ["GET"],
      answer: () => ({ status: 200, type: "text/javascript; charset=utf-8", body: script, cache: shortCache }),
    },
  ];
}

async function builderPage(parts: RouteParts, index: FactIndex, request: FastifyRequest): Promise<Answer> {
  const asked = readChoice(searchOfRequest(request));
  const { ui, widget, given } = asked;
  const relations = await index.relations(ui);
  const wanted = given.get("relation") ?? usualRelation();
  const known = relations.find(({ slug }) => slug === wanted) ?? relations[0];
  if (!known) throw new Error("The dataset has no relation");
  // Who asked for none means the usual one, and where the dataset has not got it, the first.
  const isMeant = !given.has("relation") && known.slug !== wanted;
  const choice = isMeant ? { ...asked, given: new Map([...given, ["relation", known.slug] as const]) } : asked;
  const { dataset, relation } = await askOperation<RelationAnswer>(parts, "RelationPage", {
    relation: known.slug,
    locale: ui.toUpperCase(),
  });
  const facts = widget === "fact" ? await index.facts(known.slug, ui) : [];
  const slug = given.get("slug") ?? facts[0]?.slug;
  const view = await viewOf(parts, choice, slug);
  const problems = "problems" in view ? view.problems : [];
  const base = parts.publicUrl();
  const body = renderBuilder({
    choice,
    relations,
    relation: known.slug,
    countries: relation?.countries ?? [],
    facts,
    slug,
    dataset,
    problems,
    view: "problems" in view ? undefined : view,
    address: (path) => `${base}${path}`,
  });
  const headers = { "content-security-policy": contentPolicies.builder };
  if (problems.length === 0) return { status: 200, type: htmlType, body, cache: shortCache, headers };
  request.record.errors = ["BAD_USER_INPUT"];
  return { status: 400, type: htmlType, body, headers };
}

type Viewed = View | { readonly problems: readonly ParameterProblem[] };

async function viewOf(parts: RouteParts, choice: Choice, slug: string | undefined): Promise<Viewed> {
  const { widget } = choice;
  const read = parametersOfChoice(choice, slug);
  if ("problems" in read) return read;
  const { parameters } = read;
  const sentence = problemOfVersion(parts, parameters.version);
  if (sentence) return { problems: [{ parameter: "version", sentence }] };
  try {
    return viewToCopy(parts, widget, parameters, titleOf(widget, await askView(parts, widget, parameters), parameters.locale));
  } catch (error) {
    // What has the right form and still means nothing: a 30th of February, a fact that is not there.
    if (!(error instanceof Refusal)) throw error;
    return { problems: [{ parameter: widget === "fact" ? "slug" : "during", sentence: error.message }] };
  }
}

/** A view of a widget with all that is copied to show it elsewhere. */
export function viewToCopy(parts: RouteParts, widget: WidgetName, parameters: WidgetParameters, title: string): View {
  const base = parts.publicUrl();
  const addresses = embedAddresses(base);
  const picture = addresses.image(widget, parameters, "png");
  return {
    widget,
    parameters,
    title,
    base,
    page: addresses.page(widget, parameters),
    frame: addresses.frame(widget, parameters),
    picture: { address: picture, ...pictureSize(widget, newsletterWidth) },
    script: scriptOf(parts, parameters, addresses),
    height: usualHeight[widget],
    room: roomFor(widget, parameters),
    more: wordsFor(parameters.locale).more,
  };
}

/** Who freezes the data wants no other script either; the rest get mended ones without doing anything. */
function scriptOf({ scripts }: RouteParts, { version }: WidgetParameters, addresses: ReturnType<typeof embedAddresses>): View["script"] {
  const file = version === undefined ? undefined : scripts.versions.get(scripts.current);
  return file
    ? { address: addresses.script(`v${scripts.current}`), integrity: file.integrity }
    : { address: addresses.script(movingVersion) };
}

function usualRelation(): string {
  const read = readParameters("visits", []);
  return "parameters" in read ? read.parameters.relation : "";
}
