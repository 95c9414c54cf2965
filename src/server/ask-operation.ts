/** Registered operations, asked by the server itself for what it draws. */
import { type WidgetName, type WidgetParameters, writeParameters } from "../widgets/parameters.js";
import { Refusal } from "./answer.js";
import type { GraphQLParts } from "./graphql-http.js";
import { newRequestRecord } from "./request-record.js";

/** By the same way that everybody's questions go, limits included. Throws a Refusal where what was asked is at fault. */
export async function askOperation<Data>(parts: GraphQLParts, name: string, variables: Record<string, unknown>): Promise<Data> {
  const { apollo, plans, registry, store, publicUrl } = parts;
  const operation = registry.byName(name);
  if (!operation) throw new Error(`There is no registered operation ${name}`);
  const record = { ...newRequestRecord(name, store.dataset.version), document: operation.hash };
  const question = { query: operation.text, variables };
  const context = { store, publicUrl: publicUrl(), record };
  const planned = await plans.answer(question, context);
  if (planned !== undefined) return (JSON.parse(planned) as { data: Data }).data;
  const { data, errors } = await apollo.execute(question, context);
  if (record.refusal) throw record.refusal;
  if (record.failures.length > 0) throw new Error(`${name} was not answered`, { cause: record.failures[0] });
  if (errors?.some(({ extensions }) => extensions?.argument === "relation")) {
    throw noSuchRelation(String(variables.relation), store);
  }
  if (errors) throw new Refusal(400, "BAD_USER_INPUT", errors.map(({ message }) => message).join(" "));
  if (!data) throw new Error(`${name} was answered with nothing`);
  return data as Data;
}

/** As many as a sentence can hold. */
const namedRelations = 20;

/** 404 where the relation is what the address names, 400 where it is a parameter of something that there is. */
export function noSuchRelation(slug: string, store: GraphQLParts["store"], status: 404 | 400 = 404): Refusal {
  const { items, hasNextPage } = store.listRelations(null, namedRelations, null);
  const known = items.map((relation) => relation.slug).join(", ");
  return new Refusal(
    status,
    status === 404 ? "NOT_FOUND" : "BAD_USER_INPUT",
    `There is no relation with the slug "${slug}": this dataset has ${known}${hasNextPage ? ", …" : ""}.`,
  );
}

/** Where the views of one widget stand. `base` is the origin of this server. */
export function embedAddresses(base: string) {
  const widget = (room: string, name: string, query: string) => `${base}/${room}/${name}${query && `?${query}`}`;
  return {
    /** The page for people: of the relation, or of the fact. */
    page: (name: WidgetName, { relation, slug, locale }: WidgetParameters) => {
      const path = name === "fact" ? `/facts/${slug}` : `/relations/${relation}`;
      return `${base}${path}${locale === "en" ? "" : `?locale=${locale}`}`;
    },
    frame: (name: WidgetName, parameters: WidgetParameters) => widget("embed", name, writeParameters(name, parameters)),
    image: (name: WidgetName, parameters: WidgetParameters, format: "svg" | "png") =>
      widget("image", `${name}.${format}`, writeParameters(name, parameters)),
    download: (name: WidgetName, parameters: WidgetParameters, format: "csv" | "json") =>
      widget("download", `${name}.${format}`, writeParameters(name, parameters)),
    /** The oEmbed answer for the address of a page or frame page. */
    oembed: (url: string, format: "json" | "xml") => `${base}/oembed?${new URLSearchParams({ url, format })}`,
    script: (version: string) => `${base}/embed/${version}/bilateral.js`,
  };
}
