import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Fact, Source } from "../store/domain.js";
import { factKinds } from "../vocabulary.js";
import { type Connection, toOwnConnection } from "./connection.js";
import { FactConnection } from "./connections.js";
import type { ApiContext } from "./context.js";
import { ChronologicalPageArgs, readList } from "./list.args.js";
import { readSlug } from "./read-arguments.js";
import { SourceType } from "./source.type.js";

@Resolver(() => SourceType)
export class SourceResolver {
  @Query(() => SourceType, { nullable: true, description: "A source by its slug." })
  source(@Arg("slug", () => String, { description: "Its slug." }) slug: string, @Ctx() { store }: ApiContext): Source | null {
    return store.findSource(readSlug("slug", slug));
  }

  @FieldResolver(() => FactConnection, {
    description: "The facts that rest on it: that cite it themselves, in a correction or for a count.",
  })
  facts(@Root() source: Source, @Args() args: ChronologicalPageArgs, @Ctx() { store }: ApiContext): Connection<Fact> {
    return toOwnConnection(source.siblings.ask(store.factsOfSources, readList(factKinds, {}, args)), source);
  }
}
