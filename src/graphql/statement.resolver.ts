import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Fact, ReportedCount, Source, Statement } from "../store/domain.js";
import { type Connection, toConnection } from "./connection.js";
import { StatementConnection } from "./connections.js";
import type { ApiContext } from "./context.js";
import { readStatementFilter, StatementListArgs } from "./fact-list.args.js";
import { readList } from "./list.args.js";
import { readRelation, readSlug } from "./read-arguments.js";
import { ReportedCountType } from "./reported-count.type.js";
import { SourceType } from "./source.type.js";
import { StatementType } from "./statement.type.js";

@ArgsType()
class StatementsArgs extends StatementListArgs {
  @Field(() => String, { nullable: true, description: "Slug of a relation; left out, all relations." })
  relation?: string | null;
}

@Resolver(() => StatementType)
export class StatementResolver {
  @Query(() => StatementType, { nullable: true, description: "A statement by its slug." })
  statement(
    @Arg("slug", () => String, { description: "Its slug, such as position-taiwan." }) slug: string,
    @Ctx() { store }: ApiContext,
  ): Statement | null {
    return store.findStatement(readSlug("slug", slug));
  }

  @Query(() => StatementConnection, {
    description: "Positions, opinions and claims, attributed; those without a date come last when the newest come first.",
  })
  statements(@Args() args: StatementsArgs, @Ctx() { store }: ApiContext): Connection<Fact> {
    return toConnection(
      store.listFacts(readRelation(args.relation, store), readList(["STATEMENT"], readStatementFilter(args.filter), args)),
      "date",
    );
  }

  @FieldResolver(() => SourceType, { description: "Who says so." })
  attributedTo(@Root() statement: Statement, @Ctx() { store }: ApiContext): Source | undefined {
    return statement.siblings.ask(store.sourcesOfStatements).get(statement.attributedToKey);
  }

  @FieldResolver(() => ReportedCountType, { nullable: true, description: "The number that was claimed, where the statement is a count." })
  reportedCount(@Root() statement: Statement, @Ctx() { store }: ApiContext): ReportedCount | undefined {
    return statement.siblings.ask(store.reportedCountsOfFacts).get(statement.key)?.[0];
  }
}
