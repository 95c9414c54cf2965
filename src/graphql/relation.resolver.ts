import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { DiplomaticEvent, Fact, Institution, Relation, TradeYear } from "../store/domain.js";
import type { Locale } from "../vocabulary.js";
import { type Connection, toConnection, toOwnConnection } from "./connection.js";
import {
  AgreementConnection,
  EventConnection,
  RelationConnection,
  StatementConnection,
  TimelineConnection,
  VisitConnection,
} from "./connections.js";
import type { ApiContext } from "./context.js";
import { EventType } from "./event.type.js";
import {
  AgreementListArgs,
  EventListArgs,
  readAgreementFilter,
  readEventFilter,
  readStatementFilter,
  readTimelineFilter,
  readVisitFilter,
  StatementListArgs,
  TimelineArgs,
  VisitListArgs,
} from "./fact-list.args.js";
import { InstitutionType } from "./institution.type.js";
import { readList, readPage } from "./list.args.js";
import { LocaleArg } from "./localized.js";
import { readCountry, readSlug } from "./read-arguments.js";
import { RelationsArgs } from "./relation.args.js";
import { RelationType } from "./relation.type.js";
import { readYears, TradeYearsArgs } from "./trade-year.args.js";
import { TradeYearType } from "./trade-year.type.js";

@Resolver(() => RelationType)
export class RelationResolver {
  @Query(() => RelationType, { nullable: true, description: "A relation by its slug." })
  relation(
    @Arg("slug", () => String, { description: "Its slug, such as azerbaijan-china." }) slug: string,
    @Ctx() { store }: ApiContext,
  ): Relation | null {
    return store.findRelation(readSlug("slug", slug));
  }

  @Query(() => RelationConnection, { description: "The relations of the dataset, in the order of their slugs." })
  relations(@Args() args: RelationsArgs, @Ctx() { store }: ApiContext): Connection<Relation> {
    const { first, after } = readPage(args, "slug");
    return toConnection(
      store.listRelations(
        args.country === undefined || args.country === null ? null : readCountry("country", args.country, store),
        first,
        after,
      ),
      "slug",
    );
  }

  @FieldResolver(() => String, { description: "The two countries' names." })
  title(@Root() relation: Relation, @LocaleArg() locale: Locale): string {
    return relation.title[locale];
  }

  @FieldResolver(() => String, { description: "One to three sentences." })
  summary(@Root() relation: Relation, @LocaleArg() locale: Locale): string {
    return relation.summary[locale];
  }

  @FieldResolver(() => EventType, { nullable: true, description: "The event by which diplomatic relations were established." })
  established(@Root() relation: Relation, @Ctx() { store }: ApiContext): DiplomaticEvent | undefined {
    return relation.siblings.ask(store.establishingEvents).get(relation.establishedKey ?? 0);
  }

  @FieldResolver(() => TimelineConnection, { description: "Visits, agreements, events and dated statements in order of date." })
  timeline(@Root() relation: Relation, @Args() args: TimelineArgs, @Ctx() { store }: ApiContext): Connection<Fact> {
    const { kinds, filter } = readTimelineFilter(args.filter);
    return toOwnConnection(relation.siblings.ask(store.factsOfRelations, readList(kinds, filter, args)), relation);
  }

  @FieldResolver(() => VisitConnection, { description: "Visits from one of the two countries to the other." })
  visits(@Root() relation: Relation, @Args() args: VisitListArgs, @Ctx() { store }: ApiContext): Connection<Fact> {
    return toOwnConnection(
      relation.siblings.ask(store.factsOfRelations, readList(["VISIT"], readVisitFilter(args.filter, store), args)),
      relation,
    );
  }

  @FieldResolver(() => AgreementConnection, { description: "Agreements and other documents." })
  agreements(@Root() relation: Relation, @Args() args: AgreementListArgs, @Ctx() { store }: ApiContext): Connection<Fact> {
    return toOwnConnection(
      relation.siblings.ask(store.factsOfRelations, readList(["AGREEMENT"], readAgreementFilter(args.filter), args)),
      relation,
    );
  }

  @FieldResolver(() => EventConnection, { description: "Meetings, ceremonies and other events." })
  events(@Root() relation: Relation, @Args() args: EventListArgs, @Ctx() { store }: ApiContext): Connection<Fact> {
    return toOwnConnection(
      relation.siblings.ask(store.factsOfRelations, readList(["EVENT"], readEventFilter(args.filter, store), args)),
      relation,
    );
  }

  @FieldResolver(() => StatementConnection, { description: "Positions and opinions, attributed." })
  statements(@Root() relation: Relation, @Args() args: StatementListArgs, @Ctx() { store }: ApiContext): Connection<Fact> {
    return toOwnConnection(
      relation.siblings.ask(store.factsOfRelations, readList(["STATEMENT"], readStatementFilter(args.filter), args)),
      relation,
    );
  }

  @FieldResolver(() => [TradeYearType], { description: "Trade between the two, year by year, the oldest first." })
  tradeYears(@Root() relation: Relation, @Args() args: TradeYearsArgs, @Ctx() { store }: ApiContext): TradeYear[] {
    return relation.siblings.ask(store.tradeYearsOfRelations, readYears(args)).get(relation.key) ?? [];
  }

  @FieldResolver(() => [InstitutionType], {
    description: "Institutions that have to do with it: those its events and agreements name, and those described with it.",
  })
  institutions(@Root() relation: Relation, @Ctx() { store }: ApiContext): Institution[] {
    return relation.siblings.ask(store.institutionsOfRelations).get(relation.key) ?? [];
  }
}
