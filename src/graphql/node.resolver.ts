import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { limits } from "../limits.js";
import type { Identified } from "../store/domain.js";
import { globalId, readGlobalId } from "../store/global-id.js";
import type { Store } from "../store/open-store.js";
import type { ApiContext } from "./context.js";
import { badUserInput } from "./errors.js";
import { NodeType } from "./node.type.js";

/** Reads the records of one type by their slugs; those there are none of are not in the answer. */
type Reader = (store: Store, slugs: readonly string[]) => readonly Identified[];

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["Country", (store, codes) => codes.flatMap((code) => store.findCountry(code) ?? [])],
  ["Relation", (store, slugs) => store.relationsBySlugs(slugs)],
  ["Visit", (store, slugs) => store.visitsBySlugs(slugs)],
  ["Event", (store, slugs) => store.eventsBySlugs(slugs)],
  ["Agreement", (store, slugs) => store.agreementsBySlugs(slugs)],
  ["Statement", (store, slugs) => store.statementsBySlugs(slugs)],
  ["TradeFigure", (store, slugs) => store.tradeFiguresBySlugs(slugs)],
  ["Person", (store, slugs) => store.peopleBySlugs(slugs)],
  ["Institution", (store, slugs) => store.institutionsBySlugs(slugs)],
  ["Source", (store, slugs) => store.sourcesBySlugs(slugs)],
  ["Correction", (store, slugs) => store.correctionsBySlugs(slugs)],
  ["TradeYear", (store, slugs) => store.tradeYearsBySlugs(slugs)],
]);

/** Longer than any id that is given out. */
const longestId = 300;

/** One question to the store for each type, whatever the number of ids. */
function readNodes(ids: readonly { readonly argument: string; readonly id: string }[], store: Store): (Identified | null)[] {
  const slugsByType = new Map<string, string[]>();
  for (const { argument, id } of ids) {
    const read = id.length > longestId ? null : readGlobalId(id);
    if (!read || !readers.has(read.type)) throw badUserInput(argument, "is not an id of this API: give an `id` as it was answered");
    slugsByType.set(read.type, [...(slugsByType.get(read.type) ?? []), read.slug]);
  }
  const found = new Map(
    [...slugsByType].flatMap(([type, slugs]) => readers.get(type)?.(store, slugs) ?? []).map((record) => [idOf(record), record]),
  );
  return ids.map(({ id }) => found.get(id) ?? null);
}

function idOf({ __typename, handle }: Identified): string {
  return globalId(__typename, handle);
}

@Resolver(() => NodeType)
export class NodeResolver {
  @FieldResolver(() => ID, { description: "Opaque; `node(id:)` finds the record again." })
  id(@Root() record: Identified): string {
    return idOf(record);
  }

  @Query(() => NodeType, { nullable: true, description: "A record by its id; null when there is none any more." })
  node(@Arg("id", () => ID, { description: "An id as it was answered." }) id: string, @Ctx() { store }: ApiContext): Identified | null {
    return readNodes([{ argument: "id", id }], store)[0] ?? null;
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
    return readNodes(
      ids.map((id, index) => ({ argument: `ids[${index}]`, id })),
      store,
    );
  }
}
