import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Agreement, Country, DiplomaticEvent, Fact, Institution, OfficeHolder, Visit } from "../store/domain.js";
import type { CooperationField as CooperationFieldWord } from "../vocabulary.js";
import { AgreementType } from "./agreement.type.js";
import { type Connection, toConnection } from "./connection.js";
import { AgreementConnection } from "./connections.js";
import type { ApiContext } from "./context.js";
import { CooperationField } from "./enums.js";
import { EventType } from "./event.type.js";
import { AgreementListArgs, readAgreementFilter } from "./fact-list.args.js";
import { readList } from "./list.args.js";
import { OfficeHolderType } from "./office-holder.type.js";
import { PartyType } from "./party.type.js";
import { readRelation, readSlug } from "./read-arguments.js";
import { VisitType } from "./visit.type.js";

@ArgsType()
class AgreementsArgs extends AgreementListArgs {
  @Field(() => String, { nullable: true, description: "Slug of a relation; left out, all relations." })
  relation?: string | null;
}

@Resolver(() => AgreementType)
export class AgreementResolver {
  @Query(() => AgreementType, { nullable: true, description: "An agreement by its slug." })
  agreement(
    @Arg("slug", () => String, { description: "Its slug, such as 1994-air-route." }) slug: string,
    @Ctx() { store }: ApiContext,
  ): Agreement | null {
    return store.findAgreement(readSlug("slug", slug));
  }

  @Query(() => AgreementConnection, { description: "What was signed, in order of date." })
  agreements(@Args() args: AgreementsArgs, @Ctx() { store }: ApiContext): Connection<Fact> {
    return toConnection(
      store.listFacts(readRelation(args.relation, store), readList(["AGREEMENT"], readAgreementFilter(args.filter), args)),
      "date",
    );
  }

  @FieldResolver(() => [CooperationField], { description: "What it is about." })
  fields(@Root() agreement: Agreement, @Ctx() { store }: ApiContext): CooperationFieldWord[] {
    return agreement.siblings.ask(store.fieldsOfAgreements).get(agreement.key) ?? [];
  }

  @FieldResolver(() => VisitType, { nullable: true, description: "The visit during which it was signed." })
  signedDuring(@Root() agreement: Agreement, @Ctx() { store }: ApiContext): Visit | undefined {
    return agreement.siblings.ask(store.visitsOfAgreements).get(agreement.signedDuringKey ?? 0);
  }

  @FieldResolver(() => EventType, { nullable: true, description: "The ceremony or the talks at which it was signed." })
  signedAt(@Root() agreement: Agreement, @Ctx() { store }: ApiContext): DiplomaticEvent | undefined {
    return agreement.siblings.ask(store.eventsOfAgreements).get(agreement.signedAtKey ?? 0);
  }

  @FieldResolver(() => [PartyType], { description: "Who concluded it." })
  parties(@Root() agreement: Agreement, @Ctx() { store }: ApiContext): (Country | Institution)[] {
    return agreement.siblings.ask(store.partiesOfAgreements).get(agreement.key) ?? [];
  }

  @FieldResolver(() => [OfficeHolderType], { description: "Who signed, where the sources say so." })
  signatories(@Root() agreement: Agreement, @Ctx() { store }: ApiContext): OfficeHolder[] {
    return agreement.siblings.ask(store.officeHoldersOfFacts).get(agreement.key) ?? [];
  }
}
