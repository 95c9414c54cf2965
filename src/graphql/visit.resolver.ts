import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Agreement, DiplomaticEvent, Fact, OfficeHolder, ReportedCount, Visit } from "../store/domain.js";
import type { Locale } from "../vocabulary.js";
import { AgreementType } from "./agreement.type.js";
import { type Connection, toConnection } from "./connection.js";
import { VisitConnection } from "./connections.js";
import type { ApiContext } from "./context.js";
import { EventType } from "./event.type.js";
import { readVisitFilter, VisitListArgs } from "./fact-list.args.js";
import { readList } from "./list.args.js";
import { LocaleArg } from "./localized.js";
import { OfficeHolderType } from "./office-holder.type.js";
import { readRelation, readSlug } from "./read-arguments.js";
import { ReportedCountType } from "./reported-count.type.js";
import { VisitType } from "./visit.type.js";

@ArgsType()
class VisitsArgs extends VisitListArgs {
  @Field(() => String, { nullable: true, description: "Slug of a relation; left out, all relations." })
  relation?: string | null;
}

@Resolver(() => VisitType)
export class VisitResolver {
  @Query(() => VisitType, { nullable: true, description: "A visit by its slug." })
  visit(
    @Arg("slug", () => String, { description: "Its slug, such as 1994-heydar-aliyev-in-china." }) slug: string,
    @Ctx() { store }: ApiContext,
  ): Visit | null {
    return store.findVisit(readSlug("slug", slug));
  }

  @Query(() => VisitConnection, { description: "Who visited whom, in order of date." })
  visits(@Args() args: VisitsArgs, @Ctx() { store }: ApiContext): Connection<Fact> {
    return toConnection(
      store.listFacts(readRelation(args.relation, store), readList(["VISIT"], readVisitFilter(args.filter, store), args)),
      "date",
    );
  }

  @FieldResolver(() => [OfficeHolderType], {
    description: "Who travelled, the head of the delegation first; an office without a person where the person is not known.",
  })
  delegation(@Root() visit: Visit, @Ctx() { store }: ApiContext): OfficeHolder[] {
    return visit.siblings.ask(store.officeHoldersOfFacts).get(visit.key) ?? [];
  }

  @FieldResolver(() => [String], { description: "Where it was: cities and other places, in the order in which they were reached." })
  places(@Root() visit: Visit, @LocaleArg() locale: Locale, @Ctx() { store }: ApiContext): string[] {
    return (visit.siblings.ask(store.placesOfFacts).get(visit.key) ?? []).map((name) => name[locale]);
  }

  @FieldResolver(() => [AgreementType], { description: "The agreements signed during the visit that are known by name." })
  agreements(@Root() visit: Visit, @Ctx() { store }: ApiContext): Agreement[] {
    return visit.siblings.ask(store.agreementsOfVisits).get(visit.key) ?? [];
  }

  @FieldResolver(() => [ReportedCountType], {
    description: "How many agreements sources say were signed. Can differ from what can be listed, and from each other.",
  })
  reportedAgreementCounts(@Root() visit: Visit, @Ctx() { store }: ApiContext): ReportedCount[] {
    return visit.siblings.ask(store.reportedCountsOfFacts).get(visit.key) ?? [];
  }

  @FieldResolver(() => [EventType], { description: "Meetings, ceremonies and other events during the visit." })
  events(@Root() visit: Visit, @Ctx() { store }: ApiContext): DiplomaticEvent[] {
    return visit.siblings.ask(store.eventsOfVisits).get(visit.key) ?? [];
  }
}
