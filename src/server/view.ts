/** From the address of a view of a widget (a picture, a download, an oEmbed answer) to the data that it is drawn from. */
import type { FastifyRequest } from "fastify";
import type { WidgetData } from "../widgets/data.js";
import { questionOf, readParameters, type WidgetName, type WidgetParameters, widgetNames } from "../widgets/parameters.js";
import { Refusal } from "./answer.js";
import { askOperation, noSuchRelation } from "./ask-operation.js";
import type { GraphQLParts } from "./graphql-http.js";
import type { RouteParts } from "./routes.js";

/** What was asked behind the question mark: from the target of the request alone, since the header Host may be anything. */
export function searchOfRequest(request: FastifyRequest): URLSearchParams {
  const target = request.raw.url ?? "";
  const start = target.indexOf("?");
  return new URLSearchParams(start === -1 ? "" : target.slice(start + 1));
}

/** The two halves of a last segment such as `visits.csv`. */
export function widgetAndFormat<Format extends string>(file: string, formats: readonly Format[]): readonly [WidgetName, Format] {
  for (const widget of widgetNames) {
    for (const format of formats) if (file === `${widget}.${format}`) return [widget, format];
  }
  throw new Refusal(
    404,
    "NOT_FOUND",
    `There is nothing at this address. There are ${widgetNames.join(", ")}, each as ${formats.join(" or ")}.`,
  );
}

/** Throws a Refusal with all that is wrong. `beside` are parameters that are not the widget's. */
export function readView(
  parts: RouteParts,
  widget: WidgetName,
  given: Iterable<readonly [string, string]>,
  beside: readonly string[] = [],
): WidgetParameters {
  const read = readParameters(widget, given, beside);
  if ("problems" in read) throw new Refusal(400, "BAD_USER_INPUT", read.problems.map(({ sentence }) => sentence).join("\n"));
  const { parameters } = read;
  const problem = problemOfVersion(parts, parameters.version);
  if (problem) throw new Refusal(400, "BAD_USER_INPUT", problem);
  if (widget !== "fact" && !parts.store.findRelation(parameters.relation)) throw noSuchRelation(parameters.relation, parts.store, 400);
  return parameters;
}

/** For `Route.version`: whoever names one twice is refused later, with a sentence. */
export function versionInAddress(request: FastifyRequest): string | undefined {
  return searchOfRequest(request).get("version") || undefined;
}

/** Nothing is drawn from another version than the one that is asked for. */
export function problemOfVersion({ store, versions }: RouteParts, version: string | undefined): string | undefined {
  if (version === undefined || version === store.dataset.version) return undefined;
  return `The dataset version "${version}" is not on this server: it has ${versions().join(", ")}.`;
}

/** The value of a parameter that stands there once at most; empty, as forms send it, it is as good as absent. */
export function single(search: URLSearchParams, name: string): string | undefined {
  const values = search.getAll(name);
  if (values.length > 1) throw new Refusal(400, "BAD_USER_INPUT", `"${name}" stands in the address ${values.length} times: give it once.`);
  return values[0] || undefined;
}

export async function askView<Name extends WidgetName>(
  parts: GraphQLParts,
  widget: Name,
  parameters: WidgetParameters,
  after?: string,
): Promise<WidgetData[Name]> {
  const { operation, variables } = questionOf(widget, parameters, after);
  const data = await askOperation<WidgetData[Name]>(parts, operation, variables);
  // The types of data.ts are of what there is; for a slug that no fact has, the API answers null.
  if ("fact" in data && (data.fact as unknown) === null)
    throw new Refusal(404, "NOT_FOUND", `There is no fact with the slug "${parameters.slug}".`);
  return data;
}

/** As many as one question may ask for, of lists that are wanted whole. */
const pageOfWhole = 50;

/** All that the filters let through, or the first so many where the address says how many. */
export async function askWholeView<Name extends WidgetName>(
  parts: GraphQLParts,
  widget: Name,
  parameters: WidgetParameters,
): Promise<WidgetData[Name]> {
  if (parameters.first !== undefined || (widget !== "visits" && widget !== "timeline")) return askView(parts, widget, parameters);
  const list: "visits" | "timeline" = widget;
  const page = { ...parameters, first: pageOfWhole };
  const whole = listOf(await askView(parts, list, page), list);
  const nodes = [...whole.list.nodes];
  for (let info = whole.list.pageInfo; info.hasNextPage && info.endCursor !== null; ) {
    const next = listOf(await askView(parts, list, page, info.endCursor), list).list;
    nodes.push(...next.nodes);
    info = next.pageInfo;
  }
  const { totalCount } = whole.list;
  const pageInfo = { hasNextPage: false, endCursor: null };
  return { ...whole.data, [list]: { totalCount, pageInfo, nodes } } as unknown as WidgetData[Name];
}

interface AnyList {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly unknown[];
}

function listOf(data: WidgetData["visits"] | WidgetData["timeline"], name: "visits" | "timeline"): { data: object; list: AnyList } {
  return { data, list: (data as unknown as Record<string, AnyList>)[name] as AnyList };
}
