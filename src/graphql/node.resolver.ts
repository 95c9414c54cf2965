import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { limits } from "../limits.js";
import { readGlobalId } from "../store/global-id.js";
import type { Store } from "../store/open-store.js";
import type { ApiContext } from "./context.js";
import { badUserInput } from "./errors.js";
import { NodeType } from "./node.type.js";

interface Identified {
  readonly __typename: string;
}

type Finder = (store: Store, slug: string) => Identified | null;

/** The two parts of the slug of what has no slug of its own. */
function parts(slug: string): [string, string] {
  const slash = slug.indexOf("/");
  return slash < 0 ? [slug, ""] : [slug.slice(0, slash), slug.slice(slash + 1)];
}

const finders: ReadonlyMap<string, Finder> = new Map<string, Finder>([
  ["Country", (store, slug) => store.findCountry(slug)],
  ["Relation", (store, slug) => store.findRelation(slug)],
  ["Visit", (store, slug) => store.findVisit(slug)],
  ["Event", (store, slug) => store.findEvent(slug)],
  ["Agreement", (store, slug) => store.findAgreement(slug)],
  ["Statement", (store, slug) => store.findStatement(slug)],
  ["TradeFigure", (store, slug) => store.findTradeFigure(slug)],
  ["Person", (store, slug) => store.findPerson(slug)],
  ["Institution", (store, slug) => store.findInstitution(slug)],
  ["Source", (store, slug) => store.findSource(slug)],
  ["Correction", (store, slug) => store.findCorrection(...parts(slug))],
  [
    "TradeYear",
    (store, slug) => {
      const [relationSlug, year] = parts(slug);
      const relation = store.findRelation(relationSlug);
      return relation && /^\d{4}$/.test(year) ? store.findTradeYear(relation, Number(year)) : null;
    },
  ],
]);

/** Longer than any id that is given out. */
const longestId = 300;

function findNode(argument: string, id: string, store: Store): Identified | null {
  const read = id.length > longestId ? null : readGlobalId(id);
  const find = read && finders.get(read.type);
  if (!read || !find) throw badUserInput(argument, "is not an id of this API: give an `id` as it was answered");
  return find(store, read.slug);
}

@Resolver()
export class NodeResolver {
  @Query(() => NodeType, { nullable: true, description: "A record by its id; null when there is none any more." })
  node(@Arg("id", () => ID, { description: "An id as it was answered." }) id: string, @Ctx() { store }: ApiContext): Identified | null {
    return findNode("id", id, store);
  }

  @Query(() => [NodeType], {
    nullable: "items",
    description: "Records by their ids, in the same order; null in the place of what there is none of.",
  })
  nodes(
    @Arg("ids", () => [ID], { description: `Ids as they were answered, at most ${limits.pageSize}.` }) ids: string[],
    @Ctx() { store }: ApiContext,
  ): (Identified | null)[] {
    if (ids.length > limits.pageSize) throw badUserInput("ids", `has ${ids.length} entries: ask for at most ${limits.pageSize} at a time`);
    return ids.map((id, index) => findNode(`ids[${index}]`, id, store));
  }
}
