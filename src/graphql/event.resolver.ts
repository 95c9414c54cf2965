import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Agreement, DiplomaticEvent, Fact, Institution, OfficeHolder, Visit } from "../store/domain.js";
import type { Locale } from "../vocabulary.js";
import { AgreementType } from "./agreement.type.js";
import { type Connection, toConnection } from "./connection.js";
import { EventConnection } from "./connections.js";
import type { ApiContext } from "./context.js";
import { EventType } from "./event.type.js";
import { EventListArgs, readEventFilter } from "./fact-list.args.js";
import { InstitutionType } from "./institution.type.js";
import { readList } from "./list.args.js";
import { LocaleArg } from "./localized.js";
import { OfficeHolderType } from "./office-holder.type.js";
import { readRelation, readSlug } from "./read-arguments.js";
import { VisitType } from "./visit.type.js";

@ArgsType()
class EventsArgs extends EventListArgs {
  @Field(() => String, { nullable: true, description: "Slug of a relation; left out, all relations." })
  relation?: string | null;
}

@Resolver(() => EventType)
export class EventResolver {
  @Query(() => EventType, { nullable: true, description: "An event by its slug." })
  event(
    @Arg("slug", () => String, { description: "Its slug, such as 1992-relations-established." }) slug: string,
    @Ctx() { store }: ApiContext,
  ): DiplomaticEvent | null {
    return store.findEvent(readSlug("slug", slug));
  }

  @Query(() => EventConnection, { description: "Meetings, ceremonies and other events, in order of date." })
  events(@Args() args: EventsArgs, @Ctx() { store }: ApiContext): Connection<Fact> {
    return toConnection(
      store.listFacts(readRelation(args.relation, store), readList(["EVENT"], readEventFilter(args.filter, store), args)),
      "date",
    );
  }

  @FieldResolver(() => VisitType, { nullable: true, description: "The visit that it was part of." })
  visit(@Root() event: DiplomaticEvent, @Ctx() { store }: ApiContext): Visit | undefined {
    return event.siblings.ask(store.visitsOfEvents).get(event.visitKey ?? 0);
  }

  @FieldResolver(() => [OfficeHolderType], { description: "Who took part, where the sources say so." })
  participants(@Root() event: DiplomaticEvent, @Ctx() { store }: ApiContext): OfficeHolder[] {
    return event.siblings.ask(store.officeHoldersOfFacts).get(event.key) ?? [];
  }

  @FieldResolver(() => [String], { description: "Where it was: cities and other places, in the order in which they were reached." })
  places(@Root() event: DiplomaticEvent, @LocaleArg() locale: Locale, @Ctx() { store }: ApiContext): string[] {
    return (event.siblings.ask(store.placesOfFacts).get(event.key) ?? []).map((name) => name[locale]);
  }

  @FieldResolver(() => InstitutionType, { nullable: true, description: "The institution that met, opened, gave or was dealt with." })
  institution(@Root() event: DiplomaticEvent, @Ctx() { store }: ApiContext): Institution | undefined {
    return event.siblings.ask(store.institutionsOfEvents).get(event.institutionKey ?? 0);
  }

  @FieldResolver(() => [AgreementType], { description: "The agreements signed at it." })
  agreements(@Root() event: DiplomaticEvent, @Ctx() { store }: ApiContext): Agreement[] {
    return event.siblings.ask(store.agreementsOfEvents).get(event.key) ?? [];
  }
}
